import type {TestSpecification} from "vitest/node";
import {BaseSequencer} from "vitest/node";

/** Projects by how long their files take. */
const projects = ["site", "browser", "code"];

/** Files by how long they take, longest first; all others take less. */
const files = [
  // builds that share one cache wait for each other: work that needs none stands between them
  "real-data.long",
  "kill.long",
  "choices.long",
  "filters.long",
  "fresh-clone.long",
  "incremental.long",
  "sampled.long",
  "mutations.long",
  "combinations.long",
  "sentences.long",
  "stable.long",
  "hostile-filters.long",
  "edges.long",
  "both-readers.long",
  "add-a-chapter.long",
  "hostile-filters",
  "first-view",
  "filters",
  "engines",
  "kernel",
  "hostile",
  "engine-failure",
  "whole-report",
  "choices",
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
