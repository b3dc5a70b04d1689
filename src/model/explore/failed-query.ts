import type {QueryError} from "./read-query-error.js";

/** A query that the database cannot answer, through a fault of its text. */
export class FailedQuery extends Error {
  readonly error: QueryError;

  constructor(error: QueryError, cause: unknown) {
    super(error.text, {cause});
    this.error = error;
  }
}
