/** The value of an object under a path such as `payload.after`; of what has none there, null. */
export function pickPath(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    const isObject = typeof found === "object" && found !== null && Object.hasOwn(found, name);
    found = isObject ? (found as Record<string, unknown>)[name] : null;
  }
  return found;
}
