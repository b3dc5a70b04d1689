/** Which number of `01/12/2010` or `20/12/01` comes first. */
export const dateOrders = ["day-first", "month-first", "year-first"] as const;
export type DateOrder = (typeof dateOrders)[number];

/** A way to write times. */
export interface TimeForm {
  /** RE2 that a whole text of this form matches. */
  readonly pattern: string;
  /** What reads it: a format of strptime without the zone, or a count since a day. */
  readonly format: string;
  /** Its day and month are told apart by the order alone. */
  readonly isOrdered: boolean;
  readonly hasShortYear: boolean;
}

const letters = "(?: ?(?:UTC|GMT|Z))?";
/** Letters of other zones, as BST, mean several, and are in no form. */
const zone = "(?: ?(?:UTC|GMT|Z|[+-]\\d{2}(?::?\\d{2})?))?";

/** ISO 8601, and what is like it: `2020-10-01 08:30:00 UTC`, `2020/10/1T8:30+02`. */
export const isoPattern = `\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?${zone}|${letters})`;

const iso: TimeForm = {
  pattern: isoPattern,
  format: "iso",
  isOrdered: false,
  hasShortYear: false
};

/**
 * The form of a time; undefined for a text that is none. Digits count by their number only, so that one
 * example stands for all texts of its shape.
 */
export function timeFormOf(text: string, order: DateOrder): TimeForm | undefined {
  if (matches(isoPattern, text)) return iso;
  const count = counts.find(({pattern}) => matches(pattern, text));
  if (count) return count;
  for (const date of [...numeric(order), ...inWords]) {
    for (const clock of clocks) {
      // after a date alone "-05" is a day or a year
      const pattern = date.pattern + (clock.pattern ? clock.pattern + zone : letters);
      if (!matches(pattern, text)) continue;
      // the separator is the one that the text has
      const format = date.format(text) + clock.format(text);
      return {
        pattern,
        format,
        isOrdered: date.isOrdered === true,
        hasShortYear: format.includes("%y")
      };
    }
  }
  return undefined;
}

/** SQL that reads a text of a form as a UTC timestamp, null for one that is no time. */
export function readTimeForm(text: string, {format}: TimeForm, timeZone = "UTC"): string {
  const inZone = (local: string) =>
    timeZone === "UTC"
      ? local
      : `CAST((${local}) AT TIME ZONE '${timeZone}' AT TIME ZONE 'UTC' AS TIMESTAMP)`;
  const count = counters[format];
  if (count !== undefined) return count(text, inZone);
  const offset = `regexp_extract(${text}, ':\\d{2}(?:\\.\\d+)?(?: ?[AaPp][Mm])? ?([+-]\\d{2}(?::?\\d{2})?)$', 1)`;
  const body = `regexp_replace(${text}[:length(${text}) - length(${offset})], ' ?(?:UTC|GMT|Z)?$', '')`;
  const local =
    format === "iso"
      ? // a slash, and a month of one digit, are read by this cast too
        `TRY_CAST(${body} AS TIMESTAMP)`
      : `try_strptime(${body}, '${format.replaceAll("'", "''")}')`;
  const minutes = `(CASE WHEN contains(${offset}, '-') THEN -1 ELSE 1 END
    * (60 * CAST(${offset}[2:3] AS INTEGER) + coalesce(TRY_CAST(replace(${offset}[4:], ':', '') AS INTEGER), 0)))`;
  return `CASE WHEN ${offset} <> '' THEN ${local} - to_minutes(${minutes})
    WHEN regexp_matches(${text}, '(?:UTC|GMT|Z)$') THEN ${local} ELSE ${inZone(local)} END`;
}

/** A part of a form: what it matches, and how strptime is told of what a text has there. */
interface Part {
  readonly pattern: string;
  readonly format: (text: string) => string;
  readonly isOrdered?: boolean;
}

const clocks: readonly Part[] = [
  {pattern: "", format: () => ""},
  ...["%I:%M:%S", "%I:%M", "%H:%M:%S", "%H:%M"].map((format): Part => {
    const isHalf = format.startsWith("%I");
    const hasSeconds = format.endsWith("%S");
    const digits = `\\d{1,2}:\\d{2}${hasSeconds ? ":\\d{2}(?:\\.\\d{1,6})?" : ""}`;
    return {
      pattern: `(?:,? |T|,? at )${digits}${isHalf ? " ?(?:AM|PM|am|pm)" : ""}`,
      format: (text) => {
        const [found, before, fraction, space] =
          /(,? at |,? |T)\d{1,2}:\d{2}(?::\d{2}(\.\d+)?)?( ?)(?=[AaPp][Mm]|$|[ ZUG+-])/.exec(
            text
          ) ?? [];
        if (found === undefined) return "";
        return `${before}${format}${fraction ? ".%f" : ""}${isHalf ? `${space}%p` : ""}`;
      }
    };
  })
];

const weekday =
  "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? |(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?";

function weekdayOf(text: string): string {
  const [, name, after] = /^([A-Z][a-z]+)(,? )(?=\d|[A-Z])/.exec(text) ?? [];
  if (name === undefined || after === undefined) return "";
  if (/day$/.test(name)) return `%A${after}`;
  return /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/.test(name) ? `%a${after}` : "";
}

function numeric(order: DateOrder): readonly Part[] {
  const orders = {
    "day-first": ["%d", "%m", "%y"],
    "month-first": ["%m", "%d", "%y"],
    "year-first": ["%y", "%m", "%d"]
  };
  const [first, second, third] = orders[order] as [string, string, string];
  const separators = ["/", "-", "\\.", " "];
  const sign = (text: string, at: RegExp) => at.exec(text)![1]!;
  return [
    ...separators.flatMap((separator): Part[] => [
      ...[2, 4].map((length): Part => ({
        pattern: `${weekday}\\d{1,2}${separator}\\d{1,2}${separator}\\d{${length}}`,
        isOrdered: true,
        format: (text) => {
          const mark = sign(text, /\d{1,2}([-/. ])/);
          const last = length === 2 ? third : "%Y";
          return `${weekdayOf(text)}${first}${mark}${second}${mark}${last}`;
        }
      })),
      {
        pattern: `${weekday}\\d{4}${separator}\\d{1,2}${separator}\\d{1,2}`,
        format: (text) => {
          const mark = sign(text, /\d{4}([-/. ])/);
          return `${weekdayOf(text)}%Y${mark}%m${mark}%d`;
        }
      }
    ]),
    {pattern: "\\d{8}", format: () => "%Y%m%d"}
  ];
}

const months =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)";
const shortMonths =
  "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC)";

const inWords: readonly Part[] = [
  [months, "%B"],
  [shortMonths, "%b"]
].flatMap(([names, month]): Part[] => [
  {
    // February 11, 2025
    pattern: `${weekday}${names} \\d{1,2},? \\d{4}`,
    format: (text) => `${weekdayOf(text)}${month} %d${/\d{1,2}, \d{4}/.test(text) ? "," : ""} %Y`
  },
  // 11 February, 2025 and 11-Feb-25
  ...[2, 4].map((length): Part => ({
    pattern: `${weekday}\\d{1,2}(?: ${names},? |-${names}-|/${names}/)\\d{${length}}`,
    format: (text) => {
      const [, before, after] = /\d{1,2}([-/ ])[A-Za-z]+(,? |-|\/)\d/.exec(text)!;
      return `${weekdayOf(text)}%d${before}${month}${after}${length === 2 ? "%y" : "%Y"}`;
    }
  }))
]);

function counted(pattern: string, format: string): TimeForm {
  return {pattern, format, isOrdered: false, hasShortYear: false};
}

/** Numbers alone, told apart by how many digits a time between 1990 and 2099 has. */
const counts: readonly TimeForm[] = [
  counted("\\d{5}(?:\\.\\d+)?", "days since 1899-12-30"),
  counted("\\d{8}", "%Y%m%d"),
  counted("\\d{9,10}(?:\\.\\d+)?", "seconds since 1970"),
  counted("\\d{12,13}(?:\\.0)?", "milliseconds since 1970"),
  counted("\\d{14}", "%Y%m%d%H%M%S"),
  counted("\\d{15,16}", "microseconds since 1970")
];

/** A spreadsheet counts local days; a count of seconds is in UTC. */
const counters: Record<string, (text: string, inZone: (local: string) => string) => string> = {
  "days since 1899-12-30": (text, inZone) =>
    // to the second: a double holds no more of a day's fraction
    inZone(
      `TIMESTAMP '1899-12-30' + to_seconds(CAST(round(TRY_CAST(${text} AS DOUBLE) * 86400) AS BIGINT))`
    ),
  "seconds since 1970": (text) =>
    `make_timestamp(CAST(round(TRY_CAST(${text} AS DECIMAL(24,6)) * 1000000) AS BIGINT))`,
  "milliseconds since 1970": (text) =>
    `make_timestamp(CAST(TRY_CAST(${text} AS DECIMAL(24,1)) AS BIGINT) * 1000)`,
  "microseconds since 1970": (text) => `make_timestamp(TRY_CAST(${text} AS BIGINT))`
};

function matches(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(text);
}
