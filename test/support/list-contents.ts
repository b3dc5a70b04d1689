import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {gunzipSync} from "node:zlib";
import {DuckDBInstance} from "@duckdb/node-api";

/** What a file holds: its bytes, and where these are packed, what is in the packing. */
export interface Content {
  name: string;
  bytes: Uint8Array;
}

/** Everything a folder holds, packed or not: files, what is gzipped in them, rows of data files. */
export async function listContents(folder: string): Promise<Content[]> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true});
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const contents: Content[] = [];
  for (const path of paths.sort()) {
    const name = relative(folder, path);
    const packed = readFileSync(path);
    contents.push({name, bytes: packed});
    const gzipped = packed[0] === 0x1f && packed[1] === 0x8b;
    const bytes = gzipped ? gunzipSync(packed) : packed;
    if (gzipped) contents.push({name: `${name}, inflated`, bytes});
    if (/\.parquet$/.test(name) || /\.duckdb\b/.test(name))
      contents.push({name: `${name}, as rows`, bytes: Buffer.from(await rowsOf(bytes))});
  }
  return contents;
}

/** All rows of a Parquet file or a database as text: inside, their texts are compressed. */
async function rowsOf(bytes: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "daybook-"));
  try {
    const file = join(folder, "data");
    writeFileSync(file, bytes);
    const connection = await (await DuckDBInstance.create()).connect();
    const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    const parquet = Buffer.from(bytes.subarray(0, 4)).toString() === "PAR1";
    if (parquet) return JSON.stringify(await rows(`SELECT * FROM read_parquet('${file}')`));
    await connection.run(`ATTACH '${file}' AS data (READ_ONLY)`);
    const tables = await rows(
      "SELECT table_name FROM duckdb_tables() WHERE database_name = 'data' ORDER BY 1"
    );
    const all = await Promise.all(tables.map(([table]) => rows(`FROM data."${String(table)}"`)));
    connection.closeSync();
    return JSON.stringify([tables, all]);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
