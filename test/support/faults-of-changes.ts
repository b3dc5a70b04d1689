/** What is wrong with the changes that a page tells: sizes, directions and bounds that its own numbers do not give. */
export function faultsOfChanges(main: Element): string[] {
  const faults: string[] = [];
  for (const tile of main.querySelectorAll(".tile:has([data-base])")) {
    const figure = tile.querySelector("[data-metric]")!;
    const id = figure.getAttribute("data-metric")!;
    const line = tile.querySelector("[data-base]")!;
    const read = (name: string) => numberOf(line.getAttribute(`data-${name}`));
    const [value, base] = [numberOf(figure.getAttribute("data-value")), read("base")];
    const [delta, low, high] = [read("delta"), read("low"), read("high")];
    const text = line.textContent ?? "";
    const expected = value === null || base === null || base <= 0 ? null : value / base - 1;
    if (delta !== expected) faults.push(`${id} changed by ${expected}, and the tile has ${delta}`);
    if (low !== null && high !== null && expected !== null) {
      if (low > expected + 1e-9 || high < expected - 1e-9)
        faults.push(`${id} changed by ${expected}, which is not between ${low} and ${high}`);
      const mayTell = low > 0 || high < 0;
      if (/^(up|down)/.test(text) && !mayTell) faults.push(`${id} is told by chance: ${text}`);
    }
    if (/^up/.test(text) && !(expected! > 0)) faults.push(`${id} is not up: ${text}`);
    if (/^down/.test(text) && !(expected! < 0)) faults.push(`${id} is not down: ${text}`);
  }
  for (const {id, value, text} of told(main)) {
    const sentence = sentenceWith(main, id);
    if (value > 0 && !/ higher/.test(sentence)) faults.push(`${text} is higher: ${sentence}`);
    if (value < 0 && !/ lower/.test(sentence)) faults.push(`${text} is lower: ${sentence}`);
  }
  return faults;
}

/** The changes that the sentences below the tiles give in numbers. */
function told(main: Element) {
  return [...main.querySelectorAll(".compared [data-figure]")].flatMap((part) => {
    const id = part.getAttribute("data-figure")!;
    const isChange = !/_(low|high|from|to|days)$/.test(id);
    return isChange ? [{id, value: Number(part.getAttribute("data-value")), text: id}] : [];
  });
}

/** From a number to the end of its sentence. */
function sentenceWith(main: Element, id: string): string {
  const part = main.querySelector(`.compared [data-figure="${id}"]`)!;
  let text = "";
  for (let next = part.nextSibling; next && !/\. |\.$/.test(text); next = next.nextSibling)
    text += next.textContent ?? "";
  return text.split(/\. /)[0]!;
}

function numberOf(text: string | null): number | null {
  return text === null || text === "" ? null : Number(text);
}
