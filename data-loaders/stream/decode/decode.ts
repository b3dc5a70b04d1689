import type {Message} from "../topic.ts";

/**
 * Makes messages, of whatever format, ones whose value is the JSON that is landed. One that cannot be read stays, as a text
 * that says why: it is rejected like any line that is no object.
 */
export type Decode = (messages: readonly Message[]) => Promise<readonly Message[]>;
