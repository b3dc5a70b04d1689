import {downloadFile} from "../../components/download-file.js";
import {downloadText} from "../../components/download-text.js";
import {tableCsv} from "../../components/table-csv.js";
import type {Row} from "../../model/answer.js";

/** What an answer can be taken away as: a format's name, and what hands the reader the file. */
export const answerFiles: readonly (readonly [
  string,
  (document: Document, names: readonly string[], rows: readonly Row[]) => void | Promise<void>
])[] = [
  [
    "CSV",
    (document, names, rows) =>
      downloadText(
        document,
        "answer.csv",
        tableCsv(
          rows,
          names.map((key) => ({key, label: key}))
        ),
        "text/csv"
      )
  ],
  [
    "JSON",
    (document, _, rows) =>
      downloadFile(
        document,
        "answer.json",
        new Blob([JSON.stringify(rows.map(plainDays))], {type: "application/json"})
      )
  ],
  [
    "Arrow",
    async (document, names, rows) => {
      const {arrowFile} = await import("./arrow-file.js");
      const bytes = arrowFile(names, rows);
      const type = "application/vnd.apache.arrow.file";
      downloadFile(document, "answer.arrow", new Blob([bytes], {type}));
    }
  ]
];

/** Days without the midnight that they have as a date. */
function plainDays(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString().slice(0, 10) : value
    ])
  );
}
