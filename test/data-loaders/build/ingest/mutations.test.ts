import {join} from "node:path";
import {test} from "vitest";
import {projectRoot} from "../../../support/project-root.ts";
import {checkMutations} from "./check-mutations.ts";

test("60 damaged exports are read or refused; whatever is accepted stands in the file", () =>
  checkMutations([join(projectRoot, "data/sample")], 60));
