/**
 * Types that hold an id in fewer bytes than its text, are compared faster, and give the text back as it was,
 * with how a text looks that they probably hold. What they do not hold is found when it is read.
 */
const forms = {
  UUID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  BIGINT: /^(0|[1-9]\d{0,18})$/
} as const;

export type CompactType = keyof typeof forms;

/** Columns of events that weigh most, and the types they are kept in where all of a file's values fit. */
export const compactIds: Readonly<Record<string, CompactType>> = {
  session_id: "UUID",
  product_id: "BIGINT",
  category_id: "BIGINT",
  user_id: "BIGINT"
};

/** The type a text could be kept in, by the look of it. */
export function compactTypeOf(text: string): CompactType | undefined {
  const types = Object.keys(forms) as CompactType[];
  return types.find((type) => forms[type].test(text));
}
