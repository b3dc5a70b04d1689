import {expect, test} from "vitest";
import type {Manifest} from "../../../data-loaders/manifest.ts";
import {sourceNotes} from "../../../data-loaders/publish/source-notes.ts";

const notes = (...schemas: string[]) =>
  sourceNotes({inputs: schemas.map((schema) => ({schema}))} as unknown as Manifest);

test("a source's note is told once, and only where its files were read", () => {
  expect(notes("olist_orders", "olist_order_items")).toEqual([
    "Orders of Olist count whatever their status, also canceled ones: the export does not say which of them were paid back."
  ]);
  expect(notes("rees46_events")).toEqual([]);
  expect(notes()).toEqual([]);
});
