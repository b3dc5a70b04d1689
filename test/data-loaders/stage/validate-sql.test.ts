import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {literal} from "../../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {validateSql} from "../../../data-loaders/stage/validate-sql.ts";
import {readForms} from "../../../data-loaders/survey/read-forms.ts";
import {sources} from "../../../data-loaders/sources/index.ts";
import {customSource} from "../../../data-loaders/sources/schema/custom-source.ts";
import {headerKey} from "../../../data-loaders/sources/schema/header-key.ts";
import {matchSchema} from "../../../data-loaders/sources/schema/match-schema.ts";
import {faultKinds} from "../../../data-loaders/sources/schema/reject.ts";
import type {Schema, SchemaColumn} from "../../../data-loaders/sources/schema/source.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

/** Columns of ours, each with a value that is right and one that is not. */
const columns = {
  order_id: ["17", "1.7E+18"],
  ordered_at: ["2020-10-01 08:00:00", "yesterday"],
  product_id: ["A", "2E+9"],
  quantity: ["1", "1.5"],
  unit_price: ["10", "cheap"],
  amount: ["10", "free"],
  kind: ["sale", "refund"]
};
const ours = Object.keys(columns) as (keyof typeof columns)[];
const right = ours.map((name) => columns[name][0]!);

/** Names that say something else than what the column is. */
const misleading = [
  "Paid",
  "Order code",
  "Price id",
  "Total",
  "no",
  "invalid",
  "missing row",
  "Line",
  "it's"
];
const names = fc
  .uniqueArray(fc.oneof(fc.constantFrom(...misleading), fc.string({minLength: 1, maxLength: 8})), {
    minLength: ours.length,
    maxLength: ours.length,
    selector: headerKey
  })
  .filter((names) => names.every((name) => headerKey(name) !== "" && !name.startsWith("_")));

describe("validateSql", () => {
  test("says what kind of reject a row is, and of which column of ours, whatever the file calls it", async () => {
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.constantFrom(...ours),
        fc.boolean(),
        async (names, bad, isEmpty) => {
          const at = ours.indexOf(bad);
          const mapping = Object.fromEntries(ours.map((name, i) => [name, names[i]!]));
          const {schemas} = customSource({name: "Till", table: "order_lines", columns: mapping});
          const row = right.with(at, isEmpty ? "" : columns[bad][1]!);
          const [sound, reject] = await validate(schemas[0]!, names, [right, row]);
          expect(sound).toEqual({kind: null, column: null, reason: null, value: null});
          // a line with an amount need not say what one piece costs, nor whether it is a sale
          if (isEmpty && (bad === "kind" || bad === "unit_price")) {
            expect(reject).toEqual(sound);
            return;
          }
          const kind = isEmpty ? "missing" : bad === "kind" ? "unknown" : "invalid";
          const isRounded = kind === "invalid" && bad.endsWith("_id");
          const allowed =
            kind === "unknown"
              ? " (not sale or return)"
              : isRounded
                ? " (rounded by a spreadsheet)"
                : "";
          expect(reject).toEqual({
            kind,
            column: `order_lines.${bad}`,
            reason: `${kind} ${names[at]}${allowed}`,
            value: row[at]
          });
        }
      ),
      {numRuns: 60}
    );
  });

  test("leaves out by what the file says, not by what it stands for", async () => {
    const event_type = {column: "what", values: {addtocart: "cart", cart: null}};
    const columns = {event_time: "at", event_type, product_id: "item", user_id: "who"};
    const {schemas} = customSource({name: "Log", table: "events", columns});
    const rows = ["Add to cart", "Cart", "view"].map((what) => ["2020-10-01", what, "1", "2"]);
    const kinds = await validate(schemas[0]!, ["at", "what", "item", "who"], rows);
    const none = {kind: null, column: null, reason: null, value: null};
    const left = {kind: "left out", column: "events.event_type", reason: "left out what"};
    expect(kinds).toEqual([none, {...left, value: "Cart"}, none]);
  });

  test("an id of which a part is empty is missing, and a date without its time is there", async () => {
    const columns = {
      ...{order_id: {columns: ["Store", "Receipt"]}, ordered_at: {columns: ["Date", "Time"]}},
      ...{product_id: "SKU", amount: "Paid"}
    };
    const {schemas} = customSource({name: "Till", table: "order_lines", columns});
    const header = ["Store", "Receipt", "Date", "Time", "SKU", "Paid"];
    const rows = [
      ["A", "17", "2020-10-01", "08:00", "X", "1"],
      ["A", "18", "2020-10-01", "", "X", "1"],
      ["A", "", "2020-10-01", "08:00", "X", "1"],
      ["NULL", "19", "2020-10-01", "08:00", "X", "1"]
    ];
    const found = await validate(schemas[0]!, header, rows);
    expect(found.map(({reason}) => reason)).toEqual([
      ...[null, null],
      ...["missing Store Receipt", "missing Store Receipt"]
    ]);
  });

  test("takes the column of a condition over several from where it says", async () => {
    const schema = sources
      .flatMap(({schemas}) => schemas)
      .find(({name}) => name === "uci_online_retail")!;
    const header = schema.columns.map(({name}) => name);
    const row = ["1", "A", "", "2000000", "2020-10-01 08:00:00", "9000000", "", ""];
    expect(await validate(schema, header, [row])).toEqual([
      {kind: "invalid", column: "order_lines.amount", reason: "invalid amount", value: "2000000"}
    ]);
  });

  test("knows no kind of reject but those of the list", async () => {
    const kinds = new Set<unknown>();
    for (const schema of sources.flatMap(({schemas}) => schemas)) {
      const all = schema.columns.flatMap(({name, from = [name], type}) =>
        from.map((one) => ({name: one, type}))
      );
      // one column of a file may be read twice
      const written = all.filter(({name}, i) => all.findIndex((one) => one.name === name) === i);
      const header = written.map(({name}) => name);
      // nothing is there, and then nothing can be read
      const rows = [
        header.map(() => ""),
        ...header.map((_, at) => written.map(({type}, i) => filled(type, i === at)))
      ];
      for (const {kind} of await validate(schema, header, rows)) if (kind !== null) kinds.add(kind);
    }
    expect([...kinds].sort()).toEqual([...faultKinds].sort());
  });
});

/** A cell that is right, or at one place wrong. */
function filled(type: SchemaColumn["type"], isWrong: boolean): string {
  if (isWrong) return "1E+9 of what";
  if (type === "event_type") return "view";
  return type.endsWith("time") ? "2020-10-01 08:00:00" : "1";
}

async function validate(
  schema: Schema,
  header: readonly string[],
  rows: readonly (readonly string[])[]
) {
  const cells = header.map((_, at) => `_cell${at}`);
  const values = rows.map(
    (row, i) => `(${i}, ${row.map((cell) => `nullif(${literal(cell)}, '')`).join(", ")})`
  );
  const from = `(VALUES ${values.join(", ")}) AS file(_line, ${cells.join(", ")})`;
  const match = matchSchema(header, [schema], "file.csv");
  const validated = validateSql({
    from,
    match,
    header,
    delimiter: ",",
    reading: await readForms(engine, from, match, {file: "file.csv"}),
    hasLine: true
  });
  return engine.rows<Record<"kind" | "column" | "reason" | "value", string | null>>(
    `SELECT _kind AS kind, _column AS "column", _reason AS reason, _value AS value FROM (${validated}) ORDER BY _line`
  );
}
