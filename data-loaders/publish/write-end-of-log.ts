import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {EndOfLog} from "../../src/model/end-of-log.ts";
import {
  liveBrands,
  liveCategories,
  liveMinutes,
  liveNone,
  liveOther
} from "../../src/model/live.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";

/** Its name among what is published. */
export const endOfLogFile = "end-of-log.json";

/** Lengths of windows in seconds; the first that needs no more cells than this is taken. */
const lengths = [2, 10, 60] as const;
const mostCells = 6000;

/** What cells are of, in their order. */
const names = ["type", "brand", "category"] as const;

interface Cell extends Record<(typeof names)[number], string> {
  readonly at: number;
  readonly count: number;
  readonly revenue: number;
}

/** Opens the view `events` from a day on. */
type OpenLog = (firstDay: string) => Promise<void>;

/**
 * Writes the last minutes of the log in the form in which a stream's come, and the hours of its last day.
 *
 * @param engine with the view `events` of the last day opened, unless there is no log
 * @param openLog absent where there is no log
 */
export async function writeEndOfLog(
  engine: Engine,
  folder: string,
  openLog: OpenLog | undefined
): Promise<void> {
  const end = openLog ? await readEnd(engine, openLog) : empty;
  await writeFile(join(folder, endOfLogFile), JSON.stringify(end));
}

const empty: EndOfLog = {
  windowSeconds: lengths[0],
  to: 0,
  day: "",
  cells: {...columnsOf([]), window: []},
  hours: {...columnsOf([]), hour: []}
};

async function readEnd(engine: Engine, openLog: OpenLog): Promise<EndOfLog> {
  const [last] = await engine.rows<{
    second: number | null;
    day: string;
    before: string;
    first: string;
  }>(`
    SELECT CAST(floor(epoch(max(event_time))) AS BIGINT) AS second,
      CAST(CAST(max(local_time) AS DATE) AS VARCHAR) AS day, CAST(CAST(min(local_time) AS DATE) AS VARCHAR) AS first,
      CAST(CAST(max(local_time) - INTERVAL ${liveMinutes + 1} MINUTE AS DATE) AS VARCHAR) AS before
    FROM events`);
  if (!last || last.second === null) return empty;
  // a long log is opened from its last hours on, and those may begin at midnight
  if (last.before < last.first) await openLog(last.before);
  const end = Number(last.second);
  const shortest = lengths[0];
  const to = (Math.floor(end / shortest) + 1) * shortest;
  await nameEvents(engine, to - liveMinutes * 60, last.day);
  let windowSeconds: number = shortest;
  let cells: Cell[] = [];
  for (windowSeconds of lengths) {
    const from =
      (Math.ceil(to / windowSeconds) - (liveMinutes * 60) / windowSeconds) * windowSeconds;
    cells = await count(engine, `second // ${windowSeconds}`, `second >= ${from}`);
    if (cells.length <= mostCells) break;
  }
  const hours = await count(engine, "hour", `day = DATE ${literal(last.day)}`);
  return {
    windowSeconds,
    to: Math.ceil(to / windowSeconds) * windowSeconds * 1000,
    day: last.day,
    cells: {...columnsOf(cells), window: cells.map(({at}) => at)},
    hours: {...columnsOf(hours), hour: hours.map(({at}) => at)}
  };
}

/** Events of the last minutes and the last day, with the names of those brands and categories that are kept apart. */
async function nameEvents(engine: Engine, from: number, day: string): Promise<void> {
  await engine.run(`CREATE OR REPLACE TEMP TABLE last_events AS
    SELECT CAST(floor(epoch(event_time)) AS BIGINT) AS second, CAST(local_time AS DATE) AS day,
      CAST(hour(local_time) AS INTEGER) AS hour, CAST(event_type AS VARCHAR) AS type,
      coalesce(CAST(brand AS VARCHAR), '${liveNone}') AS brand,
      split_part(coalesce(CAST(category_code AS VARCHAR), '${liveNone}'), '.', 1) AS category,
      CASE WHEN event_type = 'purchase' THEN coalesce(price, 0) ELSE 0 END AS revenue
    FROM events
    WHERE local_time >= DATE ${literal(day)} -- the last day
      OR epoch(event_time) >= ${from} -- the last minutes may begin on the day before`);
  for (const [column, most] of [
    ["brand", liveBrands],
    ["category", liveCategories]
  ] as const)
    await engine.run(`UPDATE last_events SET ${column} = '${liveOther}'
      WHERE ${column} NOT IN (
        SELECT ${column}
        FROM last_events
        WHERE second >= ${from} -- those of the last minutes first
        GROUP BY ${column}
        ORDER BY count(*) DESC, ${column}
        LIMIT ${most}
      )`);
}

function count(engine: Engine, at: string, condition: string): Promise<Cell[]> {
  return engine.rows<Cell>(`
    SELECT CAST(${at} AS DOUBLE) AS at, type, brand, category,
      CAST(count(*) AS DOUBLE) AS count, round(CAST(sum(revenue) AS DOUBLE), 2) AS revenue
    FROM last_events
    WHERE ${condition} -- the period asked for
    GROUP BY ALL
    ORDER BY ALL`);
}

/** Cells column by column, with indices in the place of names. */
function columnsOf(cells: readonly Cell[]) {
  const [types, brands, categories] = names.map((name) =>
    [...new Set(cells.map((cell) => cell[name]))].sort()
  ) as [string[], string[], string[]];
  return {
    types,
    brands,
    categories,
    type: cells.map(({type}) => types.indexOf(type)),
    brand: cells.map(({brand}) => brands.indexOf(brand)),
    category: cells.map(({category}) => categories.indexOf(category)),
    count: cells.map(({count}) => count),
    revenue: cells.map(({revenue}) => revenue)
  };
}
