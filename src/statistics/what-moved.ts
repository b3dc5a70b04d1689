/** A part of an unusual day beside its usual size: the hour "14", the category "computers". */
export interface MovedPart {
  readonly what: string;
  readonly name: string;
  readonly actual: number;
  readonly usual: number;
}

/** Hours of the day in which nothing happened though something should have; `to` is not included. */
export interface Silence {
  readonly from: number;
  readonly to: number;
  /** What usually happens in them. */
  readonly usual: number;
}

/** An hour in which less is usual may be silent by chance. */
const leastUsual = 3;

/**
 * What moved on an unusual day: the longest silence of two hours or more, where there is one, and of each
 * kind of part the one that changed most in the direction of the whole.
 *
 * @param parts of one day; hours are those whose `what` is "hour"
 */
export function whatMoved(parts: readonly MovedPart[]): {
  silence: Silence | undefined;
  strongest: MovedPart[];
} {
  const hours = parts.filter(({what}) => what === "hour");
  const sum = (of: (part: MovedPart) => number) => hours.reduce((total, part) => total + of(part), 0);
  const direction = Math.sign(sum(({actual, usual}) => actual - usual));
  const kinds = [...new Set(parts.map(({what}) => what))].filter((what) => what !== "hour");
  const change = ({actual, usual}: MovedPart) => (actual - usual) * direction;
  return {
    silence: longestSilence(hours),
    strongest: kinds.flatMap((kind) => {
      const own = parts.filter(({what}) => what === kind);
      const [most] = own.sort((a, b) => change(b) - change(a));
      return most && change(most) > 0 ? [most] : [];
    })
  };
}

function longestSilence(hours: readonly MovedPart[]): Silence | undefined {
  const known = new Map(hours.map((part) => [Number(part.name), part]));
  const found: Silence[] = [];
  for (let hour = 0; hour < 24; ++hour) {
    const part = known.get(hour);
    if (!part || part.actual > 0 || part.usual < leastUsual) continue;
    const last = found.at(-1);
    if (last?.to === hour)
      found[found.length - 1] = {...last, to: hour + 1, usual: last.usual + part.usual};
    else found.push({from: hour, to: hour + 1, usual: part.usual});
  }
  return found.filter(({from, to}) => to - from >= 2).sort((a, b) => b.usual - a.usual)[0];
}
