import {execFile, spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdir, mkdtemp, rename, rm, writeFile} from "node:fs/promises";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import kafkajs from "kafkajs";
import {secureListener, type SecureListener} from "./secure-listener.ts";
import {projectRoot} from "../project-root.ts";

const run = promisify(execFile);

/** A broker of Apache Kafka on loopback. */
export interface Kafka {
  /** `127.0.0.1:port` */
  readonly address: string;
  /** The same with TLS and passwords, where it was started so. */
  readonly secure?: SecureListener;
  /** Stops it, as a machine that loses its power does, and keeps what it holds. */
  kill(): Promise<void>;
  /** Starts it again on the same port. */
  restart(): Promise<void>;
  /** Ends it and removes all that it held. */
  close(): Promise<void>;
}

/** Where the broker's jars are, once they were fetched; its tools are in them too. */
export const jars = join(projectRoot, "node_modules/.cache/kafka");

/** Why no broker can be started here; undefined where one can. */
export async function whyNoKafka(): Promise<string | undefined> {
  if (!(await hasCommand("java", "-version"))) return "java is not installed";
  if (existsSync(jars)) return undefined;
  if (!(await hasCommand("mvn", "--version"))) return "mvn is not installed, which fetches Kafka";
  const pom = join(import.meta.dirname, "pom.xml");
  await mkdir(join(jars, ".."), {recursive: true});
  const fresh = await mkdtemp(`${jars}-`);
  try {
    const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime"];
    await run("mvn", ["-q", "-B", "-f", pom, ...goal, `-DoutputDirectory=${fresh}`], {
      timeout: 300_000
    });
    await rename(fresh, jars);
    return undefined;
  } catch {
    await rm(fresh, {recursive: true, force: true});
    // another test may have been faster
    return existsSync(jars) ? undefined : "Kafka could not be fetched";
  }
}

/** Starts a broker that is controller too; ports that are not given are free ones. */
export async function startKafka({
  port: given,
  isSecure = false
}: {port?: number; isSecure?: boolean} = {}): Promise<Kafka> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-kafka-"));
  const [port, controller] = [given ?? (await freePort()), await freePort()];
  const properties = join(folder, "server.properties");
  const secure = isSecure ? await secureListener(folder, await freePort()) : undefined;
  await writeFile(properties, propertiesOf(folder, port, controller, secure));
  const classpath = ["-cp", join(jars, "*")];
  const {stdout} = await run("java", [...classpath, "kafka.tools.StorageTool", "random-uuid"]);
  const format = ["kafka.tools.StorageTool", "format", "-t", stdout.trim(), "-c", properties];
  if (secure)
    format.push(
      "--add-scram",
      `SCRAM-SHA-512=[name=${secure.username},password=${secure.password}]`
    );
  await run("java", ["-Xmx128m", ...classpath, ...format]);
  const address = `127.0.0.1:${port}`;
  let stop: () => Promise<void>;
  const start = async () => {
    const heap = ["-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
    const broker = spawn("java", [...heap, ...classpath, "kafka.Kafka", properties], {
      stdio: "ignore"
    });
    const ended = new Promise<void>((resolve) => broker.once("exit", () => resolve()));
    stop = async () => {
      broker.kill("SIGKILL");
      await ended;
    };
    await Promise.race([
      isUp(address),
      ended.then(() => Promise.reject(new Error("the broker ended while it started")))
    ]);
  };
  await start();
  return {
    address,
    ...(secure && {secure}),
    kill: () => stop(),
    restart: start,
    async close() {
      await stop();
      await rm(folder, {recursive: true, force: true});
    }
  };
}

function propertiesOf(
  folder: string,
  port: number,
  controller: number,
  secure?: SecureListener
): string {
  const [own, other] = [`127.0.0.1:${port}`, `127.0.0.1:${controller}`];
  const more = secure ? `,SASL_SSL://${secure.address}` : "";
  return Object.entries({
    "process.roles": "broker,controller",
    "node.id": 1,
    "controller.quorum.voters": `1@${other}`,
    listeners: `PLAINTEXT://${own},CONTROLLER://${other}${more}`,
    "advertised.listeners": `PLAINTEXT://${own}${more}`,
    "controller.listener.names": "CONTROLLER",
    "inter.broker.listener.name": "PLAINTEXT",
    "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL",
    ...secure?.properties,
    "log.dirs": join(folder, "log"),
    "offsets.topic.replication.factor": 1,
    "transaction.state.log.replication.factor": 1,
    "transaction.state.log.min.isr": 1,
    "group.initial.rebalance.delay.ms": 0,
    "auto.create.topics.enable": false,
    // so that one that was killed may soon come back
    "broker.session.timeout.ms": 1_000,
    "broker.heartbeat.interval.ms": 200
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join("");
}

/** Waits until the broker answers. */
async function isUp(address: string): Promise<void> {
  const kafka = new kafkajs.Kafka({
    brokers: [address],
    logLevel: kafkajs.logLevel.NOTHING,
    retry: {retries: 120, initialRetryTime: 200, maxRetryTime: 500}
  });
  const admin = kafka.admin();
  await admin.connect();
  await admin.listTopics();
  await admin.disconnect();
}

async function hasCommand(command: string, argument: string): Promise<boolean> {
  return run(command, [argument]).then(
    () => true,
    () => false
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as {port: number};
  await new Promise((resolve) => server.close(resolve));
  return port;
}
