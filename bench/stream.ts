import {existsSync} from "node:fs";
import {mkdtemp, readFile, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {sum} from "d3-array";
import kafkajs from "kafkajs";
import {project} from "../data-loaders/project.ts";
import {nextOffsets} from "../data-loaders/stream/topic-files.ts";
import type {LiveNow} from "../src/model/live.ts";
import {liveFolder} from "../src/model/live-folder.ts";
import {produceEvents} from "../test/support/kafka/produce-events.ts";
import {sampleEvents, type SampleEvent} from "../test/support/kafka/sample-events.ts";
import {startKafka, whyNoKafka} from "../test/support/kafka/start-kafka.ts";
import {count, megabytes, seconds} from "./format.ts";
import {openFollower} from "./stream/open-follower.ts";
import {openPainted, type Painted} from "./stream/open-painted.ts";
import {watchReceived, type Sent} from "./stream/watch-received.ts";
import {runDaybook} from "./run-daybook.ts";
import {scratchProject} from "./scratch-project.ts";
import {median, quantile} from "./statistics.ts";
import type {Table} from "./table.ts";
import {formatBar} from "./table.ts";

/** Rates to follow, what is wanted of the time from producing to painting, in seconds, and for how long. */
const rates = [
  {rate: 100, half: 0.8, most: 2, minutes: 10},
  {rate: 10_000, half: 1, most: 2, minutes: 3},
  {rate: 1_000, minutes: 30}
];

/** Minutes of each rate, where not all are wanted. */
const short = 0.5;

/** Events of the backlog that is landed. */
const backlog = 1_000_000;

/**
 * What it takes to land a topic, and from producing an event to the file and the page that have it. The producer is in
 * this process, the broker and the follower in ones of their own.
 *
 * @param options.full follows each rate for all of its time, instead of half a minute
 */
export async function benchStream({
  rows = backlog,
  full
}: {
  rows?: number | undefined;
  full: boolean;
}): Promise<Table> {
  const missing = await whyNoKafka();
  if (missing) throw new Error(`missing broker: ${missing}`);
  const [kafka, scratch] = [await startKafka(), await scratchProject()];
  const folder = await mkdtemp(join(tmpdir(), "daybook-bench-"));
  const client = new kafkajs.Kafka({
    brokers: [kafka.address],
    logLevel: kafkajs.logLevel.NOTHING
  });
  const admin = client.admin();
  const producer = client.producer({createPartitioner: kafkajs.Partitioners.DefaultPartitioner});
  await Promise.all([admin.connect(), producer.connect()]);
  const next = await sampleEvents();
  const makeTopic = async (topic: string) => {
    await admin.createTopics({topics: [{topic, numPartitions: 3}], waitForLeaders: true});
    return `kafka://${kafka.address}/${topic}`;
  };
  try {
    const address = await makeTopic("backlog");
    await fill(producer, "backlog", rows, next);
    const into = join(folder, "backlog");
    const landed = await runDaybook(scratch.root, "land", "--data", address, "--into", into);
    const landing = rows / landed.seconds;
    const lines = [
      [
        `landing ${count(rows)} events of a backlog, with the command's start`,
        `${count(landing)} events/s`,
        `${megabytes(landed.peak)} at most`,
        [
          formatBar("≥ 150,000 events/s", landing >= 150_000),
          formatBar("≤ 500 MB", landed.peak <= 500e6)
        ].join("; ")
      ]
    ];
    const out = join(scratch.root, "dist");
    // without the chapter there is nothing to be painted
    if (existsSync(join(project.src, "live.md")))
      await runDaybook(scratch.root, "build", "--data", project.sample);
    for (const {rate, half, most, minutes: whole} of rates) {
      const minutes = full ? whole : short;
      const topic = `at-${rate}`;
      // what the last one received is none of this one
      await rm(join(out, liveFolder), {recursive: true, force: true});
      const follower = await openFollower(scratch.root, {
        address: await makeTopic(topic),
        into: join(folder, topic)
      });
      let painted: Painted | undefined;
      try {
        painted = await openPainted(out);
        const sent: Sent[] = [];
        const end = new AbortController();
        const watch = watchReceived(readReceived(out), sent, end.signal);
        const seen = painted && watchReceived(painted.received, sent, end.signal);
        await follower.begin();
        const timer = setTimeout(() => end.abort(), minutes * 60_000);
        const total = await produceEvents(producer, {
          ...{topic, rate, next, signal: end.signal},
          onSent: (so) => void sent.push({total: so, time: Date.now()})
        });
        clearTimeout(timer);
        const [filed, shown] = await Promise.all([watch, seen]);
        const cost = await follower.cost();
        const change = cost.late / cost.early - 1;
        lines.push(
          [
            `following ${count(rate)} events/s for ${minutes} min: processor, memory`,
            `${cost.cores.toFixed(2)} cores`,
            `${megabytes(cost.peak)} at most`,
            [
              ...(rate === 100 ? [formatBar("≤ 0.3 cores", cost.cores <= 0.3)] : []),
              // at first, what is compiled and collected for the first time grows
              ...(full ? [formatBar("memory flat within 10 %", Math.abs(change) <= 0.1)] : [])
            ].join("; ")
          ],
          latencyLine(`from produced to dist/live/now.json, ${count(rate)} events/s`, filed)
        );
        if (shown)
          lines.push(
            latencyLine(`from produced to painted in Chromium, ${count(rate)} events/s`, shown, {
              ...(half && {half}),
              ...(most && {most})
            })
          );
        await follower.close();
        const landed = sum((await nextOffsets(join(folder, topic), topic)).values());
        if (landed !== total) throw new Error(`missing messages: ${landed} of ${total} are landed`);
      } finally {
        await painted?.close();
        await follower.close();
      }
    }
    return {
      columns: ["", "median", "most", "bars"],
      rows: lines,
      note: "The producer, a broker with three partitions and the browser share the machine. Latency is that of each batch of the producer, twenty a second, the youngest event of it; it is looked for every 10 ms."
    };
  } finally {
    await Promise.all([admin.disconnect(), producer.disconnect()]);
    await kafka.close();
    await scratch.remove();
    await rm(folder, {recursive: true, force: true});
  }
}

function latencyLine(
  what: string,
  latencies: readonly number[],
  bars: {half?: number; most?: number} = {}
): string[] {
  const [half, most] = [median(latencies) / 1_000, quantile(latencies, 1) / 1_000];
  return [
    what,
    `${half.toFixed(2)} s`,
    `${most.toFixed(2)} s`,
    [
      ...(bars.half ? [formatBar(`median ≤ ${seconds(bars.half)}`, half <= bars.half)] : []),
      ...(bars.most ? [formatBar(`most ≤ ${seconds(bars.most)}`, most <= bars.most)] : [])
    ].join("; ")
  ];
}

/** What now.json says was received; it is read only when it is another. */
function readReceived(out: string): () => Promise<number> {
  const file = join(out, liveFolder, "now.json");
  let [made, received] = [0, 0];
  return async () => {
    const found = await stat(file).catch(() => undefined);
    if (found === undefined || found.mtimeMs === made) return received;
    made = found.mtimeMs;
    ({received} = JSON.parse(await readFile(file, "utf8")) as LiveNow);
    return received;
  };
}

async function fill(
  producer: kafkajs.Producer,
  topic: string,
  rows: number,
  next: (time: number) => SampleEvent
): Promise<void> {
  const batch = 5_000;
  for (let at = 0; at < rows; at += batch)
    await producer.send({
      topic,
      acks: 1,
      messages: Array.from({length: Math.min(batch, rows - at)}, (_, i) => ({
        value: JSON.stringify(next(Date.now())),
        partition: (at + i) % 3
      }))
    });
}
