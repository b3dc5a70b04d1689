import {addDirtyRows} from "./dirty-rows.ts";
import {brands} from "./figures.ts";
import {formatCents, formatEan, formatTime, formatUuid} from "./format.ts";
import {makePeople} from "./people.ts";
import {at, createRandom} from "./random.ts";
import type {Shop} from "./shop.ts";

/** A file's rows, header first. */
export type Rows = readonly (readonly string[])[];

/** events.csv.gz in the nine columns of REES46, in order of time. */
export function eventRows(shop: Shop, seed: number): Rows {
  const header =
    "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
  const rows = shop.events.map(({time, type, item, cents, user, session}) => {
    const {id, brand, categoryId, categoryCode} = at(shop.products, item);
    return [
      `${formatTime(time)} UTC`,
      type,
      String(id),
      categoryId,
      categoryCode,
      at(brands, brand).name,
      formatCents(cents),
      String(user.id),
      formatUuid(session, seed)
    ];
  });
  return [header.split(","), ...addDirtyRows("events.csv.gz", rows, seed)];
}

/** orders.csv: a row for each purchase; TOTAL is the price of its event, to the cent. */
export function orderRows(shop: Shop, seed: number): Rows {
  const random = createRandom(seed, "orders");
  const header = "ID,USER_ID,PRODUCT_ID,SUBTOTAL,TAX,TOTAL,DISCOUNT,CREATED_AT,QUANTITY";
  const rows = shop.events
    .filter(({type}) => type === "purchase")
    .map(({time, item, cents, user}, i) => {
      const discount = random.chance(0.12) ? Math.round(cents * (0.03 + 0.12 * random.next())) : 0;
      const {tax: rate} = user.state;
      const tax = Math.round(((cents + discount) * rate) / (1 + rate));
      return [
        String(i + 1),
        String(user.id),
        String(at(shop.products, item).id),
        formatCents(cents + discount - tax),
        formatCents(tax),
        formatCents(cents),
        discount > 0 ? formatCents(discount) : "",
        formatTime(time),
        "1"
      ];
    });
  return [header.split(","), ...addDirtyRows("orders.csv", rows, seed)];
}

/** products.csv: what the shop sells, at the prices of the period's last day. */
export function productRows(shop: Shop, seed: number): Rows {
  const random = createRandom(seed, "products");
  const firstEvent = shop.calendar.start;
  const rows = shop.products.map(({id, title, categoryCode, brand}, item) => [
    String(id),
    formatEan(id),
    title,
    categoryCode,
    at(brands, brand).name,
    formatCents(at(shop.priceAtEnd, item)),
    Math.min(5, Math.max(1.5, 4.1 + 0.5 * random.normal())).toFixed(1),
    formatTime(firstEvent - 86_400 * (1 + random.below(3 * 365))).slice(0, 10)
  ]);
  const header = "ID,EAN,TITLE,CATEGORY,VENDOR,PRICE,RATING,CREATED_AT";
  return [header.split(","), ...rows.sort((a, b) => Number(a[0]) - Number(b[0]))];
}

/** customers.csv: everybody who bought something. */
export function customerRows(shop: Shop, seed: number): Rows {
  const header =
    "ID,ADDRESS,EMAIL,PASSWORD,NAME,CITY,LONGITUDE,STATE,SOURCE,BIRTH_DATE,ZIP,LATITUDE,CREATED_AT";
  const rows = makePeople(shop.events, seed).map((person) => [
    String(person.user.id),
    person.address,
    person.email,
    person.password,
    person.name,
    person.city,
    person.longitude,
    person.user.state.code,
    person.user.source.name,
    person.birthDate,
    person.zip,
    person.latitude,
    formatTime(person.createdAt)
  ]);
  return [header.split(","), ...rows];
}
