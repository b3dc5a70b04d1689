import {isPrivate as isAboutPeople} from "../sources/schema/is-private.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import {brokenRow, brokenText, type Reject} from "../sources/schema/reject.ts";
import {fitWidth} from "./fit-width.ts";
import type {Sniff} from "./sniff-file.ts";
import type {Survey} from "./survey-file.ts";
import {createJsonTokeniser} from "./tokenise-json.ts";
import {createTokeniser, type Token} from "./tokenise.ts";

/** What stands below the header: a record as wide as that, or a line that is none and why. */
export type Row =
  | {readonly kind: "record"; readonly line: number; readonly fields: string[]}
  | {
      readonly kind: "broken";
      readonly line: number;
      readonly reject: Reject;
      readonly value: string;
      readonly raw: string;
    };

export interface RowsInput {
  readonly sniff: Pick<Sniff, "delimiter" | "format" | "header" | "headerLine">;
  readonly survey: Pick<Survey, "newline" | "encoding" | "isUtf8">;
  readonly match: Match;
}

/**
 * Reads the rows of a text that is pushed part by part, leaving out what is above the header. Personal
 * cells are emptied, and of a broken line that may hold some only the length is told.
 */
export function readRows({sniff, survey, match}: RowsInput): {
  push(text: string): Row[];
  end(): Row[];
  /** Lines read. */
  lines(): number;
} {
  const {delimiter, format, header, headerLine} = sniff;
  const {schema, parts} = match;
  const personal = schema.columns.flatMap((column, i) => (column.personal ? parts[i]! : []));
  const claimed = new Set(parts.flat());
  // A column nobody claims may hold anything, names too.
  const isPrivate =
    personal.length > 0 || isAboutPeople(schema) || header.some((_, at) => !claimed.has(at));
  const shown = (text: string) => (isPrivate ? `(${text.length} characters withheld)` : text);
  const undecoded = undecodedIn(survey);
  const isDamaged = (field: string) => undecoded?.test(field);
  const newline = survey.newline === "cr" ? "\r" : "\n";
  const fit = fitWidth(header);
  const tokeniser =
    format === "json lines"
      ? createJsonTokeniser(header, newline, (at) => claimed.has(at))
      : createTokeniser({delimiter, newline}, (fields, line) =>
          line > headerLine ? fit(fields) : undefined
        );

  function rowOf(token: Token): Row {
    const {line} = token;
    if (token.kind === "broken") {
      const {problem: value, raw} = token;
      return {kind: "broken", line, reject: brokenRow, value, raw: shown(raw)};
    }
    const damaged = undecoded && token.fields.find(isDamaged);
    if (damaged !== undefined) {
      const [value, raw] = [damaged, token.fields.join(delimiter)].map((text) =>
        shown(text).replace(/\p{Surrogate}/gu, "\uFFFD")
      );
      return {kind: "broken", line, reject: brokenText, value: value!, raw: raw!};
    }
    for (const at of personal) token.fields[at] = "";
    return token;
  }

  const rowsOf = (tokens: readonly Token[]) =>
    tokens.flatMap((token) => (token.line > headerLine ? [rowOf(token)] : []));
  return {
    push: (text) => rowsOf(tokeniser.push(text)),
    end: () => rowsOf(tokeniser.end()),
    lines: tokeniser.lines
  };
}

/**
 * What characters that could not be decoded show as: U+FFFD, which in sound UTF-8 is only its text, or half of
 * a pair of UTF-16.
 */
function undecodedIn({encoding, isUtf8}: RowsInput["survey"]): RegExp | undefined {
  if (encoding.startsWith("utf16")) return /\p{Surrogate}/u;
  return encoding === "utf8" && !isUtf8 ? /\uFFFD/ : undefined;
}
