import {UserError} from "../user-error.ts";
import type {Surveyed} from "./surveyed.ts";
import type {Decision, ReadingOptions} from "../forms/reading.ts";
import {familyOf, type ColumnSurvey, type Place} from "./survey-columns.ts";
import {dateOrders, timeFormOf, type DateOrder, type TimeForm} from "../forms/time-form.ts";

/** How a file writes times: the forms of each column, by its name. */
export interface Times {
  readonly forms: ReadonlyMap<string, readonly TimeForm[]>;
  readonly decisions: readonly Decision[];
}

/**
 * The forms of a file's columns of times. Whether 01/12/2010 is in January or in December is told by the dates of its column
 * of which one number is above 12, else by those of the file's other columns, else by a point between them (nobody writes
 * the month first then), else by how the exporter is known to write.
 *
 * @throws UserError `ambiguous date` or `contradictory dates`
 */
export function decideTimes(surveyed: Surveyed, options: ReadingOptions): Times {
  const {columns, file, usualDateOrder, isPart} = surveyed;
  const times = columns.filter(({column}) => familyOf(column.type) === "time").map(look);
  const forms = new Map<string, readonly TimeForm[]>();
  const decisions: Decision[] = [];
  for (const column of times) {
    const {name, isOrdered} = column;
    const decide = () => {
      if (options.dateOrder) return {order: options.dateOrder, because: "as report.config.ts says"};
      if (mayBeginWithYear(column)) return undefined;
      const own = orderOf(column, file);
      if (own) return own;
      const others = times.flatMap((other) => orderOf(other, file) ?? []);
      if (others[0] && others.every(({order}) => order === others[0]!.order)) return others[0];
      if (column.isDotted)
        return {order: "day-first" as const, because: "as dates with points are"};
      if (usualDateOrder)
        return {
          order: usualDateOrder,
          because: "as this exporter writes them; no date of the file shows it"
        };
      return undefined;
    };
    const decided = isOrdered ? decide() : undefined;
    if (isOrdered && !decided && !isPart) {
      const {example} = column.ordered[0]!;
      throw new UserError(
        `ambiguous date: ${JSON.stringify(example.text)} ${mayBeginWithYear(column) ? "may begin with the year or the day" : "may be day/month or month/day"} (${file}, line ${example.line}, ${name}), and no date of the file tells which; set dateOrder: ${dateOrders.map((order) => JSON.stringify(order)).join(" or ")} in report.config.ts, under reading or in the file's mapping`
      );
    }
    if (isOrdered)
      decisions.push({
        column: name,
        text: decided
          ? `dates are ${inWords[decided.order]}, ${decided.because}`
          : "dates may be day/month or month/day; the rows that were read do not tell"
      });
    const order = decided?.order ?? "month-first";
    const found = new Map<string, TimeForm>();
    for (const {example} of column.shapes) {
      const form = timeFormOf(example.text, order);
      if (form) found.set(`${form.pattern} ${form.format}`, form);
    }
    forms.set(name, [...found.values()]);
    const short = column.shapes.find(({example}) => timeFormOf(example.text, order)?.hasShortYear);
    if (short)
      decisions.push({
        column: name,
        text: `years of two digits are 1969 to 2068: ${JSON.stringify(short.example.text)} (line ${short.example.line})`
      });
    for (const count of counts(column)) decisions.push({column: name, text: count});
  }
  return {forms, decisions};
}

interface Look extends ColumnSurvey {
  readonly name: string;
  /** Shapes whose day and month only their order tells apart. */
  readonly ordered: ColumnSurvey["shapes"];
  readonly isOrdered: boolean;
  readonly isDotted: boolean;
}

function look(survey: ColumnSurvey): Look {
  const ordered = survey.shapes.filter(
    ({example}) => timeFormOf(example.text, "day-first")?.isOrdered
  );
  const isDotted =
    ordered.length > 0 && ordered.every(({example}) => /^\D*\d+\.\d/.test(example.text));
  return {...survey, name: survey.column.name, ordered, isOrdered: ordered.length > 0, isDotted};
}

const inWords: Record<DateOrder, string> = {
  "day-first": "day/month/year",
  "month-first": "month/day/year",
  "year-first": "year/month/day"
};

/**
 * Of 21/01/05, 21/01/31 and 21/02/28 the first number is more of a year than the last: it is of fewer kinds, and none of the
 * last is above 31.
 */
function mayBeginWithYear({ordered}: Look): boolean {
  const short = ordered.filter(({example}) => /^\D*\d+\D+\d+\D+\d{2}(?!\d)/.test(example.text));
  if (short.length === 0 || short.length < ordered.length) return false;
  const kinds = (bits: (shape: (typeof short)[number]) => number) => {
    const all = short.reduce((all, shape) => all | bits(shape), 0) >>> 0;
    return all.toString(2).replaceAll("0", "").length;
  };
  const isAnyLater = short.some(({hasLate}) => hasLate);
  return !isAnyLater && kinds(({thirds}) => thirds) > kinds(({firsts}) => firsts);
}

/** The order that a column's dates prove. */
function orderOf(
  {ordered, name}: Look,
  file: string
): {order: DateOrder; because: string} | undefined {
  const earliest = (places: readonly (Place | undefined)[]) =>
    places.filter((place) => place !== undefined).sort((a, b) => a.line - b.line)[0];
  const day = earliest(ordered.map(({dayFirst}) => dayFirst));
  const month = earliest(ordered.map(({monthFirst}) => monthFirst));
  const shown = ({text, line}: Place) => `${JSON.stringify(text)} (line ${line})`;
  if (day && month) {
    throw new UserError(
      `contradictory dates: ${shown(day)} has the day first, ${shown(month)} the month (${file}, ${name}); set dateOrder: "day-first" or "month-first" in report.config.ts, under reading or in the file's mapping, and the others are rejected`
    );
  }
  if (day) return {order: "day-first", because: `as ${shown(day)} shows`};
  return month && {order: "month-first", because: `as ${shown(month)} shows`};
}

/** What is said aloud of columns of bare numbers. */
function counts({shapes}: Look): string[] {
  const found = shapes.flatMap(({example: {text, line}}) => {
    const form = timeFormOf(text, "day-first");
    return form && / since /.test(form.format)
      ? [
          {
            format: form.format,
            text: `${JSON.stringify(text)} (line ${line}) read as ${form.format}`
          }
        ]
      : [];
  });
  return found.flatMap(({format, text}, i) =>
    found.findIndex((other) => other.format === format) === i ? [text] : []
  );
}
