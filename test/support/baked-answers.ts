import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import type {Answered} from "../../src/model/answer.ts";
import {readChapters} from "./chapters.ts";

/** Every answer that pages of a built report ask under no filter, with the answer that travels along. */
export function bakedAnswers(report: string): Map<string, Answered> {
  return new Map(
    readChapters(report).flatMap(({file}) => {
      const {document} = parseHTML(readFileSync(join(report, file), "utf8"));
      const script = document.querySelector("#daybook-answers");
      return Object.entries(JSON.parse(script?.textContent ?? "{}") as Record<string, Answered>);
    })
  );
}
