import type {ExpectedView} from "./oracle/expect-view.ts";
import type {View} from "./read-view.ts";
import {shows} from "./shows.ts";

const counts =
  /^(events|sessions|users|products|brands|categories|views|carts|removals|purchases|orders|customers|units|rows_.*|price_band_.*)$/;

/**
 * Everything in which a page differs from what it must show, a sentence each; none: it is right.
 *
 * Counts must be equal, other numbers to a billionth; what people read must be the exact value, rounded.
 */
export function differences(view: View, expected: ExpectedView): string[] {
  return [
    ...(view.answering ? ["answers are still on their way"] : []),
    ...view.metrics.flatMap((metric) => metricDifferences(metric, expected.metrics)),
    ...Object.entries(view.tables).flatMap(([label, rows]) => {
      const wanted = expected.tables[label];
      return wanted ? tableDifferences(label, rows, wanted) : [];
    }),
    ...Object.entries(view.charts).flatMap(([label, texts]) => {
      const wanted = expected.charts[label];
      const same = wanted?.length === texts.length && texts.every((t, i) => shows(t, wanted[i]!));
      return !wanted || same ? [] : [`chart ${label}: ${texts.join(" ")} for ${wanted.join(" ")}`];
    }),
    ...expected.claims.flatMap((claim) => claimDifferences(view.prose, claim))
  ];
}

function claimDifferences(prose: string, {pattern, values}: ExpectedView["claims"][number]) {
  const [sentence, ...texts] = (pattern.exec(prose) ?? []) as (string | undefined)[];
  if (!sentence) return [];
  const same = texts.every((text, i) => {
    // a part of the sentence that may be left out
    if (text === undefined) return true;
    const value = values[i]!;
    return typeof value === "string" ? text === value : shows(text, value);
  });
  return same ? [] : [`prose: "${sentence}" for ${values.join(", ")}`];
}

function metricDifferences(
  {id, value, text}: View["metrics"][number],
  metrics: ExpectedView["metrics"]
) {
  const wanted = metrics[id];
  if (wanted === undefined) return [`unknown metric: ${id}`];
  if (!equal(id, value === "" ? null : Number(value), wanted))
    return [`${id}: ${value || "nothing"} for ${wanted ?? "nothing"}`];
  return shows(text, wanted) ? [] : [`${id}: shown as "${text}", is ${wanted ?? "nothing"}`];
}

function equal(id: string, value: number | null, wanted: number | null): boolean {
  if (value === null || wanted === null) return value === wanted;
  return counts.test(id) ? value === wanted : Math.abs(value - wanted) <= 1e-9 * Math.abs(wanted);
}

function tableDifferences(
  label: string,
  rows: View["tables"][string],
  wanted: ExpectedView["tables"][string]
) {
  const shown = rows.filter((row) => Object.keys(row).length > 0);
  if (shown.length === 0 && wanted.length > 0) return [`table ${label}: empty`];
  if (shown.length > wanted.length)
    return [`table ${label}: ${shown.length} rows for ${wanted.length}`];
  return shown.flatMap((row, i) =>
    Object.entries(wanted[i]!).flatMap(([column, value]) => {
      const text = row[column];
      // A table may leave a column out that the data does not fill.
      if (text === undefined) return [];
      const same = typeof value === "string" ? text === value : shows(text, value);
      return same ? [] : [`table ${label}, row ${i + 1}, ${column}: "${text}" for ${value}`];
    })
  );
}
