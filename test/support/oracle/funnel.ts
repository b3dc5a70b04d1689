import {op} from "arquero";
import type {Event} from "./shop.ts";

/** Arquero's expressions for how many events of each kind a group has. */
export const kinds = {
  views: (event: Event) => op.sum(event.type === "view"),
  carts: (event: Event) => op.sum(event.type === "cart"),
  purchases: (event: Event) => op.sum(event.type === "purchase")
};

interface Kinds {
  views: number;
  carts: number;
  purchases: number;
}

/** How many of the views led to the one and the other; null where there are none. */
export const rates = {
  view_to_cart: ({views, carts}: Kinds) => (views === 0 ? null : carts / views),
  view_to_purchase: ({views, purchases}: Kinds) => (views === 0 ? null : purchases / views)
};
