/**
 * Types that hold an id in fewer bytes than its text, are compared faster, and give the text back as it was,
 * with the form that a text must have for that.
 */
const forms = {
  UUID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  BIGINT: /^(0|[1-9]\d{0,17})$/
} as const;

export type CompactType = keyof typeof forms;

/** Columns of a log that weigh most, and the types they are kept in where all of a file's values fit. */
const logColumns: Readonly<Record<string, CompactType>> = {
  "events.session_id": "UUID",
  "events.product_id": "BIGINT",
  "events.category_id": "BIGINT",
  "events.user_id": "BIGINT"
};

/** The type a text could be kept in, by the look of it. */
export function compactTypeOf(text: string): CompactType | undefined {
  const types = Object.keys(forms) as CompactType[];
  return types.find((type) => forms[type].test(text));
}

/** The type that a column of ours would be kept in, were all its values of that form. */
export function compactTypeFor(column: string | undefined): CompactType | undefined {
  return column === undefined ? undefined : logColumns[column];
}
