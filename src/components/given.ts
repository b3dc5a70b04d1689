/** What a list may hold beside its items: lists of them, and false, null or undefined for what is left out. */
export type Maybe<T> = T | false | null | undefined | readonly Maybe<T>[];

/** The items that are given, so that a list can be written as `["product", has.brands && "brand"]`. */
export function given<T>(items: Maybe<T>): T[] {
  if (items === false || items === null || items === undefined) return [];
  return isList(items) ? items.flatMap((item) => given(item)) : [items];
}

function isList<T>(items: T | readonly Maybe<T>[]): items is readonly Maybe<T>[] {
  return Array.isArray(items);
}
