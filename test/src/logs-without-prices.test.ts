import {expect, test} from "vitest";
import {lintText} from "../support/lint-text.ts";
import {openSmallShop} from "../support/open-small-shop.ts";
import {renderShop} from "../support/render-shop.ts";
import {textsOf} from "../support/texts-of.ts";

/** Visitors come on 60 days; each views three products, every second puts one into a cart, and every fourth buys it. */
const rows = Array.from({length: 600}, (_, i) => {
  const time = Date.UTC(2020, 9, 1 + (i % 60), 8 + (i % 12), i % 60);
  const event = (type: string, product: number, seconds: number) =>
    `${time + seconds * 1000},${i % 211},${type},${product},`;
  return [
    ...[0, 1, 2].map((n) => event("view", (i + n) % 17, n)),
    ...(i % 2 === 0 ? [event("addtocart", i % 17, 5)] : []),
    ...(i % 4 === 0 ? [event("transaction", i % 17, 9)] : [])
  ];
}).flat();
const header = "timestamp,visitorid,event,itemid,transactionid";

/** All that people read of a shop's report, by page, and what is wrong with it. */
async function read(files: ReadonlyMap<string, readonly string[]>, config?: unknown) {
  const texts = [...files].map(([name, lines]) => [name, `${lines.join("\n")}\n`] as const);
  const shop = await openSmallShop(new Map(texts), config);
  try {
    const pages = await renderShop(shop);
    const texts = [...pages].flatMap(([page, main]) =>
      textsOf(main).map((shown) => ({page, ...shown}))
    );
    return {
      pages: [...pages.keys()],
      faults: texts.flatMap(({page, kind, text}) =>
        lintText(text, kind).map((fault) => `${page}: ${fault} in: ${text}`)
      ),
      money: texts.filter(
        ({page, text}) => !listing.includes(page) && /\$|USD|revenue/i.test(text)
      ),
      all: [...pages].map(([page, main]) => [page, main.textContent] as const)
    };
  } finally {
    await shop.close();
  }
}

/** Pages that name every table and column, whatever the data has. */
const listing = ["methods", "explore"];

test("a log without prices is told of without money", async () => {
  const {pages, faults, money, all} = await read(new Map([["events.csv", [header, ...rows]]]));
  expect(pages).toEqual([
    "index",
    "quality",
    "funnel",
    "customers",
    "baskets",
    "rhythm",
    "live",
    "explore",
    "methods"
  ]);
  expect(faults).toEqual([]);
  expect(money).toEqual([]);
  const text = Object.fromEntries(all);
  // 600 visits with three views each
  expect(text.funnel).toContain("1,800 views, 300 carts and 150 purchases were recorded");
  expect(text.funnel).toContain("The log has no prices, so it does not show this.");
  expect(text.quality).toContain("The events have no prices.");
  expect(text.index).toContain("150 orders were placed.");
  expect(text.methods).toContain("Sales & products: the exports have no amounts of sales.");
});

test("a log of views alone has no funnel", async () => {
  const {pages, faults, money, all} = await read(
    new Map([["events.csv", [header, ...rows.filter((row) => row.includes("view"))]]])
  );
  expect(pages).toEqual(["index", "quality", "customers", "rhythm", "live", "explore", "methods"]);
  expect(faults).toEqual([]);
  expect(money).toEqual([]);
  const text = Object.fromEntries(all);
  expect(text.index).toContain("211 visitors viewed products 1,800 times.");
  expect(text.quality).toContain("1,800 views.");
  expect(text.methods).toContain("Funnel: the exports have no cart events or purchase events.");
});

test("of logs of which one has no prices, revenue is said to be too low", async () => {
  const lines = rows.map((row) => row.replace(/,$/, ""));
  const half = lines.length / 2;
  const columns = {
    event_time: "at",
    user_id: "visitor",
    event_type: {column: "what", values: {addtocart: "cart", transaction: "purchase"}},
    product_id: "item"
  };
  const {faults, all} = await read(
    new Map([
      ["old.csv", ["at,visitor,what,item", ...lines.slice(0, half)]],
      ["new.csv", ["at,visitor,what,item,paid", ...lines.slice(half).map((row) => `${row},10.00`)]]
    ]),
    {
      sources: [
        {name: "new log", table: "events", columns: {...columns, price: "paid"}},
        {name: "old log", table: "events", columns}
      ]
    }
  );
  const unpriced = lines.slice(0, half).filter((row) => row.includes("transaction")).length;
  expect(faults).toEqual([]);
  const text = Object.fromEntries(all);
  expect(text.index).toContain(`${unpriced} of 150 sales (`);
  expect(text.index).toContain("have no price: revenue and the average order are too low.");
  expect(text.index).toContain(`worth $${((150 - unpriced) * 10).toLocaleString("en")}`);
  expect(text.quality).toContain("Sales without a price");
});
