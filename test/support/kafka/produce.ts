import kafkajs from "kafkajs";
import {Command, InvalidArgumentError} from "commander";
import {topicAddress} from "../../../data-loaders/stream/topic-address.ts";
import {produceEvents} from "./produce-events.ts";
import {sampleEvents} from "./sample-events.ts";

/** `npm run produce`: sends the sample's events to a topic, as if they happened now. */
const {rate, to} = new Command("produce")
  .description("Sends the sample's events to a topic as if they happened now, until Ctrl-C.")
  .option("--rate <number>", "events a second, up to 10,000", rateOf, 100)
  .option("--to <topic>", "the topic", "kafka://127.0.0.1:9092/events")
  .parse()
  .opts<{rate: number; to: string}>();

const {brokers, topic} = topicAddress(to);
const producer = new kafkajs.Kafka({
  brokers: [...brokers],
  logLevel: kafkajs.logLevel.NOTHING
}).producer({createPartitioner: kafkajs.Partitioners.DefaultPartitioner});
const end = new AbortController();
process.once("SIGINT", () => end.abort());
process.once("SIGTERM", () => end.abort());
try {
  await producer.connect();
  console.log(`Sending ${rate.toLocaleString("en")} events a second to ${to}. Ctrl-C ends it.`);
  const next = await sampleEvents();
  const sent = await produceEvents(producer, {topic, rate, next, signal: end.signal});
  console.log(`${sent.toLocaleString("en")} events sent.`);
} catch (error) {
  console.error(
    `produce: nothing can be sent to ${to}; is the broker up (npm run kafka)? ${String(error)}`
  );
  process.exitCode = 2;
} finally {
  await producer.disconnect();
}

function rateOf(text: string): number {
  const rate = Number(text);
  if (!(rate > 0 && rate <= 10_000)) throw new InvalidArgumentError("It is from 1 to 10,000.");
  return rate;
}
