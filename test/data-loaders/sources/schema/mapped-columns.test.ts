import {describe, expect, test} from "vitest";
import {mappedColumns} from "../../../../data-loaders/sources/schema/mapped-columns.ts";

const kindOf = (ours: string) =>
  ours === "event_type"
    ? ({type: "event_type", required: true} as const)
    : ({type: "text", required: false} as const);

describe("mappedColumns()", () => {
  test("gives a column of the file its own name once, and what is made of some another", () => {
    const {columns, names} = mappedColumns(
      {
        table: "events",
        columns: {
          product_id: "Item",
          brand: "ITEM",
          category_code: {columns: ["Aisle", "Shelf"]},
          event_type: {constant: "view"},
          user_id: {column: "Visitor"}
        }
      },
      "here",
      kindOf
    );
    expect(names).toEqual({
      product_id: "Item",
      brand: "ITEM (brand)",
      category_code: "Aisle Shelf",
      event_type: "event_type",
      user_id: "Visitor"
    });
    expect(columns).toEqual([
      {name: "Item", type: "text", required: false, to: "events.product_id"},
      {
        name: "ITEM (brand)",
        type: "text",
        required: false,
        to: "events.brand",
        from: ["ITEM"]
      },
      {
        name: "Aisle Shelf",
        type: "text",
        required: false,
        to: "events.category_code",
        from: ["Aisle", "Shelf"]
      },
      {
        name: "event_type",
        type: "event_type",
        required: true,
        to: "events.event_type",
        constant: "view"
      },
      {name: "Visitor", type: "text", required: false, to: "events.user_id"}
    ]);
  });

  test("finds our own values whatever their case beside those of the mapping, which go before them", () => {
    const {columns} = mappedColumns(
      {
        table: "events",
        columns: {
          event_type: {column: "what", values: {Add_To_Cart: "cart", cart: "view", Page: null}}
        }
      },
      "here",
      kindOf
    );
    expect(columns[0]!.values).toEqual({
      view: "view",
      cart: "view",
      removefromcart: "remove_from_cart",
      purchase: "purchase",
      addtocart: "cart",
      page: null
    });
  });
});
