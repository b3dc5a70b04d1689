import iconv from "iconv-lite";
import type {InputFile} from "./find-files.ts";
import {readBytes} from "./read-bytes.ts";
import {sniffFile} from "./sniff-file.ts";
import {createJsonTokeniser} from "./tokenise-json.ts";
import {createTokeniser} from "./tokenise.ts";

const mostRows = 1000;
const mostBytes = 1 << 20;

/**
 * The header of a file that fits no schema, the first of its lines that is not blank, and its first rows.
 *
 * @throws UserError for a file that is no CSV
 */
export async function readFirstRows(
  file: InputFile
): Promise<{header: readonly string[]; rows: string[][]}> {
  const {format, compression, encoding, delimiter, header, headerLine} = await sniffFile(file, []);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readBytes(file.path, file.name, compression)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) break;
  }
  const text = iconv.decode(Buffer.concat(chunks), encoding);
  const newline = text.includes("\n") ? "\n" : "\r";
  const tokeniser =
    format === "json lines"
      ? createJsonTokeniser(header, newline)
      : createTokeniser({delimiter, newline}, () => undefined);
  const tokens = [...tokeniser.push(text), ...(length > mostBytes ? [] : tokeniser.end())];
  const rows = tokens.flatMap((token) =>
    token.kind === "record" && token.line > headerLine && token.fields.length === header.length
      ? [token.fields]
      : []
  );
  return {header, rows: rows.slice(0, mostRows)};
}
