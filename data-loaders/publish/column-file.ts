import {promisify} from "node:util";
import {gzip, gzipSync} from "node:zlib";
import {columnHeader} from "../../src/kernel/column-bytes.ts";
import {behindLength, doublesForm, listedForm, type Numbers, wholesForm} from "./column-forms.ts";

/** A column to write. */
export interface WrittenColumn {
  /** NULL where there is no value. */
  readonly numbers: readonly (number | null)[];
  readonly isDouble: boolean;
  /** The texts that the numbers are places of, unless they are in a file of their own. */
  readonly texts?: readonly string[];
}

/** The bytes of a column's file: see column-bytes.ts. Of its forms, the smallest is kept. */
export function columnFile({numbers, ...about}: WrittenColumn): Buffer {
  const data = Float64Array.from(numbers, (number) => number ?? 0);
  const valid = numbers.includes(null)
    ? Uint8Array.from(numbers, (number) => +(number !== null))
    : undefined;
  return gzipSync(smallest(columnForms({data, valid}, about)), {level: 9});
}

const gzipAside = promisify(gzip);

/** Of more bytes than this, the last two percent would take ten times as long. */
const mostCareful = 1 << 20;

/** Gzips the smallest of a column's forms, beside the main thread. */
export function packForms(forms: readonly Uint8Array[]): Promise<Buffer> {
  const form = smallest(forms);
  return gzipAside(form, {level: form.length > mostCareful ? 6 : 9});
}

/** The forms that a column can have in its file, before it is gzipped. */
export function columnForms(
  numbers: Numbers,
  {isDouble, texts}: Pick<WrittenColumn, "isDouble" | "texts">
): Buffer[] {
  if (isDouble) return [doublesForm(numbers)];
  const beside = texts && textsBeside(texts);
  const listed = texts ? undefined : listedForm(numbers);
  return [
    wholesForm(numbers, false, beside),
    wholesForm(numbers, true, beside),
    ...(listed ? [listed] : [])
  ];
}

/** Texts that are whole numbers are written as such: ids often are. */
function textsBeside(texts: readonly string[]): {flags: number; rest: Buffer} {
  const isNumbers =
    texts.length > 0 &&
    texts.every((text) => /^-?\d{1,15}$/.test(text) && String(Number(text)) === text);
  if (!isNumbers) return {flags: 0, rest: Buffer.from(JSON.stringify(texts))};
  const data = Float64Array.from(texts, Number);
  const rest = behindLength(smallest([wholesForm({data}, false), wholesForm({data}, true)]));
  return {flags: columnHeader.isNumbers, rest};
}

/** The form that gzips best; which one it is can be told quickly. */
export function smallest<T extends Uint8Array>(forms: readonly T[]): T {
  const [first] = forms;
  if (forms.length === 1) return first!;
  const sizes = forms.map((form) => gzipSync(form, {level: 1}).length);
  return forms[sizes.indexOf(Math.min(...sizes))]!;
}
