/** Chooses a number below n. */
export type Choose = (n: number) => number;

type Kind = "number" | "text" | "date" | "boolean";

/** Columns of the tables `t` and `u` by kind; both have all, and `id` is unique in each. */
const columns: Record<Kind, readonly string[]> = {
  number: ["id", "run", "a", "b", "money", "x"],
  text: ["brand", "word"],
  date: ["day"],
  boolean: ["flag"]
};

/** A random query of the subset that the kernel answers; its rows are in a definite order. */
export function randomQuery(choose: Choose): string {
  const pick = <T>(list: readonly T[]): T => list[choose(list.length)]!;
  const shapes = [plain, grouped, windowed, joined, nested, united, filteredByQuery];
  const {select, width} = pick(shapes)();
  const order = Array.from(
    {length: width},
    (_, i) => `${i + 1}${pick(["", " DESC", " NULLS FIRST"])}`
  );
  return `${select}\nORDER BY ${order.join(", ")}${pick(["", "", " LIMIT 7"])}`;

  function name(kind: Kind, table = ""): string {
    return table + pick(columns[kind]);
  }

  function number(depth: number, table = ""): string {
    if (depth === 0)
      return pick([name("number", table), name("number", table), "0", "2", "-3", "0.5", "1e1"]);
    const inner = () => number(depth - 1, table);
    return pick([
      () => `(${inner()} ${pick(["+", "-", "*"])} ${inner()})`,
      () => `(${inner()} / nullif(${inner()}, 0))`,
      () => `(${table}a ${pick(["//", "%"])} ${pick(["3", `${table}b`, "-2"])})`,
      () => `coalesce(${inner()}, ${inner()})`,
      () => `CASE WHEN ${condition(depth - 1, table)} THEN ${inner()} ELSE ${inner()} END`,
      () => `CASE WHEN ${condition(depth - 1, table)} THEN ${inner()} END`,
      () => `${pick(["abs", "floor", "ceil"])}(${inner()})`,
      () => `${pick(["least", "greatest"])}(${inner()}, ${inner()})`,
      () => `CAST(${inner()} AS ${pick(["DOUBLE", "BIGINT", "INTEGER"])})`,
      () => `(${table}day - DATE '2021-01-05')`,
      () => `isodow(${table}day)`,
      () =>
        `date_diff('${pick(["day", "week", "month", "year"])}', DATE '2020-12-30', ${table}day)`,
      () => `sqrt(abs(${inner()}))`
    ])();
  }

  function text(table = ""): string {
    const own = name("text", table);
    return pick([
      () => own,
      () => `CAST(${own} AS VARCHAR)`,
      () => `coalesce(${own}, 'none')`,
      () => `concat(${own}, ' ', ${table}a)`,
      () => `CASE WHEN ${condition(0, table)} THEN ${table}word ELSE 'éa' END`,
      () => `CAST(${table}day AS VARCHAR)`
    ])();
  }

  function date(table = ""): string {
    return pick([
      `${table}day`,
      `(${table}day + ${table}a)`,
      `date_trunc('${pick(["week", "month", "year"])}', ${table}day)`
    ]);
  }

  function condition(depth: number, table = ""): string {
    const compare = () => pick(["=", "<>", "<", "<=", ">", ">="]);
    if (depth > 0 && choose(2) > 0)
      return pick([
        () =>
          `(${condition(depth - 1, table)} ${pick(["AND", "OR"])} ${condition(depth - 1, table)})`,
        () => `NOT (${condition(depth - 1, table)})`
      ])();
    return pick([
      () => `${number(depth && 1, table)} ${compare()} ${number(0, table)}`,
      () => `${table}brand ${compare()} 'b'`,
      () => `${table}word ${compare()} ${table}brand`,
      () => `${table}word ${compare()} '~'`,
      () => `${table}brand ${pick(["", "NOT "])}IN ('a', 'zz', 'B')`,
      () => `${table}a ${pick(["", "NOT "])}IN (1, NULL, 2)`,
      () => `${table}day ${compare()} '2021-01-03'::DATE`,
      () => `${table}day BETWEEN '2020-12-31' AND '2021-01-04'`,
      () => `${name("number", table)} IS ${pick(["", "NOT "])}NULL`,
      () => `${table}word IS ${pick(["", "NOT "])}DISTINCT FROM ${table}brand`,
      () => `${table}flag`
    ])();
  }

  function value(table = ""): string {
    return pick([
      () => number(2, table),
      () => text(table),
      () => date(table),
      () => condition(1, table)
    ])();
  }

  function where(table = ""): string {
    return pick(["", `\nWHERE ${condition(2, table)}`]);
  }

  function list(items: readonly string[]): string {
    return items.map((item, i) => `${item} AS c${i + 1}`).join(", ");
  }

  function several(make: () => string, most = 3): string[] {
    return Array.from({length: 1 + choose(most)}, make);
  }

  function aggregate(): string {
    return pick([
      () => "count(*)",
      () => `count(${value()})`,
      () =>
        `count(DISTINCT ${pick([() => name("number"), () => value(), () => `CASE WHEN ${condition(0)} THEN run END`])()})`,
      () => `sum(${number(1)})`,
      () => `avg(${number(1)})`,
      () => `${pick(["min", "max"])}(${value()})`,
      () => `sum(${name("number")}) FILTER (WHERE ${condition(1)})`,
      () => `median(CAST(${number(0)} AS DOUBLE))`,
      () => `quantile_cont(${pick(["a", "x"])}, ${pick(["0.25", "0.5", "0.9"])})`,
      () => `arg_max(${value()}, id)`,
      () => `max(${pick(["a", "x", "money", "day"])}, 2)[${pick(["1", "2"])}]`,
      () => `len(max(a, 3))`,
      () => `count(CASE WHEN ${condition(1)} THEN 1 END)`
    ])();
  }

  function plain() {
    const items = several(() => value());
    const isDistinct = choose(3) === 0;
    return {
      select: `SELECT ${isDistinct ? "DISTINCT " : ""}${list(items)}\nFROM t${where()}`,
      width: items.length
    };
  }

  function grouped() {
    const keys =
      pick([0, 1, 2, 3]) === 0
        ? []
        : several(() => pick([() => value(), () => name("text"), () => "run"])());
    const items = [...keys, ...several(aggregate)];
    const groups = keys.length
      ? `\nGROUP BY ${pick([keys.map((_, i) => i + 1), keys.map((_, i) => `c${i + 1}`)]).join(", ")}`
      : "";
    const having = keys.length && choose(2) ? "\nHAVING count(*) > 1" : "";
    return {
      select: `SELECT ${list(items)}\nFROM t${where()}${groups}${having}`,
      width: items.length
    };
  }

  function windowed() {
    const partition = () => pick(["", `PARTITION BY ${pick([name("text"), "run", "a"])} `]);
    const by = () => `${pick([name("number"), name("text"), "day"])}${pick(["", " DESC"])}`;
    const item = () =>
      pick([
        () => `row_number() OVER (${partition()}ORDER BY ${by()}, id)`,
        () => `rank() OVER (${partition()}ORDER BY ${by()})`,
        () => `${pick(["lag", "lead"])}(${value()}) OVER (${partition()}ORDER BY ${by()}, id)`,
        () => `sum(${name("number")}) OVER (${partition()}ORDER BY ${by()})`,
        () => `sum(a) OVER (${partition()}ORDER BY ${by()}, id ROWS UNBOUNDED PRECEDING)`,
        () => `count(*) OVER (${partition()})`,
        () => `${pick(["min", "max", "sum", "avg"])}(${name("number")}) OVER (${partition()})`
      ])();
    const items = ["id", ...several(item)];
    const qualify = choose(2) ? `\nQUALIFY ${item()} IS NOT NULL AND ${condition(0)}` : "";
    return {select: `SELECT ${list(items)}\nFROM t${where()}${qualify}`, width: items.length};
  }

  function joined() {
    const items = [...several(() => value("t.")), ...several(() => value("u."))];
    const on = pick([
      "t.a = u.a",
      "t.brand = u.brand",
      "u.word = t.word AND t.day <= u.day",
      "t.brand = u.brand AND t.a = u.b",
      "t.id < u.id AND u.flag",
      "isodow(t.day) = isodow(u.day) AND abs(t.day - u.day) <= 2"
    ]);
    const kind = pick(["JOIN", "LEFT JOIN"]);
    if (choose(4) === 0)
      return {
        select: `SELECT brand AS c1, a AS c2, t.id AS c3, u.id AS c4\nFROM t ${kind} u USING (brand, a)`,
        width: 4
      };
    return {
      select: `SELECT ${list(items)}\nFROM t ${kind} u ON ${on}${where("t.")}`,
      width: items.length
    };
  }

  function nested() {
    const select = `WITH g AS (
  SELECT brand, run, sum(a) AS a, count(*) AS n, max(money) AS top FROM t${where()} GROUP BY brand, run
)
SELECT brand AS c1, sum(n) AS c2, sum(sum(a)) OVER () AS c3, max(top) AS c4,
  (SELECT count(*) FROM u WHERE u.brand = g.brand) AS c5, (SELECT max(x) FROM u) AS c6
FROM g GROUP BY brand`;
    return {select, width: 6};
  }

  function united() {
    const select = `SELECT * FROM (
  SELECT brand, a, 0 AS n FROM t${where()}
  UNION ALL
  SELECT brand, money, id FROM u
  UNION ALL
  SELECT word, x, NULL FROM u
) AS parts`;
    return {select, width: 3};
  }

  function filteredByQuery() {
    const test = pick([
      "a IN (SELECT b FROM u)",
      "a NOT IN (SELECT b FROM u)",
      "EXISTS (SELECT 1 FROM u WHERE u.brand = t.brand AND flag)",
      "NOT EXISTS (SELECT 1 FROM u WHERE t.a = u.b)",
      "x > (SELECT avg(x) FROM u)",
      "(SELECT sum(u.b) FROM u WHERE u.word = t.word) > 1"
    ]);
    return {select: `SELECT id AS c1, brand AS c2\nFROM t\nWHERE ${test}`, width: 2};
  }
}
