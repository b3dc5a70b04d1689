/** A row whose name is a code such as "electronics.audio.speaker". */
export type CodeRow<K extends string> = {category: string} & Record<K, number>;

/**
 * Rows summed by the level of the code below a path: below ["electronics"], what is in
 * "electronics.audio.speaker" belongs to "audio". A code that ends at the path goes by its own name.
 *
 * @param path names from the top down
 * @param keys columns to sum
 * @returns one row a name, in the order in which names first appear; `category` is the whole path
 */
export function sumByLevel<K extends string>(
  rows: readonly CodeRow<K>[],
  path: readonly string[],
  keys: readonly K[]
): CodeRow<K>[] {
  const groups = new Map<string, CodeRow<K>>();
  for (const row of rows) {
    const code = row.category.split(".");
    if (!path.every((name, i) => code[i] === name)) continue;
    const category = code.slice(0, path.length + 1).join(".");
    const group =
      groups.get(category) ??
      ({category, ...Object.fromEntries(keys.map((key) => [key, 0]))} as CodeRow<K>);
    for (const key of keys) (group as Record<K, number>)[key] += row[key];
    groups.set(category, group);
  }
  return [...groups.values()];
}
