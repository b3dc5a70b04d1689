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
      const response = await fetch(new URL(`schemas/ids/${id}`, base), {
        headers: words ? {authorization: `Basic ${words}`} : {},
        signal: AbortSignal.timeout(patience)
      }).catch((cause: unknown) => {
        throw new UnreachableBroker(`unreachable schema registry: ${url}`, {cause});
      });
      if (response.status === 404) return undefined;
      if (response.status === 401 || response.status === 403)
        throw new UserError(
          `access denied: ${url}; set DAYBOOK_REGISTRY_USERNAME and DAYBOOK_REGISTRY_PASSWORD in the environment`
        );
      if (!response.ok)
        throw new UnreachableBroker(`unreachable schema registry: ${url} says ${response.status}`);
      const {schema, schemaType, references} = (await response.json()) as Answer;
      if ((schemaType ?? "AVRO") !== "AVRO" || references?.length)
        throw new UserError(
          `unsupported schema: number ${id} of ${url} is ${references?.length ? "made of others" : schemaType}`
        );
      const type = avroType(JSON.parse(schema) as Schema);
      known.set(id, type);
      return type;
    }
  };
}

interface Answer {
  readonly schema: string;
  readonly schemaType?: string;
  readonly references?: readonly unknown[];
}
