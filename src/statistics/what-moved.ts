/** A part of an unusual day beside its usual size: the hour "14", the category "computers". */
export interface MovedPart {
  readonly what: string;
  readonly name: string;
  readonly actual: number;
  readonly usual: number;
}

/** Hours of the day in which hardly anything happened though it should have; `to` is not included. */
export interface Silence {
  readonly from: number;
  readonly to: number;
  /** What happened in them, and what usually does. */
  readonly actual: number;
  readonly usual: number;
}

/** An hour in which less is usual may be silent by chance; */
const leastUsual = 3;
/** one with this part of the usual or more is not silent; */
const hardlyAny = 0.25;
/** and a silence that explains less of what the day lacks is not what made it unusual. */
const leastExplained = 0.5;

/**
 * What moved on an unusual day: a silence of two hours or more, where one explains at least half of what
 * the day lacks, and of each kind of part the one that changed most in the direction of the whole.
 *
 * @param parts of one day; hours are those whose `what` is "hour"
 */
export function whatMoved(parts: readonly MovedPart[]): {
  silence: Silence | undefined;
  strongest: MovedPart[];
} {
  const hours = parts.filter(({what}) => what === "hour");
  const sum = (of: (part: MovedPart) => number) =>
    hours.reduce((total, part) => total + of(part), 0);
  const difference = sum(({actual, usual}) => actual - usual);
  const direction = Math.sign(difference);
  const kinds = [...new Set(parts.map(({what}) => what))].filter((what) => what !== "hour");
  const change = ({actual, usual}: MovedPart) => (actual - usual) * direction;
  const silence = gravestSilence(hours);
  const explains = silence && silence.actual - silence.usual <= leastExplained * difference;
  return {
    silence: direction < 0 && explains ? silence : undefined,
    strongest: kinds.flatMap((kind) => {
      const own = parts.filter(({what}) => what === kind);
      const [most] = own.sort((a, b) => change(b) - change(a));
      return most && change(most) > 0 ? [most] : [];
    })
  };
}

function gravestSilence(hours: readonly MovedPart[]): Silence | undefined {
  const known = new Map(hours.map((part) => [Number(part.name), part]));
  const found: Silence[] = [];
  for (let hour = 0; hour < 24; ++hour) {
    const part = known.get(hour);
    if (!part || part.usual < leastUsual || part.actual >= hardlyAny * part.usual) continue;
    const {actual, usual} = part;
    const last = found.at(-1);
    if (last?.to === hour)
      found[found.length - 1] = {
        ...last,
        to: hour + 1,
        actual: last.actual + actual,
        usual: last.usual + usual
      };
    else found.push({from: hour, to: hour + 1, actual, usual});
  }
  return found.filter(({from, to}) => to - from >= 2).sort((a, b) => b.usual - a.usual)[0];
}
