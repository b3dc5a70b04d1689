import {z} from "zod";

/** A Kafka topic in report.config.ts. Names and passwords come from the environment alone. */
export const StreamSchema = z
  .strictObject({
    /** `host:port`, at least one. */
    brokers: z.array(z.string()).min(1),
    topic: z.string(),
    /** How its messages are written; default: JSON objects. */
    format: z.enum(["json", "csv", "avro"]).default("json"),
    /** Where the event is in a message of JSON or Avro, such as "payload.after"; default: the message is the event. */
    path: z.string().min(1).optional(),
    /** Names of the columns of CSV. */
    header: z.array(z.string()).min(1).optional(),
    /** What cells of CSV are told apart by; default: a comma. */
    delimiter: z.string().length(1).optional(),
    /** File of the Avro schema by which all messages are written. */
    schema: z.string().optional(),
    /** Address of the schema registry whose numbers stand before each message of Avro. */
    registry: z.url({protocol: /^https?$/}).optional(),
    /** Whether brokers speak TLS; `ca` is a file of the authorities to trust beside those that are known. */
    tls: z.union([z.boolean(), z.strictObject({ca: z.string()})]).default(false),
    /** How to log in; with DAYBOOK_KAFKA_USERNAME and DAYBOOK_KAFKA_PASSWORD of the environment. */
    sasl: z.enum(["plain", "scram-sha-256", "scram-sha-512"]).optional()
  })
  .refine(({format, header}) => (format === "csv") === (header !== undefined), {
    error: "a header goes with CSV, and CSV needs one"
  })
  .refine(
    ({format, schema, registry}) =>
      [schema, registry].filter((one) => one !== undefined).length === (format === "avro" ? 1 : 0),
    {error: "a schema or a registry goes with Avro, which needs one of them"}
  );

/** A topic of report.config.ts, after defaults. */
export type StreamConfig = z.output<typeof StreamSchema>;
