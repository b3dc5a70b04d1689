import type {SetFilterId} from "../../src/model/filters.ts";
import {dimensions as columns, isOrderLine} from "../../src/model/relations/columns.ts";
import {moneyColumns} from "../../src/model/relations/money-columns.ts";
import type {Column} from "../../src/model/relations/relation.ts";
import {otherLabel} from "../../src/model/other-label.ts";
import type {Engine} from "../engine/open-engine.ts";

/** How many names of a filter's values the cubes keep apart, where they do not keep all. */
export type GroupedAsOther = Partial<Record<SetFilterId, number>>;

const dimensions = columns.map(({name}) => name);

/** Dimensions that may be grouped as other, the first first: brands are most, and of these most are small. */
const foldable = ["brand", "state", "category", "country", "source"] as const;

/** A group that stands for a missing value is kept apart, whatever its size. */
const missing = "('(none)', '(unknown)')";

/** A cube: what it is made of, what tells its rows apart beside the dimensions, and what adds up. */
interface Cube {
  readonly name: string;
  readonly from: string;
  readonly isSummed: boolean;
  readonly keys: readonly string[];
  readonly sums: readonly string[];
  readonly weight: string;
}

const cubesWith = (money: readonly Column[]): readonly Cube[] => [
  {
    name: "all_events_cube",
    from: "activity",
    // the rollup has one row a cell already
    isSummed: true,
    keys: [],
    sums: ["views", "carts", "removals", "purchases"].map(
      (c) => `CAST(sum(${c}) AS UINTEGER) AS ${c}`
    ),
    weight: "sum(views + carts + removals + purchases)"
  },
  {
    name: "all_sales_cube",
    from: `(SELECT *, CASE WHEN ${isOrderLine} THEN 1 ELSE 0 END AS lines, amount < 0 AS negative FROM all_sales)`,
    isSummed: false,
    // by its sign too, so that the sum of absolute amounts can be told from what a cell adds up to
    keys: ["kind", "negative"],
    sums: [
      "CAST(sum(quantity) AS BIGINT) AS quantity",
      "CAST(sum(amount) AS DECIMAL(18,4)) AS amount",
      ...money.map(({name, type}) => `CAST(sum(${name}) AS ${type}) AS ${name}`),
      "CAST(sum(lines) AS UINTEGER) AS lines"
    ],
    weight: "sum(lines)"
  }
];

/**
 * Makes the additive cubes that stay exact where session_products and sales are a sample:
 *
 * - `all_events_cube`: views, carts, removals and purchases
 * - `all_sales_cube`: quantity, amount with its parts, and lines by kind
 *
 * each by the dimensions of the filters. Where a cube would have too many rows, the smallest brands
 * become one group in both, and if that is not enough other dimensions follow.
 *
 * @param engine with rollups and facts opened
 * @param limit rows that a cube may have
 */
export async function openCubes(engine: Engine, limit: number): Promise<GroupedAsOther> {
  const cubes = cubesWith(await publishedMoney(engine));
  const cells: Cells = {};
  for (const {name, from, isSummed, keys, sums} of cubes) {
    const columns = [...dimensions, ...keys].join(", ");
    cells[name] = isSummed ? from : `${name}_cells`;
    if (isSummed) continue;
    await engine.run(`CREATE OR REPLACE TEMP TABLE ${name}_cells AS
      SELECT ${columns}, ${sums.join(", ")} FROM ${from} GROUP BY ${columns}`);
  }
  const groupedAsOther: GroupedAsOther = {};
  for (const dimension of foldable) {
    await rank(engine, cubes, cells, dimension);
    const [names] = await engine.rows<{n: number}>("SELECT max(rank) AS n FROM ranks");
    const kept = await namesThatFit(engine, cubes, cells, dimension, limit);
    if (kept === Infinity) break;
    // a shop without brands has none to group
    if (!names!.n) continue;
    await fold(engine, cubes, cells, dimension, kept);
    groupedAsOther[dimension] = kept;
    // some names fit: no other dimension has to give way
    if (kept > 0) break;
  }
  for (const {name, keys, sums} of cubes) {
    const columns = [...dimensions, ...keys].join(", ");
    await engine.run(`CREATE TABLE ${name} AS SELECT ${columns}, ${sums.join(", ")}
      FROM ${cells[name]} GROUP BY ${columns} ORDER BY ${columns}`);
  }
  return groupedAsOther;
}

async function publishedMoney(engine: Engine): Promise<readonly Column[]> {
  const columns = await engine.rows<{column_name: string}>("DESCRIBE all_sales");
  const names = new Set(columns.map(({column_name}) => column_name));
  return moneyColumns.filter(({name}) => names.has(name));
}

/** Where the cells of each cube are, by its name. */
type Cells = Record<string, string>;

/** Numbers a dimension's names from the most frequent, 1, to the least; a missing one is 0. */
async function rank(
  engine: Engine,
  cubes: readonly Cube[],
  cells: Cells,
  dimension: string
): Promise<void> {
  const weights = cubes.map(
    ({name, weight}) =>
      `SELECT ${dimension} AS name, '${name}' AS cube, ${weight} AS weight FROM ${cells[name]} GROUP BY 1`
  );
  await engine.run(`CREATE OR REPLACE TEMP TABLE ranks AS
    SELECT name, CASE WHEN name IN ${missing} THEN 0
      ELSE row_number() OVER (
        PARTITION BY name IN ${missing}
        -- events decide, sales where there are none
        ORDER BY
          sum(CASE WHEN cube = 'all_events_cube' THEN weight ELSE 0 END) DESC,
          sum(CASE WHEN cube = 'all_sales_cube' THEN weight ELSE 0 END) DESC, name
      ) END AS rank
    FROM (${weights.join(" UNION ALL ")}) AS weights
    GROUP BY name`);
}

/**
 * The largest number of names with which every cube keeps within its limit, Infinity if all do.
 *
 * With n names a cube has the rows of these, and one for each cell of the other dimensions in which
 * any further name occurs.
 */
async function namesThatFit(
  engine: Engine,
  cubes: readonly Cube[],
  cells: Cells,
  dimension: string,
  limit: number
): Promise<number> {
  let fits = Infinity;
  for (const {name, keys} of cubes) {
    const others = [...dimensions.filter((d) => d !== dimension), ...keys].join(", ");
    const rows = await engine.rows<{rank: number; rows: number; ends: number}>(`
      SELECT rank, CAST(sum(rows) AS DOUBLE) AS rows, CAST(sum(ends) AS DOUBLE) AS ends
      FROM (
        SELECT rank, count(*) AS rows, 0 AS ends
        FROM ${cells[name]} AS cells JOIN ranks ON ranks.name = cells.${dimension}
        GROUP BY rank
        UNION ALL
        SELECT rank, 0 AS rows, count(*) AS ends
        FROM (
          SELECT max(rank) AS rank
          FROM ${cells[name]} AS cells JOIN ranks ON ranks.name = cells.${dimension}
          GROUP BY ${others}
        ) AS cells
        GROUP BY rank
      ) AS counted
      GROUP BY rank
      ORDER BY rank`);
    fits = Math.min(fits, largest(rows, limit));
  }
  return fits;
}

function largest(
  rows: readonly {rank: number; rows: number; ends: number}[],
  limit: number
): number {
  let open = rows.reduce((sum, {ends}) => sum + ends, 0);
  let kept = 0;
  let fits = 0;
  for (const {rank, rows: own, ends} of rows) {
    kept += own;
    open -= ends;
    if (kept + open > limit) return fits;
    fits = rank;
  }
  // whatever is not in this cube at all takes no row of it
  return Infinity;
}

async function fold(
  engine: Engine,
  cubes: readonly Cube[],
  cells: Cells,
  dimension: SetFilterId,
  kept: number
): Promise<void> {
  for (const {name, keys, sums} of cubes) {
    const columns = [...dimensions, ...keys].join(", ");
    const groupedAsOther = `CASE WHEN ranks.rank > ${kept} THEN '${otherLabel(dimension)}' ELSE cells.${dimension} END`;
    await engine.run(`CREATE OR REPLACE TEMP TABLE ${name}_by_${dimension} AS
      SELECT ${columns}, ${sums.join(", ")}
      FROM (
        SELECT cells.* REPLACE (${groupedAsOther} AS ${dimension})
        FROM ${cells[name]} AS cells JOIN ranks ON ranks.name = cells.${dimension}
      ) AS named
      GROUP BY ${columns}`);
    cells[name] = `${name}_by_${dimension}`;
  }
}
