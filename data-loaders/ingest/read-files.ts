import type {Engine} from "../engine/open-engine.ts";
import {matchShape} from "../sources/shape/match-shape.ts";
import type {Source} from "../sources/shape/source.ts";
import {UserError} from "../user-error.ts";
import type {InputFile} from "./find-files.ts";
import type {Progress} from "./progress.ts";
import {sniffFile} from "./sniff-file.ts";
import {stageFile, stagePath, type StagedFile} from "./stage-file.ts";
import {surveyFile, type Survey} from "./survey-file.ts";

/**
 * Recognises all files first, so that a mistake shows at once, then surveys and stages each.
 *
 * @throws UserError for a file that is no known export, one that is there twice, or one that says
 *   nothing without another that is missing
 */
export async function readFiles(
  engine: Engine,
  files: readonly InputFile[],
  sources: readonly Source[],
  work: string,
  onProgress: (progress: Progress) => void
): Promise<StagedFile[]> {
  const shapes = sources.flatMap((source) => source.shapes);
  const known = [];
  for (const file of files) {
    const sniff = await sniffFile(file, shapes);
    known.push({file, sniff, match: matchShape(sniff.header, shapes, file.name)});
  }
  checkCompany(known);
  const totalBytes = files.reduce((sum, {bytes}) => sum + bytes, 0);
  let [bytes, rows] = [0, 0];
  const surveyed = [];
  const seen = new Map<string, string>();
  for (const entry of known) {
    const {name} = entry.file;
    const survey = await surveyFile(entry.file, entry.sniff, (more) => {
      bytes += more;
      onProgress({stage: "survey", file: name, bytes, totalBytes, rows});
    });
    checkIsNew(survey, name, seen);
    rows += Math.max(0, survey.lines - survey.blankLines - 1);
    surveyed.push({...entry, survey});
  }
  [bytes, rows] = [0, 0];
  const staged: StagedFile[] = [];
  for (const [i, entry] of surveyed.entries()) {
    const {name} = entry.file;
    const inFile = entry.survey.lines - entry.survey.blankLines - 1;
    const tell = (share: number) => {
      const done = {
        bytes: bytes + share * entry.file.bytes,
        rows: rows + Math.round(share * inFile)
      };
      onProgress({stage: "read", file: name, totalBytes, ...done});
    };
    tell(0);
    const ticking = setInterval(() => tell(engine.progress()), 250);
    const stage = await stageFile(engine, entry, stagePath(work, i)).finally(() => {
      clearInterval(ticking);
    });
    staged.push(stage);
    bytes += entry.file.bytes;
    rows += stage.rows;
    onProgress({stage: "read", file: name, bytes, totalBytes, rows});
  }
  return staged;
}

function checkCompany(known: readonly Pick<StagedFile, "file" | "match">[]): void {
  const present = new Set(known.map(({match}) => match.shape.name));
  for (const {file, match} of known) {
    const lacking = match.shape.needs?.find((name) => !present.has(name));
    if (lacking === undefined) continue;
    throw new UserError(
      `missing file: ${match.shape.title} (${file.name}) say nothing without ${lacking.replaceAll("_", " ")}`
    );
  }
}

/** The same orders twice would double the revenue. */
function checkIsNew({contentSha256}: Survey, name: string, seen: Map<string, string>): void {
  const twin = seen.get(contentSha256);
  if (twin !== undefined) {
    throw new UserError(
      `duplicate file: ${name} says the same as ${twin}, byte for byte; leave one out`
    );
  }
  seen.set(contentSha256, name);
}
