import {groupRows} from "./group-rows.ts";
import type {Selection} from "./select.ts";
import type {Line} from "./shop.ts";

/** A sentence of the prose and what stands at its figures; a page need not make the claim. */
export interface Claim {
  pattern: RegExp;
  values: (string | number)[];
}

/** What the prose says in numbers of its own, under a choice. */
export function expectClaims({lines}: Selection): Claim[] {
  const sold = lines.filter((line) => line.quantity >= 0);
  const days = sums(sold, (line) => line.day);
  const [best] = days;
  if (!best) return [];
  return [
    {
      pattern: /strongest day was (\w+ \d+, \d+) with (\$[\d,.]*\d)/,
      values: [longDay(best[0]), best[1]]
    }
  ];
}

/** What lines came to, by key, the largest first. */
function sums(lines: readonly Line[], key: (line: Line) => string): [string, number][] {
  return Array.from(groupRows(lines, key), ([name, own]): [string, number] => [
    name,
    own.reduce((total, line) => total + line.amount, 0) / 10_000
  ]).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function longDay(day: string): string {
  return new Date(day).toLocaleDateString("en-US", {
    timeZone: "UTC",
    year: "numeric",
    month: "short",
    day: "numeric"
  });
}
