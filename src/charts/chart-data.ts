import type {FigureData} from "../components/figure-data.js";
import type {TableColumn} from "../components/table-column.js";
import type {Look} from "../format/value-format.js";
import {fieldOf} from "../model/fields.js";
import type {Sources} from "../model/source.js";
import type {Channel} from "./channel.js";
import {channelField, valuesOf} from "./channel.js";
import type {Reading} from "./chart-options.js";
import type {ChosenRowsOptions} from "./chosen-rows.js";
import {chosenRows} from "./chosen-rows.js";
import {isList} from "./is-list.js";

/** Options that are channels in every drawing that has them, in the order of a table's columns. */
const channelNames = [
  ...["state", "path", "first", "second", "text", "panel", "series"],
  ...["x", "x1", "x2", "y", "fill", "value", "low", "high", "expected", "note"]
];

/** What a chart draws, for a table: a column for each of its channels, by the name that it has there. */
export function chartData(
  all: readonly object[],
  options: Look & ChosenRowsOptions & {readonly limit?: number},
  sql: Sources,
  reading: Reading | undefined
): FigureData {
  const {currency, locale, categoryNames} = options;
  const rows = all.slice(0, options.limit);
  const [first = {}] = rows;
  const found = channelNames.flatMap((name) => {
    const own = (options as Record<string, unknown>)[name];
    // some charts have one channel or a list of them
    return (isList(own) ? own : [own]).flatMap((channel, i) =>
      isChannel(channel, first) ? [{name, key: `${name} ${i}`, channel}] : []
    );
  });
  const isValue = ({channel}: {channel: Channel}) => reading?.values.includes(channel) ?? false;
  // what is measured comes after what it is measured by
  const ordered = [...found.filter((one) => !isValue(one)), ...found.filter(isValue)];
  const columns = ordered.map(({name, key, channel}): TableColumn => {
    const {label, kind} = channelField(channel);
    const other = ["x", "y"].includes(name) ? (isValue({channel}) ? "Value" : "Name") : undefined;
    return {key, label: label || (other ?? fieldOf(name).label), kind};
  });
  const values = ordered.map(({key, channel}) => [key, valuesOf(rows, channel)] as const);
  const chosen = chosenRows(rows, options);
  return {
    rows: rows.map((_, i) => ({
      ...Object.fromEntries(values.map(([key, cells]) => [key, cells[i]])),
      ...(chosen && {chosen: chosen[i] ? "yes" : "no"})
    })),
    // what a chart draws in grey is not under the filters
    columns: chosen ? [...columns, {key: "chosen", label: "Chosen"}] : columns,
    look: {currency, locale, categoryNames},
    sql
  };
}

function isChannel(option: unknown, row: object): option is Channel {
  const source =
    typeof option === "object" && option !== null && "value" in option ? option.value : option;
  return typeof source === "function" || (typeof source === "string" && source in row);
}
