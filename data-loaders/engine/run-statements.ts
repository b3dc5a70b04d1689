import {text} from "node:stream/consumers";
import {openEngine} from "./open-engine.ts";

// The process that writeDatabase starts: SQL statements as JSON on standard input.
const engine = await openEngine({threads: 1});
try {
  for (const statement of JSON.parse(await text(process.stdin)) as string[])
    await engine.run(statement);
} finally {
  await engine.close();
}
