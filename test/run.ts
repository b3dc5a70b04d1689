import type {ChildProcess} from "node:child_process";
import {spawn} from "node:child_process";

/**
 * `npm test`: types, lint and format are checked beside the tests, which often wait for a browser or a build. Arguments
 * are those of `vitest run`.
 */
const vitest = ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)];
const tests = spawn(process.execPath, vitest, {stdio: "inherit"});
const checks = spawn("npm", ["run", "--silent", "check"], {
  stdio: ["ignore", "pipe", "pipe"],
  // npm is a script of the shell's on Windows
  shell: process.platform === "win32"
});
// told once the tests have told theirs
const told: Buffer[] = [];
for (const stream of [checks.stdout, checks.stderr])
  stream.on("data", (chunk: Buffer) => told.push(chunk));
const [tested, checked] = await Promise.all([ended(tests), ended(checks)]);
process.stdout.write(Buffer.concat(told));
console.log(`Types, lint and format: ${checked === 0 ? "ok" : "FAILED"}.`);
process.exitCode = tested || checked;

function ended(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done(code ?? 1));
  });
}
