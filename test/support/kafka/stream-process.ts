import {spawn} from "node:child_process";
import {readdir} from "node:fs/promises";
import kafkajs from "kafkajs";
import {expect} from "vitest";
import {projectRoot} from "../project-root.ts";
import {landedLines, type Topics} from "./open-topics.ts";

/** Messages of which each tells its number, in turn to the partitions, and a process that lands them. */
const textOf = (n: number) => JSON.stringify({n, text: "x".repeat(n % 90)});

/** Sends messages by their numbers. */
export async function sendNumbered(
  {producer}: Topics,
  topic: string,
  {from = 0, to, partitions}: {from?: number; to: number; partitions: number}
): Promise<void> {
  const batch = 5_000;
  for (let at = from; at < to; at += batch)
    await producer.send({
      topic,
      compression: kafkajs.CompressionTypes.GZIP,
      messages: Array.from({length: Math.min(batch, to - at)}, (_, i) => ({
        value: textOf(at + i),
        partition: (at + i) % partitions
      }))
    });
}

/** Expects each message on the line of its offset, as it was sent, and nothing else in the folder. */
export async function expectNumbered(
  topics: Topics,
  topic: string,
  {to, partitions}: {to: number; partitions: number}
): Promise<void> {
  const folder = topics.folderOf(topic);
  expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  const lines = await landedLines(topic, folder);
  expect(lines.size).toBe(to);
  for (let n = 0; n < to; ++n) {
    const found = lines.get(`${n % partitions}:${Math.floor(n / partitions)}`);
    if (found !== textOf(n)) expect(found).toBe(textOf(n));
  }
}

/** Starts `daybook land` or `daybook follow` of a topic into its folder, by default without a report. */
export function startStream(
  topics: Topics,
  topic: string,
  command: "land" | "follow",
  {root = projectRoot, every = "never"} = {}
) {
  const folder = topics.folderOf(topic);
  const words = ["data-loaders/cli.ts", command, "--into", folder];
  const data = ["--data", `kafka://${topics.kafka.address}/${topic}`];
  const more = command === "follow" ? ["--out", `${folder}-report`, "--every", every] : [];
  const child = spawn(process.execPath, ["--import", "tsx", ...words, ...data, ...more], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"]
  });
  let told = "";
  child.stderr.on("data", (text: Buffer) => (told += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {child, ended, told: () => told};
}
