import {expect, test} from "vitest";
import {topicAddress} from "../../../data-loaders/stream/topic-address.ts";

test.each([
  ["kafka://localhost:9092/events", ["localhost:9092"], "events"],
  [
    "kafka://a.example:9092,10.0.0.2:9093/shop.events-1_x",
    ["a.example:9092", "10.0.0.2:9093"],
    "shop.events-1_x"
  ],
  ["kafka://[::1]:9092/e", ["[::1]:9092"], "e"]
])("%s", (text, brokers, topic) => {
  expect(topicAddress(text)).toEqual({brokers, topic});
});

test.each([
  "kafka://a:9092",
  "kafka://a:9092/",
  "kafka://a/events",
  "a:9092/events",
  "kafka://a:9092/x y",
  "kafka://,/x"
])("%s is refused", (text) => {
  expect(() => topicAddress(text)).toThrow(/^invalid topic: ".*"; write kafka:/);
});

test("a password in an address is refused, and not repeated", () => {
  const refused = () => topicAddress("kafka://me:s3cret@a:9092/events");
  expect(refused).toThrow(/^invalid topic: an address holds no name and password/);
  expect(refused).not.toThrow(/s3cret/);
});
