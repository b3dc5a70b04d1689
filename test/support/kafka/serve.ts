import kafkajs from "kafkajs";
import {Command} from "commander";
import {startKafka, whyNoKafka} from "./start-kafka.ts";

/** `npm run kafka`: a broker with a topic, until Ctrl-C; what it held is gone then. */
const {port, topic, partitions} = new Command("kafka")
  .description("Starts a Kafka broker on this machine, with a topic, until Ctrl-C.")
  .option("--port <number>", "port to listen on", "9092")
  .option("--topic <name>", "the topic that it has", "events")
  .option("--partitions <number>", "partitions of the topic", "3")
  .parse()
  .opts<{port: string; topic: string; partitions: string}>();

console.log("Starting Kafka; the first time it is fetched, which takes a minute …");
const missing = await whyNoKafka();
if (missing) {
  console.error(`kafka: ${missing}; docs/streaming.md says what is needed.`);
  process.exit(2);
}
const broker = await startKafka({port: Number(port)}).catch(() => {
  console.error(`kafka: it ended while it started; is port ${port} in use? --port takes another.`);
  process.exit(2);
});
const admin = new kafkajs.Kafka({
  brokers: [broker.address],
  logLevel: kafkajs.logLevel.NOTHING
}).admin();
await admin.connect();
await admin.createTopics({
  topics: [{topic, numPartitions: Number(partitions)}],
  waitForLeaders: true
});
await admin.disconnect();
console.log(
  `The topic is kafka://${broker.address}/${topic}. Ctrl-C ends it and removes what it holds.`
);
const end = () => void broker.close().then(() => process.exit(0));
process.once("SIGINT", end);
process.once("SIGTERM", end);
