import kafkajs from "kafkajs";
import {UserError} from "../user-error.ts";
import {UnknownTopic} from "./unknown-topic.ts";
import {UnreachableBroker} from "./unreachable-broker.ts";

/** Says in a sentence what the client of Kafka failed at; errors of others are left as they are. */
export function explainKafka(error: unknown, brokers: readonly string[], topic: string): unknown {
  if (!(error instanceof kafkajs.KafkaJSError)) return error;
  const cause = rootOf(error);
  const where = brokers.join(", ");
  const words = `${cause.message} ${(cause as {type?: string}).type ?? ""}`;
  if (/does not host this topic|UNKNOWN_TOPIC/i.test(words))
    return new UnknownTopic(`unknown topic: ${JSON.stringify(topic)} (${where})`, {cause: error});
  if (/SASL|authentication failed|AUTHORIZATION|not authorized/i.test(words))
    return new UserError(`access denied: ${where}; ${cause.message}`, {cause: error});
  return new UnreachableBroker(`unreachable broker: ${where}; ${cause.message}`, {cause: error});
}

function rootOf(error: Error): Error {
  const inner =
    (error as {cause?: unknown; originalError?: unknown}).cause ??
    (error as {originalError?: unknown}).originalError;
  return inner instanceof Error ? rootOf(inner) : error;
}
