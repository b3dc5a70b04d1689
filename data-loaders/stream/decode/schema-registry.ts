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

/**
 * Opens a schema registry over HTTP; each schema is fetched once.
 *
 * @param access name and password, where it wants some
 */
export function openSchemaRegistry(
  url: string,
  access?: {username: string; password: string}
): SchemaRegistry {
  const known = new Map<number, Type>();
  const base = url.endsWith("/") ? url : `${url}/`;
  const words = access && Buffer.from(`${access.username}:${access.password}`).toString("base64");
  return {
    async type(id) {
      const found = known.get(id);
      if (found) return found;
      const text = await answerOf(id);
      if (text === undefined) return undefined;
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
