import {expect, test} from "vitest";
import {metric} from "../../../src/components/metric.ts";
import {tile} from "../../../src/components/tile.ts";
import {tiles} from "../../../src/components/tiles.ts";
import {textOf} from "../chapters/text-of.ts";

test("tiles(items) leaves out what is false and metrics that the exports have no data for", () => {
  const sessions = () => metric("sessions", null, {isAvailable: false});
  const made = tiles([false, metric("users", 140), sessions(), tile({value: sessions()})]);
  expect(textOf(made)).toBe("Visitors140");
});
