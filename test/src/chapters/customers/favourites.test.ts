import {expect, test} from "vitest";
import {favouriteRows} from "../../../../src/chapters/customers/favourites.ts";
import {rows} from "../rows.ts";

const row = {combination: "audio · sony", visitors: 4, events: 10, strongest: 5, visitor: 1234};

test("visitors stand for all, the events of each do not", () => {
  expect(favouriteRows(rows([row], {weight: 3}))).toEqual([
    {...row, visitors: 12, each: 2.5, by: "1234"}
  ]);
  expect(favouriteRows(rows([]))).toEqual([]);
});
