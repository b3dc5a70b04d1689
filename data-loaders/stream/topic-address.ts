import type {KafkaConfig} from "kafkajs";
import {UserError} from "../user-error.ts";

/** A Kafka topic and where it is. */
export interface TopicAddress extends Pick<KafkaConfig, "ssl" | "sasl"> {
  /** `host:port`, at least one. */
  readonly brokers: readonly string[];
  readonly topic: string;
}

/**
 * Reads `kafka://host:port[,host:port…]/topic`.
 *
 * @throws UserError `invalid topic: …`
 */
export function topicAddress(text: string): TopicAddress {
  const [, hosts = "", topic = ""] = /^kafka:\/\/([^/]*)\/(.*)$/.exec(text) ?? [];
  const brokers = hosts.split(",");
  const isBroker = (broker: string) => /^([\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i.test(broker);
  if (hosts.includes("@"))
    throw new UserError(
      "invalid topic: an address holds no name and password; describe the topic in report.config.ts under streams, and set DAYBOOK_KAFKA_USERNAME and DAYBOOK_KAFKA_PASSWORD in the environment"
    );
  if (!brokers.every(isBroker) || !/^[\w.-]{1,249}$/.test(topic))
    throw new UserError(
      `invalid topic: ${JSON.stringify(text)}; write kafka://host:port/topic, with several brokers kafka://a:9092,b:9092/topic`
    );
  return {brokers, topic};
}
