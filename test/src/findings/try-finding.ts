import {claimFormat} from "../../../src/findings/claims/claim-format.ts";
import type {ClaimFormat} from "../../../src/findings/claims/claim-format.ts";
import type {Claim, Finding} from "../../../src/findings/claims/finding.ts";

const formatOf = (weight: number) =>
  claimFormat({locale: "en-US", currency: "USD", weight, has, choices: {sets: {}}});
const has = {usStates: true, eventTimes: true, saleTimes: true};

/** The formats of tests: US English, dollars, every visitor there. */
export const format = formatOf(1);

/**
 * What a finding says of rows.
 *
 * @param options.weight how many visitors one stands for
 * @throws Error where a number in its text did not go through a format, or is not among its numbers; or where in a
 *   sample a number is neither the same nor as many times as large as one visitor stands for
 */
export function tryFinding<R>(
  finding: Finding<R>,
  rows: readonly R[],
  {weight = 1}: {weight?: number} = {}
): Claim | undefined {
  const claim = checkedClaim(finding, rows, weight);
  const times = 8;
  const sampled = checkedClaim(finding, rows, weight * times);
  // some findings say nothing of a sample
  if (!sampled) return claim;
  if (claim?.n !== sampled.n || claim.effect !== sampled.effect)
    throw new Error(`invalid claim: it is another one in a sample: ${sampled.text}`);
  for (const [name, value] of Object.entries(claim.numbers)) {
    const number = sampled.numbers[name] ?? NaN;
    if (!near(number, value) && !near(number, value * times))
      throw new Error(`invalid number: ${name} is ${number} in a sample, and ${value} otherwise`);
  }
  return claim;
}

function checkedClaim<R>(
  finding: Finding<R>,
  rows: readonly R[],
  weight: number
): Claim | undefined {
  const said: Said[] = [];
  const claim = finding.claim(rows, recorder(said, formatOf(weight)));
  if (claim) checkNumbers(claim, said);
  return claim;
}

interface Said {
  readonly text: string;
  readonly values: readonly number[];
}

function recorder(said: Said[], format: ClaimFormat): ClaimFormat {
  const record = (values: readonly unknown[], text: string, named: boolean) => {
    const numbers = named ? [] : values.map(asNumber).filter((value) => value !== undefined);
    said.push({text, values: numbers});
    return text;
  };
  const entries = Object.entries(format).map(([key, value]) => {
    if (typeof value !== "function") return [key, value] as const;
    const named = key === "name" || key === "place" || key === "list";
    const call = value as (...args: unknown[]) => string;
    // of plural, times and percent the first argument is the value, the others are words and digits
    const arity = key === "period" ? 2 : 1;
    return [
      key,
      (...args: unknown[]) => record(args.slice(0, arity), call(...args), named)
    ] as const;
  });
  return Object.fromEntries(entries) as unknown as ClaimFormat;
}

function checkNumbers({text, action = "", numbers}: Claim, said: readonly Said[]): void {
  let rest = `${text}\n${action}`;
  const longestFirst = [...said].sort((a, b) => b.text.length - a.text.length);
  for (const one of longestFirst) {
    if (!rest.includes(one.text) || !/\d/.test(one.text)) continue;
    rest = rest.replaceAll(one.text, "…");
    for (const value of one.values)
      if (!Object.values(numbers).some((number) => near(number, value)))
        throw new Error(`missing number: ${value} ("${one.text}") is said but not in numbers`);
  }
  if (/\d/.test(rest)) throw new Error(`invalid text: a number went through no format: ${rest}`);
  for (const [name, value] of Object.entries(numbers))
    if (!Number.isFinite(value)) throw new Error(`invalid number: ${name} is ${value}`);
}

const near = (a: number, b: number) =>
  Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-9 * Math.max(1, Math.abs(b));

function asNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return value instanceof Date ? value.getTime() : undefined;
}
