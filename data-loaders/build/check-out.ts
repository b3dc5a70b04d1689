import {existsSync} from "node:fs";
import {mkdir, mkdtemp, readdir, rmdir} from "node:fs/promises";
import {basename, dirname, join, resolve, sep} from "node:path";
import {liveFolder} from "../../src/model/live-folder.ts";
import {project} from "../project.ts";
import {UserError} from "../user-error.ts";

/**
 * Makes the temporary folder a build is written to, beside the output folder it will replace.
 *
 * @throws UserError when the folder cannot be written or holds something that is not a report
 */
export async function checkOut(out: string): Promise<string> {
  const target = resolve(out);
  if (`${resolve(project.root)}${sep}`.startsWith(`${target}${sep}`)) {
    throw new UserError(`invalid output folder: "${out}" contains the project itself`);
  }
  if (existsSync(target)) await checkReplaceable(target, out);
  try {
    await mkdir(dirname(target), {recursive: true});
    const probe = existsSync(target) ? await mkdtemp(join(target, ".probe-")) : undefined;
    if (probe) await rmdir(probe);
    return await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  } catch (cause) {
    throw new UserError(`invalid output folder: "${out}" cannot be written`, {cause});
  }
}

async function checkReplaceable(target: string, out: string): Promise<void> {
  const all = await readdir(target).catch((cause: unknown) => {
    throw new UserError(`invalid output folder: "${out}" cannot be read`, {cause});
  });
  // a topic may be followed before there is a report
  const files = all.filter((name) => name !== liveFolder);
  if (files.length > 0 && !(files.includes("report.json") && files.includes("_observablehq"))) {
    throw new UserError(
      `invalid output folder: "${out}" contains files that are not a report; choose another or empty it`
    );
  }
}
