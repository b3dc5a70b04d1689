/** Labels of those codes that the last part of their path does not tell apart from others, by code. */
export type CategoryNames = Readonly<Record<string, string>>;

/** A code is words of small letters and digits, joined by "_" or "-", its levels parted by dots and begun by a letter; any other text is a name already. */
const part = "[\\p{Ll}\\p{Lo}][\\p{Ll}\\p{Lo}\\p{N}]*(?:[_-][\\p{Ll}\\p{Lo}\\p{N}]+)*";
const code = new RegExp(`^${part}(?:\\.${part})*$`, "u");
/** What a query groups below a level. */
const others = ".(other)";
const abbreviations = new Set("cd cpu dj dvd gps gpu hdd hdmi led pc rc ssd tv usb vr".split(" "));

/**
 * How a category's code reads: the last part of its path in words, "electronics.audio.headphone" as
 * "Headphone"; where several codes end alike, with as many of the parts above as it takes.
 *
 * @param names of the codes that end alike, as nameCategories() makes them
 */
export function categoryLabel(category: string, names: CategoryNames = {}): string {
  if (Object.hasOwn(names, category)) return names[category]!;
  if (category.endsWith(others))
    return `${categoryLabel(category.slice(0, -others.length), names)} › (other)`;
  return levelLabels(category).at(-1)!;
}

/** How the parts of a code's path read, from the top down. */
export function levelLabels(category: string): string[] {
  return code.test(category) ? category.split(".").map(words) : [category];
}

function words(level: string): string {
  const text = level
    .split("_")
    .map((word) => (abbreviations.has(word) ? word.toUpperCase() : word))
    .join(" ");
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
