import {describe, expect, test} from "vitest";
import type {ColumnMapping} from "../../../../data-loaders/config.ts";
import {sources} from "../../../../data-loaders/sources/index.ts";
import {allSources} from "../../../../data-loaders/sources/schema/all-sources.ts";
import {checkSources} from "../../../../data-loaders/sources/schema/check-sources.ts";
import type {Schema, SchemaColumn, Source} from "../../../../data-loaders/sources/schema/source.ts";
import {UserError} from "../../../../data-loaders/user-error.ts";

const columns: readonly SchemaColumn[] = [
  {name: "When", type: "time", required: true, to: "events.event_time"},
  {name: "What", type: "id", required: true, to: "events.product_id"},
  {name: "Who", type: "id", required: true, to: "events.user_id"},
  {name: "Paid", type: "price", to: "events.price"},
  {name: "Note", type: "text", optional: true}
];

describe("checkSources", () => {
  test("passes the known sources, and one that says rightly where its columns go", () => {
    expect(() => checkSources(sources)).not.toThrow();
    expect(() => checkSources([...sources, till({columns})])).not.toThrow();
  });

  test.each<[string, SchemaColumn[], string]>([
    [
      "a table there is none of",
      // as a source that nobody compiled may say
      [{...columns[3]!, to: "sales.price" as "events.price"}],
      'unknown table: "sales.price", where "Paid" goes'
    ],
    [
      "a column its table has not",
      [{...columns[3]!, to: "events.prize" as "events.price"}],
      'unknown column: "events.prize", where "Paid" goes'
    ],
    [
      "two columns that go to the same",
      [columns[3]!, {name: "Total", type: "price", to: "events.price"}],
      'duplicate column: "Paid" and "Total" both go to events.price'
    ],
    [
      "a number where a time is needed",
      [{name: "Since", type: "number", to: "events.event_time"}],
      'unsupported column: "Since" is read as number, and events.event_time, where it goes, is a time'
    ],
    [
      "a name that Daybook keeps for itself",
      [{name: "_Line", type: "text"}],
      'unsupported column: "_Line" is reserved by Daybook; write "Line", which also matches'
    ],
    [
      "a name that DuckDB keeps for itself",
      [{name: "file_row_number", type: "text"}],
      'unsupported column: "file_row_number" is reserved by Daybook; write "file row number"'
    ]
  ])("refuses %s", (_, more, message) => {
    expectRefusal([till({columns: [...columns.slice(0, 3), ...more]})], message);
  });

  test.each(["events.event_time", "events.product_id", "events.user_id"])(
    "refuses a log of which no column goes to %s",
    (goal) => {
      const others = columns.filter(({to}) => to !== goal);
      expectRefusal([till({columns: others})], `missing column: none goes to ${goal}`);
      // of orders another schema may have it
      expect(() =>
        checkSources([till({columns: others, duplicates: "order_lines"})])
      ).not.toThrow();
    }
  );

  test("refuses a condition about a column there is none of", () => {
    const to = "events.prize" as "events.price";
    const check = {when: "true", kind: "invalid", what: "price", to, column: "Paid"} as const;
    expectRefusal(
      [till({columns, checks: [check]})],
      'unknown column: "events.prize", where "Paid" goes'
    );
  });

  test("refuses two schemas of one name, and a mapping from none", () => {
    expectRefusal(
      [till({columns}), till({columns, title: "Other till"})],
      'duplicate schema: "Till" and "Other till" are both called till'
    );
    const [source] = [till({columns})];
    const mappings = [{table: "events", from: "tills", sql: ""}] as const;
    expectRefusal(
      [{...source!, mappings}],
      'unknown schema: "tills", from which events are mapped (data-loaders/sources, Till)'
    );
  });
});

describe("checkSources, of mappings,", () => {
  const [source] = [till({columns})];
  const mapping = {table: "events", from: "till", sql: ""} as const;

  test("refuses a log that fills another table, and events from what is no log", () => {
    expectRefusal(
      [{...source!, mappings: [{...mapping, table: "products"}]}],
      'unsupported mapping: schemas with duplicates "events" fill events, and no others do (mapping of till to products, '
    );
    const [lines] = [till({columns, duplicates: "order_lines"})];
    expectRefusal(
      [{...lines!, mappings: [mapping]}],
      'unsupported mapping: schemas with duplicates "events" fill events, and no others do (mapping of till to events, '
    );
  });

  test("refuses two of one schema that would count each row twice", () => {
    expectRefusal(
      [{...source!, mappings: [mapping, mapping]}],
      "duplicate mapping: each row would be two (mapping of till to events, "
    );
    const people = {...mapping, table: "customers"} as const;
    const [lines] = [till({columns, duplicates: "order_lines"})];
    expect(() => checkSources([{...lines!, mappings: [people, people]}])).not.toThrow();
  });
});

describe("allSources puts the mappings of report.config.ts before the known sources", () => {
  const mapping: ColumnMapping = {
    name: "My till",
    table: "customers",
    columns: {customer_id: "Nr"}
  };

  test("and says of a mistake that it is there", () => {
    const [first, ...known] = allSources({sources: [mapping]});
    expect(first!.title).toBe("My till");
    expect(known).toEqual(sources);
    const twice = {...mapping, name: "my-till"};
    expect(() => allSources({sources: [mapping, twice]})).toThrow(
      'duplicate schema: "My till" and "my-till" are both called custom_my_till (report.config.ts, sources, "My till")'
    );
    const odd = {...mapping, columns: {...mapping.columns, state: "_state"}};
    expect(() => allSources({sources: [odd]})).toThrow(
      'unsupported column: "_state" is reserved by Daybook; write "state", which also matches (report.config.ts, sources, "My till")'
    );
  });
});

function till(schema: Partial<Schema> & Pick<Schema, "columns">): Source {
  const own = {name: "till", title: "Till", duplicates: "events", ...schema} as const;
  return {name: "till", title: "Till", schemas: [own], mappings: []};
}

function expectRefusal(sources: readonly Source[], message: string): void {
  expect(() => checkSources(sources)).toThrow(UserError);
  expect(() => checkSources(sources)).toThrow(message);
  expect(() => checkSources(sources)).toThrow(/^[^\n]+[( ]data-loaders\/sources, .*Till\)$/);
}
