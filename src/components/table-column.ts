import type {Kind} from "../format/kind.js";
import {fieldOf} from "../model/fields.js";
import {textFormat} from "../format/text-format.js";
import type {Look} from "../format/value-format.js";

/** A column of a table: the key of its values, or that and what the key alone does not tell. */
export type TableColumn =
  | string
  | {
      key: string;
      /** Its heading, by default as the list of fields has it. */
      label?: string;
      /** What its values are, by default as the list of fields has it. */
      kind?: Kind;
      /** Shows a number otherwise than its kind does. */
      format?: (value: number) => string;
      /** Shows a name in place of a text of the data, which stays on hover and in the CSV. */
      name?: (text: string) => string;
      /** Numbers stand right, all else left, unless said. */
      align?: "left" | "right";
      /** Draws a bar behind the value, as long as its share of the column's largest. */
      bar?: boolean;
      /** Where the table is an estimate: this column is, and those that do not say so are exact. */
      estimated?: boolean;
      /** What a cell has beside its value. */
      cell?: (row: Record<string, unknown>) => CellParts;
      /** Says what the column is, on hover and to screen readers. */
      title?: string;
    };

/** What a cell has beside its value: a line below it, attributes, and whether it stands back. */
export interface CellParts {
  readonly detail?: string | undefined;
  readonly isQuiet?: boolean;
  readonly attributes?: Readonly<Record<string, string | null>>;
}

/** A column ready to be drawn: what it is called, and how its cells look. */
export interface ReadColumn {
  readonly key: string;
  readonly label: string;
  readonly title?: string;
  readonly estimated: boolean;
  readonly right: boolean;
  /** The value that a full bar stands for; 0 where there are no bars. */
  readonly max: number;
  readonly text: (value: unknown) => string;
  readonly cell?: (row: Record<string, unknown>) => CellParts;
  /** What the data has in a cell that shows a name for it; undefined where it shows the data's own text. */
  readonly code: (value: unknown) => string | undefined;
}

/**
 * Works out a column from its values.
 *
 * @throws Error `unknown column: …`
 */
export function readColumn(
  column: TableColumn,
  rows: readonly Record<string, unknown>[],
  look: Look
): ReadColumn {
  const own = typeof column === "string" ? {key: column} : column;
  const {key, title, format, align, bar = false, estimated = false} = own;
  const [first] = rows;
  if (first && !(key in first))
    throw new Error(`unknown column: "${key}" (the rows have ${Object.keys(first).join(", ")})`);
  const field = fieldOf(key);
  const values = rows.map((row) => row[key]);
  const numeric = values.some(isNumber) && values.every((v) => isNumber(v) || v == null);
  const ofKind = textFormat(own.kind ?? field.kind, look);
  const shown = (value: unknown) =>
    own.name && typeof value === "string" ? own.name(value) : ofKind(value);
  return {
    key,
    label: own.label ?? field.label,
    title,
    estimated,
    right: align ? align === "right" : numeric,
    max: bar ? Math.max(0, ...values.filter(isNumber).map(Number)) : 0,
    cell: own.cell,
    text: (value) => (format && isNumber(value) ? format(Number(value)) : shown(value)),
    code: (value) => (typeof value === "string" && shown(value) !== value ? value : undefined)
  };
}

/** Whether a cell holds a number, of either integer kind. */
export function isNumber(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}
