import {formats} from "../../../src/format/formats.ts";

/** The formats of a shop in US English and dollars. */
export const format = formats({locale: "en-US", currency: "USD"});
