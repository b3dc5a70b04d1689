import {sum} from "d3-array";
import {UserError} from "../user-error.ts";
import type {Surveyed} from "./surveyed.ts";
import {numberTextOf, type DecimalMark, type NumberText} from "../forms/number-form.ts";
import type {Decision, ReadingOptions} from "../forms/reading.ts";
import {columnTypes} from "../sources/schema/column-types.ts";
import {familyOf, type Place} from "./survey-columns.ts";

/** How a file writes numbers. */
export interface Decimal {
  readonly mark: DecimalMark;
  /** The sign at thousands, where the file has such numbers. */
  readonly hasThousands?: string;
  /** Code of the currency beside the amounts, or its sign. */
  readonly currency?: string;
  readonly decisions: readonly Decision[];
}

/**
 * The decimal mark of a file. One number that can be read with one mark alone, as 9.99 or 1.234,56, settles it for all of them.
 * Where there is none, 1.299 and 1,299 are asked about.
 *
 * @throws UserError `ambiguous number`, `contradictory numbers` or `contradictory currencies`
 */
export function decideDecimal(
  {file, columns, isPart}: Surveyed,
  {decimalMark}: ReadingOptions
): Decimal {
  const numbers = columns.flatMap(({column, shapes}) =>
    familyOf(column.type) !== "number"
      ? []
      : shapes.flatMap(({example, cells}) => {
          const number = numberTextOf(
            example.text,
            columnTypes[column.type].duckdb === "DECIMAL(18,4)"
          );
          return number === undefined ? [] : [{column: column.name, example, cells, number}];
        })
  );
  // where a column names the currency of each row, signs beside its amounts say nothing of all of them
  const isNamed = columns.some(({column}) => column.type === "currency");
  const currency = isNamed ? undefined : currencyIn(numbers, file);
  const proofs = (mark: DecimalMark) => numbers.filter(({number}) => number.proves === mark);
  const [point, comma] = [first(proofs(".")), first(proofs(","))];
  const stray = strayMark(numbers, sum(proofs("."), cellsOf), sum(proofs(","), cellsOf));
  const open = first(numbers.filter(isOpen));
  if (decimalMark === undefined && point && comma && !stray) {
    throw new UserError(
      `contradictory numbers: ${shown(comma)} has a decimal comma, ${shown(point)} a decimal point (${file}); set decimalMark: "," or "." in report.config.ts, under reading or in the file's mapping, and the others are rejected`
    );
  }
  if (decimalMark === undefined && !point && !comma && open && !isPart) {
    const [mark, other] = open.number.digits.includes(",") ? [",", "."] : [".", ","];
    throw new UserError(
      `ambiguous number: ${shown(open)} may be ${plain(open.number, ",")} or ${plain(open.number, ".")} (${file}), and no number of the file tells which; set decimalMark: "${mark}" or "${other}" in report.config.ts, under reading or in the file's mapping`
    );
  }
  const mark = decimalMark ?? (comma && stray !== "," ? "," : ".");
  const decisions: Decision[] = [];
  for (const {column, example, cells} of proofs(mark === "," ? "." : ","))
    decisions.push({
      column,
      text: `${cells === 1 ? "1 cell" : `${cells.toLocaleString("en-US")} cells`} such as ${JSON.stringify(example.text)} (line ${example.line}) rejected: the other numbers have a decimal ${mark === "," ? "comma" : "point"}`
    });
  const proving = mark === "," ? comma : point;
  if (mark === "," && proving)
    decisions.push({
      column: proving.column,
      text: `numbers have a decimal comma: ${shown(proving)}`
    });
  const grouped = first(numbers.filter(({number}) => isGrouped(number, mark)));
  if (grouped)
    decisions.push({
      column: grouped.column,
      text: `${shown(grouped)} read as ${plain(grouped.number, mark)}`
    });
  const thousands = grouped && /\d([^\d])\d{3}/.exec(grouped.number.digits)?.[1];
  const priced = first(numbers.filter(({number}) => number.currency !== ""));
  if (priced && currency)
    decisions.push({column: priced.column, text: `amounts are in ${currency}: ${shown(priced)}`});
  return {
    mark,
    decisions,
    ...(currency && {currency}),
    ...(thousands && {hasThousands: thousands})
  };
}

interface Seen {
  readonly column: string;
  readonly example: Place;
  readonly cells: number;
  readonly number: NumberText;
}

/**
 * The mark of so few numbers that they are mistakes. Only where no other number could be one of them: then they are
 * rejected, and nothing can be misread.
 */
function strayMark(
  numbers: readonly Seen[],
  points: number,
  commas: number
): DecimalMark | undefined {
  if (points === 0 || commas === 0) return undefined;
  const mark = commas <= points ? "," : ".";
  const isOneOf = ({number}: Seen) => number.readable.length === 2 && number.digits.includes(mark);
  const isRare = Math.min(points, commas) <= Math.max(points, commas) / 100;
  return isRare && !numbers.some(isOneOf) ? mark : undefined;
}

const cellsOf = ({cells}: Seen) => cells;

/** A number of three digits after its only mark, as 1.299, is two numbers. */
function isOpen({number}: Seen): boolean {
  return number.readable.length === 2 && !number.isWhole;
}

function isGrouped({readable, digits}: NumberText, mark: DecimalMark): boolean {
  const other = mark === "." ? "," : "\\.";
  return readable.includes(mark) && new RegExp(`\\d(?:${other}|[\\s'’])\\d{3}`).test(digits);
}

function currencyIn(numbers: readonly Seen[], file: string): string | undefined {
  const priced = numbers.filter(({number}) => number.currency !== "");
  const start = first(priced);
  const other = priced.find(({number}) => number.currency !== start?.number.currency);
  if (start === undefined || other === undefined) return start?.number.currency;
  throw new UserError(
    `contradictory currencies: ${shown(start)} and ${shown(other)} (${file}); export one currency a file`
  );
}

function first(seen: readonly Seen[]): Seen | undefined {
  return [...seen].sort((a, b) => a.example.line - b.example.line)[0];
}

function shown({example, column}: Seen): string {
  return `${JSON.stringify(example.text)} (line ${example.line}, ${column})`;
}

/** The number as a cast reads it, for people. */
function plain({digits}: NumberText, mark: DecimalMark): string {
  const other = mark === "." ? "," : ".";
  return digits
    .replaceAll(other, "")
    .replace(/[\s'’]/g, "")
    .replace(mark, ".");
}
