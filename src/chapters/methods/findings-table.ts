import type {MethodsFacts} from "../../model/methods-facts.js";
import {dataTable} from "../../reader/data-table.js";

/** Every finding, when it speaks, and whether it does. */
export function findingsTable(findings: MethodsFacts["findings"]): HTMLElement {
  return dataTable(
    findings.map(({speaks, ...finding}) => ({...finding, outcome: speaks ? "speaks" : "silent"})),
    {
      columns: [
        "chapter",
        {key: "id", label: "Finding"},
        {key: "method", label: "When it speaks"},
        {key: "outcome", label: "Here"}
      ],
      pageSize: 10,
      sql: [], // tells of no visitor
      label: "Findings and their thresholds",
      filename: "findings"
    }
  );
}
