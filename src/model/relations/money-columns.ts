import type {Column} from "./relation.js";

/** A part of what was paid, which is published where the exports have it. */
type MoneyColumn = Column & {
  readonly needs: "discounts" | "tax" | "shipping" | "unexplained";
};

const type = "DECIMAL(18,4)";

/** The parts of what was paid for a line beside its amount, below zero in a return. */
export const moneyColumns: readonly MoneyColumn[] = [
  {
    name: "discount",
    type,
    needs: "discounts",
    about: "Taken off the price, which the amount leaves out"
  },
  {name: "tax", type, needs: "tax", about: "Tax, which the amount includes"},
  {
    name: "shipping",
    type,
    needs: "shipping",
    about: "Paid for shipping, which the amount leaves out"
  },
  {
    name: "unexplained",
    type,
    needs: "unexplained",
    about: "Part of the amount that price, discount and tax do not explain"
  }
];

/** Empty columns in the place of those that are not published: a query can name them all. */
export function missingMoney(published: readonly string[]): string {
  return moneyColumns
    .filter(({name}) => !published.includes(name))
    .map(({name, type}) => `, NULL::${type} AS ${name}`)
    .join("");
}
