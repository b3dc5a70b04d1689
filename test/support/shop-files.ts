import fc from "fast-check";

/** Exports of an imaginary shop, by file name: what changes from one run to the next. */
export type ShopFiles = ReadonlyMap<string, string>;

/** One thing that happens to a folder of exports between two runs. */
export type Change =
  | {readonly kind: "write"; readonly name: string; readonly text: string}
  | {readonly kind: "remove"; readonly at: number}
  | {readonly kind: "rename"; readonly at: number; readonly name: string}
  | {readonly kind: "copy"; readonly at: number; readonly name: string};

const day = fc.integer({min: 0, max: 40});
const event = fc
  .record({
    // around a change of month, so that date ranges touch; some late in the evening, to cross midnight
    at: fc.tuple(day, fc.integer({min: 0, max: 23}), fc.constantFrom(0, 1, 59)),
    type: fc.constantFrom("view", "view", "cart", "purchase", "remove_from_cart", "wish"),
    product: fc.integer({min: 1, max: 5}),
    brand: fc.constantFrom("sony", "hp", ""),
    price: fc.constantFrom("10.00", "99.9", "250", "-3", "free"),
    user: fc.integer({min: 1, max: 6}),
    session: fc.constantFrom("s1", "s2", "s3", "")
  })
  .map(({at: [day, hour, minute], ...rest}) => {
    const time = new Date(Date.UTC(2020, 9, 15 + day, hour, minute)).toISOString();
    const {type, product, brand, price, user, session} = rest;
    const stamp = time.slice(0, 19).replace("T", " ");
    return `${stamp} UTC,${type},${product},1${product},a.b${product % 2},${brand},${price},${user},${session}`;
  });
const eventHeader =
  "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
const events = fc
  .array(event, {maxLength: 12})
  .map((lines) => `${[eventHeader, ...lines, ...lines.slice(0, 1)].join("\n")}\n`);

const order = fc
  .tuple(fc.integer({min: 1, max: 9}), fc.integer({min: 1, max: 6}), day)
  .map(([id, user, day]) => {
    const at = new Date(Date.UTC(2020, 9, 15 + day, 12)).toISOString();
    return `${id},${user},${1 + (id % 5)},20,1,${20 + id},,${at},1`;
  });
const orders = fc
  .array(order, {maxLength: 5})
  .map((lines) =>
    ["ID,USER_ID,PRODUCT_ID,SUBTOTAL,TAX,TOTAL,DISCOUNT,CREATED_AT,QUANTITY", ...lines, ""].join(
      "\n"
    )
  );
const people = fc
  .array(fc.tuple(fc.integer({min: 1, max: 6}), fc.constantFrom("CA", "NY")), {maxLength: 4})
  .map((rows) =>
    [
      "ID,ADDRESS,EMAIL,PASSWORD,NAME,CITY,LONGITUDE,STATE,SOURCE,BIRTH_DATE,ZIP,LATITUDE,CREATED_AT",
      ...rows.map(([id, state]) => `${id},,,,,,,${state},Google,,,,2020-01-01T00:00:00Z`),
      ""
    ].join("\n")
  );

const file = fc.oneof(
  {weight: 5, arbitrary: fc.tuple(fc.constantFrom("a.csv", "b.csv", "c.csv", "d.csv"), events)},
  {weight: 1, arbitrary: fc.tuple(fc.constant("orders.csv"), orders)},
  {weight: 1, arbitrary: fc.tuple(fc.constant("people.csv"), people)}
);
const at = fc.nat(9);
const name = fc.constantFrom("0.csv", "e.csv", "z.csv");

/** Any sequence of changes: files written anew or over, removed, renamed into another order, copied. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: file.map(([name, text]): Change => ({kind: "write", name, text}))
    },
    {weight: 1, arbitrary: at.map((at): Change => ({kind: "remove", at}))},
    {
      weight: 1,
      arbitrary: fc.tuple(at, name).map(([at, name]): Change => ({kind: "rename", at, name}))
    },
    {
      weight: 1,
      arbitrary: fc.tuple(at, name).map(([at, name]): Change => ({kind: "copy", at, name}))
    }
  ),
  {minLength: 2, maxLength: 6}
);

/** What lies in the folder after a change; one that has no file to change leaves it as it is. */
export function apply(files: ShopFiles, change: Change): ShopFiles {
  const after = new Map(files);
  if (change.kind === "write") return after.set(change.name, change.text);
  const logs = [...files.keys()].filter((name) => name.length === 5).sort();
  const from = logs[change.at % Math.max(1, logs.length)];
  if (from === undefined) return after;
  const text = files.get(from)!;
  if (change.kind !== "copy") after.delete(from);
  if (change.kind !== "remove") after.set(change.name, text);
  return after;
}
