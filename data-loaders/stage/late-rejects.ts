import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {hasStatus} from "../sources/schema/has-status.ts";
import {farDays} from "./far-days.ts";
import {isPrivate} from "../sources/schema/is-private.ts";
import {rawSql} from "./raw-sql.ts";
import {reasonOf, type Reject} from "../sources/schema/reject.ts";
import type {Schema} from "../sources/schema/source.ts";
import {currencyColumn, type CurrencyAccount} from "./choose-currency.ts";

/** Columns of tables of rows that are rejected once all files are known. */
export const lateRejects = `file INTEGER, line BIGINT, kind VARCHAR, "column" VARCHAR, reason VARCHAR, value VARCHAR, raw VARCHAR`;

/** Where the rows of a schema are that have no place yet, and where those go that are rejected. */
export interface LateRows {
  readonly schema: Schema;
  /** Relation of the rows that are sound so far. */
  readonly rows: string;
  /** Table of lateRejects. */
  readonly into: string;
}

/** What programs make the status of an order of. */
const statusWords = [
  ...[
    "wc",
    "new",
    "open",
    "pending",
    "processing",
    "in",
    "progress",
    "on",
    "hold",
    "draft",
    "checkout",
    "trash",
    "closed"
  ],
  ...[
    "auto",
    "awaiting",
    "payment",
    "authorized",
    "authorised",
    "captured",
    "uncaptured",
    "paid",
    "unpaid",
    "partially"
  ],
  ...[
    "partial",
    "succeeded",
    "success",
    "complete",
    "completed",
    "failed",
    "failure",
    "error",
    "declined",
    "blocked"
  ],
  ...[
    "expired",
    "abandoned",
    "cancelled",
    "canceled",
    "void",
    "voided",
    "refunded",
    "refund",
    "refunds",
    "returned"
  ],
  ...[
    "return",
    "chargeback",
    "disputed",
    "dispute",
    "lost",
    "won",
    "requires",
    "required",
    "action",
    "confirmation"
  ],
  ...[
    "review",
    "fraud",
    "suspected",
    "shipped",
    "unshipped",
    "shipping",
    "fulfilled",
    "unfulfilled",
    "delivered"
  ],
  ...[
    "undelivered",
    "sent",
    "ready",
    "pickup",
    "picked",
    "up",
    "for",
    "to",
    "be",
    "not",
    "approved",
    "unavailable",
    "invoiced"
  ]
];

/** Rejects rows of orders that were not sold, and those with a status that nobody has explained. */
export async function rejectNotSold(engine: Engine, {schema, rows, into}: LateRows): Promise<void> {
  const column = schema.columns.find(({type}) => type === "status");
  if (column === undefined || schema.status === undefined) return;
  const {sold, returned = [], notSold} = schema.status;
  const own = identifier(column.name);
  const isNotSold = notSold === undefined ? "true" : `coalesce(${hasStatus(own, notSold)}, false)`;
  // in a file about people a text that no program writes as a status may be a name
  const words = `(?:${statusWords.join("|")})`;
  const word = isPrivate(schema) ? `${words}(?:[ _-]+${words})*` : "[\\pL\\pN][\\pL\\pN _-]{0,39}";
  const isWord = `(regexp_full_match(lower(${own}), '${word}')${notSold === undefined ? "" : ` OR ${isNotSold}`})`;
  const shown = `CASE WHEN ${isWord} THEN concat(' (', translate(lower(${own}), '_', ' '), ')') ELSE '' END`;
  const unknown: Reject = {kind: "unknown", what: column.name, column: null};
  await engine.run(`INSERT INTO ${into} SELECT _file, _line,
      CASE WHEN ${isNotSold} THEN 'not sold' ELSE 'unknown' END, NULL,
      concat(CASE WHEN ${isNotSold} THEN 'not sold' ELSE ${literal(reasonOf(unknown))} END, ${shown}),
      CASE WHEN ${isWord} THEN ${own} ELSE regexp_replace(${own}[1:80], '[\\pL]', 'x', 'g') END, ${rawSql(schema)}
    FROM ${rows}
    -- what was sold or brought back counts
    WHERE NOT coalesce(${hasStatus(own, [...sold, ...returned])}, false)`);
}

/** Rejects rows of orders that are a year or more from all others; says whether there are any. */
export async function rejectFarOff(
  engine: Engine,
  {schema, rows, into}: LateRows
): Promise<boolean> {
  const column = schema.columns.find(({to}) => to === "order_lines.ordered_at");
  // what is no time yet, its mapping makes one
  if (column?.type !== "time") return false;
  const own = identifier(column.name);
  const days = await engine.rows<{day: string; n: number}>(
    `SELECT CAST(CAST(${own} AS DATE) AS VARCHAR) AS day, count(*) AS n FROM ${rows}
    -- what is wrong in itself tells nothing, and what has no time is near all
    WHERE _reason IS NULL AND ${own} IS NOT NULL GROUP BY 1`
  );
  const far = farDays(new Map(days.map(({day, n}) => [day, n])));
  if (far.size === 0) return false;
  const reject: Reject = {kind: "far off", what: column.name, column: "order_lines.ordered_at"};
  const words = [reject.kind, reject.column, reasonOf(reject)].map(literal);
  await engine.run(`INSERT INTO ${into} SELECT _file, _line, ${words.join(", ")}, CAST(${own} AS VARCHAR), ${rawSql(schema)}
    FROM ${rows}
    -- what a wrong clock wrote
    WHERE _reason IS NULL AND CAST(${own} AS DATE) IN (${[...far].map((day) => `DATE ${literal(day)}`).join(", ")})`);
  return true;
}

/** Rejects rows in a currency that is not the report's and has no rate. */
export async function rejectOtherCurrencies(
  engine: Engine,
  {schema, rows, into}: LateRows,
  account: CurrencyAccount | undefined
): Promise<void> {
  const own = currencyColumn(schema);
  const others = (account?.others ?? []).filter(({rate}) => rate === undefined);
  if (own === undefined || others.length === 0) return;
  await engine.run(`INSERT INTO ${into} SELECT _file, _line, 'other currency', NULL,
      concat('other currency (', ${own}, ')'), ${own}, ${rawSql(schema)}
    FROM ${rows}
    -- money of two currencies does not add up
    WHERE ${own} IN (${others.map(({code}) => literal(code)).join(", ")})`);
}

/**
 * Rejects rows whose key is nowhere; where the row with the key was left out for what it is, they are left out for
 * the same.
 *
 * @param others where the rows of other schemas with files went
 */
export async function rejectOrphanKeys(
  engine: Engine,
  {schema, rows, into}: LateRows,
  others: ReadonlyMap<string, LateRows>
): Promise<void> {
  for (const {column, schema: target, to} of schema.references ?? []) {
    const own = `own.${identifier(column)}`;
    const goal = schema.columns.find(({name}) => name === column)?.to;
    const reject: Reject = {kind: "unknown", what: column, column: goal ?? null};
    const words = [reject.kind, reject.column, reasonOf(reject)].map(literal);
    const [kind, place, reason] = words;
    const other = others.get(target);
    const leftOut = other
      ? `SELECT rows.${identifier(to)} AS _key, min(left_out.kind) AS _kind, min(left_out.reason) AS _why, min(left_out.value) AS _value
        FROM ${other.rows} AS rows JOIN ${other.into} AS left_out ON left_out.file = _file AND left_out.line = _line
        -- nothing is wrong with what was not sold, nor with its lines
        WHERE left_out.kind IN ('not sold', 'other currency') GROUP BY 1`
      : "SELECT NULL AS _key, NULL AS _kind, NULL AS _why, NULL AS _value WHERE false";
    await engine.run(`INSERT INTO ${into} SELECT _file, _line, coalesce(_kind, ${kind}), CASE WHEN _kind IS NULL THEN ${place} END,
        coalesce(_why, ${reason}), coalesce(_value, ${own}), ${rawSql(schema)}
      FROM ${rows} AS own ANTI JOIN ${identifier(target)} AS target ON ${own} = target.${identifier(to)}
      LEFT JOIN (${leftOut}) AS left_out ON ${own} = left_out._key`);
  }
}
