/** Rows of so many days on end from 2021-01-01, made from the day's place. */
export function days<T>(count: number, row: (i: number) => T): (T & {day: Date})[] {
  return Array.from({length: count}, (_, i) => ({
    day: new Date(Date.UTC(2021, 0, 1 + i)),
    ...row(i)
  }));
}
