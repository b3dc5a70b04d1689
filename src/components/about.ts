import type {Source} from "../model/source.js";
import {sampleOf} from "../model/source.js";
import {about as mark} from "./estimate-note.js";

/**
 * What stands before a number in the text that was made of some rows: "≈ " where they are of a sample,
 * else nothing.
 */
export function about(...rows: readonly Source[]): string {
  return sampleOf(rows) === undefined ? "" : mark;
}
