/**
 * Whether a figure as people read it is a value, rounded to the digits it shows: "13.6%", "$1,234",
 * "–" for none, "<0.1%", "71.4K", "1.5×"; shares of nothing and of all may be words.
 */
export function shows(text: string, value: number | null): boolean {
  if (value === null) return text === "–";
  if (/^(none|all)$/i.test(text.trim())) return value === (/none/i.test(text) ? 0 : 1);
  const match = /^([<>]?)(-?)[^\d\-<>.]*([\d,]+(?:\.\d+)?)([KM]?)([%×]?)$/.exec(text.trim());
  if (!match) return false;
  const [, bound, minus, digits, size, mark] = match;
  const unit = (size === "K" ? 1e3 : size === "M" ? 1e6 : 1) * (mark === "%" ? 0.01 : 1);
  const plain = digits!.replaceAll(",", "");
  const shown = Number(plain) * unit * (minus ? -1 : 1);
  if (bound === "<") return value > 0 && value < shown;
  if (bound === ">") return value < 1 && value > shown;
  const step = 10 ** -(plain.split(".")[1]?.length ?? 0) * unit;
  return Math.abs(shown - value) <= (step / 2) * (1 + 1e-9);
}
