import {mix32} from "./random.ts";

/** Cents as dollars with two digits. */
export function formatCents(cents: number): string {
  const text = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** Seconds since 1970 as `2020-09-24 00:00:12`, in UTC. */
export function formatTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** The UUID (version 4) of a session: different numbers never share one, mix32 being a bijection. */
export function formatUuid(session: number, seed: number): string {
  const [a, b, c, d] = [0, 1, 2, 3].map((part) =>
    mix32(mix32(session + Math.imul(part, 0x9e3779b9)) ^ mix32(seed + part))
      .toString(16)
      .padStart(8, "0")
  ) as [string, string, string, string];
  const variant = "89ab"[parseInt(c.charAt(0), 16) % 4];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

/** A European article number: country 200–299 is for a shop's own use, the last digit checks. */
export function formatEan(product: number): string {
  const digits = `20${String(product).padStart(10, "0")}`;
  const sum = [...digits].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
