import type {TestSpecification} from "vitest/node";
import {BaseSequencer} from "vitest/node";

/** Projects by how long their files take. */
const projects = ["site", "browser", "code"];

/** Runs long files first, on a first run too: one that begins last would keep a single core busy at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({project}: TestSpecification) => projects.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
