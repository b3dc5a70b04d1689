import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {projectRoot} from "../support/project-root.ts";

interface Lock {
  packages: Record<string, {optionalDependencies?: Record<string, string>}>;
}

// A registry that lacks another platform's binary makes `npm install` drop its entry; `npm ci` then
// refuses the lock file everywhere.
test("package-lock.json has an entry for every platform's optional package", () => {
  const {packages} = JSON.parse(
    readFileSync(join(projectRoot, "package-lock.json"), "utf8")
  ) as Lock;
  const missing = Object.entries(packages).flatMap(([path, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages)
    )
  );
  expect(missing).toEqual([]);
});
