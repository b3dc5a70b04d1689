import type {MethodsFacts} from "../../model/methods-facts.js";
import {dataTable} from "../../reader/data-table.js";

/** Every finding, when it is shown, and whether it is. */
export function findingsTable(findings: MethodsFacts["findings"]): HTMLElement {
  return dataTable(
    findings.map(({speaks, ...finding}) => ({...finding, outcome: speaks ? "shown" : "not shown"})),
    {
      columns: [
        "chapter",
        {key: "id", label: "Finding"},
        {key: "method", label: "When it is shown"},
        {key: "outcome", label: "Here"}
      ],
      pageSize: 10,
      sql: [], // not about visitors
      label: "Findings and their thresholds",
      filename: "findings"
    }
  );
}
