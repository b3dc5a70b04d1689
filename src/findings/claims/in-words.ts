/** A threshold as it stands in the text of a method: 2,000. */
export function inDigits(value: number): string {
  return value.toLocaleString("en-US");
}

/** A share likewise: 0.5%. */
export function inPercent(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}

/**
 * A share or a number likewise, without an article: "fifth", "three". So a threshold that has no
 * word cannot be put into a text by mistake.
 */
export function inWords(value: number): string {
  const word = words.get(value);
  if (!word) throw new Error(`unknown word for a threshold: ${value}`);
  return word;
}

const words = new Map([
  [1 / 20, "twentieth"],
  [1 / 10, "tenth"],
  [1 / 6, "sixth"],
  [1 / 5, "fifth"],
  [1 / 4, "quarter"],
  [1 / 3, "third"],
  [2 / 5, "two fifths"],
  [1 / 2, "half"],
  [6 / 10, "six in ten"],
  [9 / 10, "nine times in ten"],
  [3 / 2, "one and a half times"],
  [2, "twice"],
  [3, "three"],
  [4, "four"],
  [5, "five"]
]);
