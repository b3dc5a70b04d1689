import {UserError} from "../user-error.ts";

const secret =
  /pass(word|wd|phrase)?$|secret|token|api_?key|private_?key|^user(name)?$|credential/i;

/**
 * Refuses names and passwords in the streams of report.config.ts: files are copied, shown and committed.
 *
 * @throws UserError naming the field, never what it holds
 */
export function refuseSecrets(streams: unknown, path = "streams"): void {
  if (typeof streams === "string" && /^\w+:\/\//.test(streams)) {
    if (/^\w+:\/\/[^/@]*@/.test(streams))
      throw refusal(`${path} has a name or password in its address`);
    // whatever a query holds, an error would print it
    if (/[?#]/.test(streams)) throw refusal(`${path} has more than a path in its address`);
  }
  if (typeof streams !== "object" || streams === null) return;
  for (const [name, value] of Object.entries(streams)) {
    if (secret.test(name)) throw refusal(`${path}.${name}`);
    refuseSecrets(value, `${path}.${name}`);
  }
}

function refusal(where: string): UserError {
  return new UserError(
    `invalid report.config.ts: ${where}: secrets do not belong in a file; set DAYBOOK_KAFKA_USERNAME and DAYBOOK_KAFKA_PASSWORD, or DAYBOOK_REGISTRY_USERNAME and DAYBOOK_REGISTRY_PASSWORD, in the environment`
  );
}
