import {test} from "vitest";
import {checkSequences} from "./check-sequences.ts";

test("100 sequences of files added, changed, removed, renamed and copied end as a store made from nothing", () =>
  checkSequences(100));
