import {join} from "node:path";
import {test} from "vitest";
import {projectRoot} from "../../../support/project-root.ts";
import {checkMutations} from "./check-mutations.ts";

const real = process.env.DAYBOOK_REAL_DATA;
const folders = [join(projectRoot, "data/sample"), ...(real === undefined ? [] : [real])];

test(`1,200 damaged exports, ${real === undefined ? "of the sample alone without DAYBOOK_REAL_DATA" : "of the sample and real ones"}, are read or refused`, () =>
  checkMutations(folders, 1_200));
