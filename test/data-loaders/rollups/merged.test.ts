import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {randomLcg} from "d3";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readConfig} from "../../../data-loaders/config.ts";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {ingest} from "../../../data-loaders/build/ingest.ts";
import {openRelations, openViews} from "../../../data-loaders/rollups/open-relations.ts";

interface Event {
  time: number;
  type: "view" | "cart" | "purchase";
  product: number;
  price: number;
  user: string;
  session: string;
}

interface Totals {
  started: number;
  ended: number;
  firstView: number | null;
  views: number;
  carts: number;
  purchases: number;
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

// Sessions of some hours, of which a few go on the next day or weeks later, or belong to two visitors.
describe.each([
  ["ids of any kind", (n: number) => `session ${n}`],
  ["UUIDs", uuid]
])("merged rollups of a log with %s", (_, nameOf) => {
  const events = makeEvents(nameOf);
  let cache: string;
  let engine: Engine;

  beforeAll(async () => {
    cache = await mkdtemp(join(tmpdir(), "daybook-test-"));
    const file = join(cache, "events.csv");
    await writeFile(file, csvOf(events));
    const manifest = await ingest({
      paths: [file],
      store: join(cache, "store"),
      config: readConfig({})
    });
    engine = await openEngine();
    const relations = Object.entries(manifest.relations).map(([name, files]) => [
      name,
      files.map((path) => join(cache, path))
    ]);
    await openRelations(engine, Object.fromEntries(relations) as Record<string, string[]>);
    await openViews(engine, manifest);
  });

  afterAll(async () => {
    await engine?.close();
    await rm(cache, {recursive: true, force: true});
  });

  test("log_totals counts sessions, visitors and events within sessions", async () => {
    const within = events.filter(({session}) => session !== "");
    expect(await engine.rows("FROM log_totals")).toEqual([
      {
        sessions: new Set(within.map(({session}) => session)).size,
        users: new Set(events.map(({user}) => user)).size,
        events_in_sessions: within.length
      }
    ]);
  });

  test("session_totals has a row for each session", async () => {
    expect(await sessionsOf("session_totals")).toEqual([...expected(events)].sort(byId));
  });

  test("kept_sessions has those who bought, did much or came back another day", async () => {
    // a session that two visitors share is of several parts as well
    const parts = new Map<string, Set<string>>();
    for (const {session, time, user} of events)
      parts.set(session, (parts.get(session) ?? new Set()).add(`${dayOf(time)} ${user}`));
    const notable = [...expected(events)].filter(
      ([id, {purchases, views, carts}]) =>
        purchases > 0 || views + carts + purchases >= 20 || parts.get(id)!.size > 1
    );
    expect(notable.length).toBeGreaterThan(20);
    expect(notable.length).toBeLessThan(expected(events).size);
    expect(await sessionsOf("kept_sessions")).toEqual(notable.sort(byId));
  });

  test("visitors has a row for each visitor, with their sessions", async () => {
    const visitors = new Map<string, {sessions: Set<string>; events: number}>();
    for (const {user, session} of events) {
      const own = visitors.get(user) ?? {sessions: new Set(), events: 0};
      if (session !== "") own.sessions.add(session);
      own.events++;
      visitors.set(user, own);
    }
    expect(
      await engine.rows(
        "SELECT user_id, sessions, CAST(views + carts + purchases AS DOUBLE) AS events FROM visitors ORDER BY user_id"
      )
    ).toEqual(
      [...visitors]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([user_id, {sessions, events}]) => ({user_id, sessions: sessions.size, events}))
    );
  });

  test("product_totals adds up all days", async () => {
    const rows = await engine.rows<{product_id: string; views: number; purchases: number}>(
      `SELECT product_id, CAST(sum(views) AS DOUBLE) AS views, CAST(sum(purchases) AS DOUBLE) AS purchases
       FROM product_totals GROUP BY 1 ORDER BY CAST(product_id AS INTEGER)`
    );
    const of = (product: number, type: Event["type"]) =>
      events.filter((event) => event.product === product && event.type === type).length;
    const products = [...new Set(events.map(({product}) => product))].sort((a, b) => a - b);
    expect(rows).toEqual(
      products.map((product) => ({
        product_id: String(product),
        views: of(product, "view"),
        purchases: of(product, "purchase")
      }))
    );
  });

  async function sessionsOf(relation: string): Promise<[string, Totals][]> {
    const rows = await engine.rows<Totals & {id: string}>(`
      SELECT CAST(session_id AS VARCHAR) AS id, epoch(started_at) AS started, epoch(ended_at) AS ended,
        epoch(first_view_at) AS "firstView", views, carts, purchases
      FROM ${relation} ORDER BY id`);
    return rows.map(({id, ...totals}) => [id, totals]);
  }
});

function makeEvents(nameOf: (n: number) => string): Event[] {
  const random = randomLcg(0.5);
  const below = (n: number) => Math.floor(random() * n);
  const events: Event[] = [];
  const began = Date.UTC(2020, 0, 1) / 1000;
  for (let n = 0; n < 300; ++n) {
    const start = began + below(40 * 86400);
    const length = n % 25 === 0 ? 18 + below(4) : 1 + below(8);
    const user = `${100 + below(120)}`;
    for (let i = 0; i < length; ++i) {
      const later = n % 17 === 0 && i > 0 ? 86400 * (1 + below(20)) : 0;
      events.push({
        // no two alike
        time: start + later + i * 60,
        type: (["view", "view", "view", "cart", "purchase"] as const)[below(n % 3 === 0 ? 5 : 3)]!,
        product: below(30),
        price: 5,
        user: n % 60 === 7 && i % 2 ? `${user}0` : user,
        session: n % 40 === 1 ? "" : nameOf(n)
      });
    }
  }
  return events;
}

function csvOf(events: readonly Event[]): string {
  const head =
    "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
  const lines = events.map(
    ({time, type, product, price, user, session}) =>
      `${new Date(time * 1000).toISOString().slice(0, 19).replace("T", " ")} UTC,${type},${product},1,a.b,x,${price},${user},${session}`
  );
  return [head, ...lines, ""].join("\n");
}

function expected(events: readonly Event[]): Map<string, Totals> {
  const sessions = new Map<string, Totals>();
  for (const {session, time, type} of events) {
    if (session === "") continue;
    const own = sessions.get(session) ?? {
      started: time,
      ended: time,
      firstView: null,
      views: 0,
      carts: 0,
      purchases: 0
    };
    own.started = Math.min(own.started, time);
    own.ended = Math.max(own.ended, time);
    if (type === "view") own.firstView = Math.min(own.firstView ?? time, time);
    own[`${type}s`]++;
    sessions.set(session, own);
  }
  return sessions;
}

const dayOf = (time: number) => new Date(time * 1000).toISOString().slice(0, 10);

const byId = ([a]: [string, Totals], [b]: [string, Totals]) => (a < b ? -1 : 1);
