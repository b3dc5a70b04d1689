import {fragment} from "../../components/fragment.js";
import type {MethodsFacts} from "../../model/methods-facts.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {readInputs} from "./read-inputs.js";

/** What the report was made with, and the digests of its files. */
export async function runTables(
  sql: SqlTag,
  versions: MethodsFacts["versions"]
): Promise<DocumentFragment> {
  const inputs = await readInputs(sql);
  return fragment(
    dataTable(
      versions.map((row) => ({...row})),
      {
        columns: [{key: "name", label: "Made with"}, "version"],
        sql: [], // not about visitors
        label: "Versions",
        pageSize: 10
      }
    ),
    dataTable(
      inputs.map(({file, bytes, sha256}) => ({file, bytes, sha256})),
      {
        columns: ["file", "bytes", {key: "sha256", label: "SHA-256"}],
        sql: [], // not about visitors
        label: "Manifest"
      }
    )
  );
}
