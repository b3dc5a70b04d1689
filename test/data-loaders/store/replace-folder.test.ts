import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {recoverFolder} from "../../../data-loaders/store/replace-folder.ts";

test.each([true, false])(
  "the only report comes back after a kill, whether or not a follower wrote since: %s",
  async (wroteSince) => {
    const parent = await mkdtemp(join(tmpdir(), "daybook-replace-"));
    const [target, old] = [join(parent, "dist"), join(parent, ".dist-abc123-old")];
    await mkdir(join(old, "live"), {recursive: true});
    await writeFile(join(old, "report.json"), "{}");
    await writeFile(join(old, "live/now.json"), "before");
    await mkdir(join(parent, ".dist-abc123"));
    if (wroteSince) {
      await mkdir(join(target, "live"), {recursive: true});
      await writeFile(join(target, "live/now.json"), "since");
    }
    await recoverFolder(target, {keep: "live"});
    expect(await readdir(parent)).toEqual(["dist"]);
    expect((await readdir(target)).sort()).toEqual(["live", "report.json"]);
    const now = await readFile(join(target, "live/now.json"), "utf8");
    expect(now).toBe(wroteSince ? "since" : "before");
    await rm(parent, {recursive: true});
  }
);
