// Sums vitest's JSON reports: a file that could not even be loaded counts as a failed test, as does
// a report that was never written.
import {existsSync, readFileSync} from "node:fs";

let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  if (!existsSync(file)) {
    failed += 1;
    continue;
  }
  const {numPassedTests, numFailedTests, testResults} = JSON.parse(readFileSync(file, "utf8"));
  const unloaded = testResults.filter(
    ({status, assertionResults}) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed")
  );
  passed += numPassedTests;
  failed += numFailedTests + unloaded.length;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
