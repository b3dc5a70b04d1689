import {execFile} from "node:child_process";
import {join} from "node:path";
import {promisify} from "node:util";

/** An address of a broker that wants TLS and a password. */
export interface SecureListener {
  readonly address: string;
  /** File with the certificate of the authority that its own is signed by: itself. */
  readonly ca: string;
  readonly username: string;
  readonly password: string;
  /** What its broker has to be told. */
  readonly properties: Readonly<Record<string, string>>;
}

const run = promisify(execFile);
const [username, password] = ["reader", "open-sesame"];

/** Makes a certificate for an address, and what a broker has to be told to listen there. */
export async function secureListener(folder: string, port: number): Promise<SecureListener> {
  const store = join(folder, "broker.p12");
  const ca = join(folder, "ca.pem");
  const keys = ["-alias", "broker", "-keystore", store, "-storepass", password];
  const name = ["-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-validity", "30"];
  await run("keytool", ["-genkeypair", "-keyalg", "RSA", "-storetype", "PKCS12", ...keys, ...name]);
  await run("keytool", ["-exportcert", "-rfc", "-file", ca, ...keys]);
  const module = "org.apache.kafka.common.security";
  return {
    address: `127.0.0.1:${port}`,
    ca,
    username,
    password,
    properties: {
      "ssl.keystore.location": store,
      "ssl.keystore.password": password,
      "ssl.keystore.type": "PKCS12",
      "sasl.enabled.mechanisms": "PLAIN,SCRAM-SHA-512",
      "listener.name.sasl_ssl.plain.sasl.jaas.config": `${module}.plain.PlainLoginModule required user_${username}="${password}";`,
      "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config": `${module}.scram.ScramLoginModule required;`
    }
  };
}
