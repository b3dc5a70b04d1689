import {setTimeout as sleep} from "node:timers/promises";
import type {Schema, Type} from "avsc";
import {UserError} from "../../user-error.ts";
import {UnreachableBroker} from "../unreachable-broker.ts";
import {avroType} from "./avro-type.ts";

/** Schemas by their number. */
export interface SchemaRegistry {
  /** Undefined for a number that it does not know. */
  type(id: number): Promise<Type | undefined>;
}

/** Milliseconds after which a registry that does not answer is given up. */
const patience = 10_000;

/** Milliseconds after which a number that is not known is asked for again: a schema may come later than its messages. */
const pauses = [500, 1_500, 3_000];

/** Milliseconds for which a number that is still not known is not asked for. */
const forgotten = 60_000;

/**
 * Opens a schema registry over HTTP; each schema is fetched once.
 *
 * @param access name and password, where it wants some
 * @param options.waits milliseconds after which a number that is not known is asked for again
 */
export function openSchemaRegistry(
  url: string,
  access?: {username: string; password: string},
  {waits = pauses}: {waits?: readonly number[]} = {}
): SchemaRegistry {
  const unknown = new Map<number, number>();
  const known = new Map<number, Type>();
  const base = url.endsWith("/") ? url : `${url}/`;
  const words = access && Buffer.from(`${access.username}:${access.password}`).toString("base64");
  return {
    async type(id) {
      const found = known.get(id);
      if (found) return found;
      if (Date.now() - (unknown.get(id) ?? -Infinity) < forgotten) return undefined;
      let text = await answerOf(id);
      // what is asked for once more after a minute is not waited for
      for (const wait of unknown.has(id) ? [] : waits) {
        if (text !== undefined) break;
        await sleep(wait);
        text = await answerOf(id);
      }
      if (text === undefined) {
        unknown.set(id, Date.now());
        return undefined;
      }
      const type = typeOf(text, `number ${id} of ${url}`);
      known.set(id, type);
      return type;
    }
  };

  /** Undefined for a number that it does not know. */
  async function answerOf(id: number): Promise<string | undefined> {
    const unreachable = (what: string, cause?: unknown) =>
      new UnreachableBroker(`unreachable schema registry: ${url}${what}`, {cause});
    const response = await fetch(new URL(`schemas/ids/${id}`, base), {
      headers: words ? {authorization: `Basic ${words}`} : {},
      signal: AbortSignal.timeout(patience)
    }).catch((cause: unknown) => {
      throw unreachable("", cause);
    });
    if (response.status === 404) return undefined;
    if (response.status === 401 || response.status === 403)
      throw new UserError(
        `access denied: ${url}; set DAYBOOK_REGISTRY_USERNAME and DAYBOOK_REGISTRY_PASSWORD in the environment`
      );
    if (!response.ok) throw unreachable(` says ${response.status}`);
    return response.text().catch((cause: unknown) => {
      throw unreachable(" ended in the middle of an answer", cause);
    });
  }
}

/** @throws UserError for an answer that holds no schema, or one that cannot be read */
function typeOf(text: string, what: string): Type {
  let answer: Partial<Answer>;
  try {
    answer = JSON.parse(text) as Partial<Answer>;
  } catch (cause) {
    throw new UserError(`invalid schema: ${what} is no JSON; is it the address of a registry?`, {
      cause
    });
  }
  const {schema, schemaType = "AVRO", references = []} = answer;
  if (schemaType !== "AVRO" || references.length > 0)
    throw new UserError(
      `unsupported schema: ${what} is ${references.length > 0 ? "made of others" : schemaType}`
    );
  try {
    return avroType(JSON.parse(schema!) as Schema);
  } catch (cause) {
    throw new UserError(`invalid schema: ${what} is no Avro schema; ${String(cause)}`, {cause});
  }
}

interface Answer {
  readonly schema: string;
  readonly schemaType?: string;
  readonly references?: readonly unknown[];
}
