import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import type {Check} from "../../model/read-checks.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {describeChecks} from "./describe-checks.js";
import {madeChecks} from "./made-checks.js";

/** How many checks were made, what they found, and what was done about it; those that found nothing by name. */
export async function checksParts(sql: SqlTag): Promise<DocumentFragment> {
  const {asked, failed, passed} = await madeChecks(sql);
  return fragment(
    h(document, "p", {}, describeChecks(failed.length + passed.length, failed.length)),
    failed.length > 0 &&
      dataTable(failed.map(checkCells), {
        columns: [
          {key: "name", label: "Check"},
          {key: "hit", label: "Found"},
          {key: "total", label: "Of"},
          "share",
          {key: "says", label: "What it may mean, and what was done"}
        ],
        pageSize: 20,
        sql: asked,
        label: "Checks that find something",
        filename: "checks"
      }),
    passed.length > 0 && h(document, "p", {}, describePassed(passed, failed.length > 0)),
    asked.length > 0 &&
      h(
        document,
        "details",
        {class: "how"},
        h(document, "summary", {}, "How is this computed?"),
        h(document, "pre", {}, h(document, "code", {}, asked.sql))
      )
  );
}

/** A check with its share, where the total is known, and with its explanation as one text. */
export function checkCells(check: Check) {
  const {hit, total, means, done, example} = check;
  const texts = [means, done, example && `For example: ${example}.`];
  return {...check, share: total ? hit / total : null, says: texts.filter(Boolean).join(" ")};
}

/** Names the checks that found nothing: all of them, or those beside others that found something. */
export function describePassed(
  passed: readonly Pick<Check, "name">[],
  someFailed: boolean
): string {
  const checks = passed.length === 1 ? "check" : "checks";
  return `The ${someFailed ? "other " : ""}${checks} found nothing: ${passed.map(({name}) => name.toLowerCase()).join("; ")}.`;
}
