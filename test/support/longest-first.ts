import type {TestSpecification} from "vitest/node";
import {BaseSequencer} from "vitest/node";

/** Projects by how long their files take. */
const projects = ["site", "browser", "code"];

/** Files by how long they take, longest first; all others take less. */
const files = [
  "real-data.long",
  "kill.long",
  "choices.long",
  "combinations.long",
  "sampled.long",
  "filters.long",
  "ingest.long",
  "hostile-filters.long",
  "both-readers.long",
  "stable.long",
  "fresh-clone.long",
  "first-view",
  "filters",
  "engine-failure",
  "whole-report",
  "hostile-filters",
  "hostile",
  "ingest",
  "incremental",
  "both-readers",
  "one-number",
  "money",
  "sentences",
  "whole-reports"
];

/** Runs long files first, on a first run too: one that begins last would keep a single core busy at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({project, moduleId}: TestSpecification) => {
      const nth = files.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return [projects.indexOf(project.name), nth < 0 ? files.length : nth] as const;
    };
    return (await super.sort(specifications)).sort((a, b) => {
      const [p, q] = [place(a), place(b)];
      return p[0] - q[0] || p[1] - q[1];
    });
  }
}
