// Sums vitest's JSON reports: a file that could not even be loaded counts as a failed test, as does
// a report that was never written. Names what failed, also what failed once and passed when tried again.
import {existsSync, readFileSync} from "node:fs";

let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  if (!existsSync(file)) {
    failed += 1;
    tell("no report", file, ["the run was ended before its end, or never began"]);
    continue;
  }
  const {numPassedTests, numFailedTests, testResults} = JSON.parse(readFileSync(file, "utf8"));
  const unloaded = testResults.filter(
    ({status, assertionResults}) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed")
  );
  for (const {name, message} of unloaded) tell("failed to load", name, [message]);
  for (const {name, assertionResults} of testResults)
    for (const {status, fullName, failureMessages} of assertionResults) {
      if (status === "failed") tell("failed", `${name} > ${fullName}`, failureMessages);
      else if (failureMessages.length)
        tell("passed when tried again", `${name} > ${fullName}`, failureMessages);
    }
  passed += numPassedTests;
  failed += numFailedTests + unloaded.length;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);

function tell(what, name, [message = ""]) {
  process.stdout.write(`${what}: ${name}\n  ${message.split("\n").slice(0, 4).join("\n  ")}\n`);
}
