/** Whether there are several of something that may stand alone: a chart has one channel or a list of them. */
export function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}
