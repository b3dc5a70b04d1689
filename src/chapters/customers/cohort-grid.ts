import type {Formats} from "../../format/formats.js";
import type {Cohort} from "../../statistics/cohort-table.js";

export interface CohortGridOptions {
  /** How many customers one stands for. */
  weight: number;
  /** The name of the period that begins on a day. */
  label: (start: Date) => string;
  format: Pick<Formats, "count" | "plural">;
}

/** With more cohorts, cells have no room for cents. */
const mostWithCents = 7;

/** The cells of cohorts by age, and the order of their columns and rows; every customer bought at age 0, so retention begins at 1. */
export function cohortGrid(
  cohorts: readonly Cohort[],
  key: "retention" | "value",
  {weight, label, format: {count, plural}}: CohortGridOptions
) {
  const first = key === "retention" ? 1 : 0;
  const isRounded = key === "value" && cohorts.length > mostWithCents;
  const shown = cohorts.filter(({cells}) => cells.length > first);
  const oldest = Math.max(0, ...cohorts.map(({cells}) => cells.length));
  return {
    cells: cohorts.flatMap(({start, size, cells}) =>
      cells
        .filter(({age}) => age >= first)
        .map((cell) => ({
          age: cell.age,
          cohort: label(start),
          value: isRounded ? Math.round(cell[key]) : cell[key],
          note: `${count(cell.customers * weight)} of ${plural(size * weight, "customer")} bought`
        }))
    ),
    ages: Array.from({length: oldest - first}, (_, i) => String(i + first)),
    names: shown.map(({start}) => label(start)),
    /** How many customers a cohort has. */
    sizes: new Map(shown.map(({start, size}) => [label(start), count(size * weight)] as const))
  };
}
