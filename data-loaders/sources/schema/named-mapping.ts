import type {ColumnMapping} from "../../config.ts";

/** A mapping by the names that the columns of its schema have. */
export type NamedMapping = Omit<ColumnMapping, "columns"> & {
  readonly columns: Readonly<Record<string, string>>;
};
