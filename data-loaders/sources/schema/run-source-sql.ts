import {UserError} from "../../user-error.ts";

/**
 * Runs SQL that a source has written: what DuckDB says against it is for the source's author to mend.
 *
 * @param place what the SQL is of and where it is to be mended
 * @throws UserError `invalid SQL: … (place)`
 */
export async function runSourceSql<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof UserError) throw error;
    throw new UserError(`invalid SQL: ${inOneLine(error.message)} (${place})`, {cause: error});
  }
}

/** What is wrong, without DuckDB's picture of the line, which is one of ours. */
function inOneLine(message: string): string {
  return message
    .replace(/\n\s*LINE \d+:[^]*$/, "")
    .replace(/\s+/g, " ")
    .trim();
}
