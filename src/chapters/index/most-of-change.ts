import type {ContributionRow} from "../../model/questions/contributions.js";

/** Least share of all movements, up and down added, that the values named make; */
export const leastOfMovement = 0.4;
/** and least share of the change itself. */
export const leastOfChange = 0.5;
/** how many times as far as the next one the last of them moved at least. */
export const leastAhead = 1.1;

/** How far a value moved. */
export const movement = ({earlier, later}: ContributionRow) => later - earlier;

/** Whether a value names nothing: "(none)", "(unknown)", "(other brands)". */
export const isNameless = ({name}: Pick<ContributionRow, "name">) => name.startsWith("(");

/**
 * The value of a dimension that made most of a change, or the two that did. Those that moved about as far as each
 * other belong together: where that makes more than two, or none made enough of it, there is none.
 *
 * @param rows values of one dimension, at least the three that moved farthest in the direction of the change
 * @param change of all values together
 */
export function mostOfChange(
  rows: readonly ContributionRow[],
  change: number
): readonly ContributionRow[] {
  const along = (row: ContributionRow) => movement(row) * Math.sign(change);
  const moved = rows.filter((row) => along(row) > 0).sort((a, b) => along(b) - along(a));
  for (const n of [1, 2]) {
    const [named, next] = [moved.slice(0, n), moved[n]];
    const last = named[n - 1];
    if (!last) return [];
    const sum = named.reduce((total, row) => total + along(row), 0);
    if (
      !named.some(isNameless) &&
      // all values of a dimension together made all of it
      n < last.n &&
      sum >= leastOfMovement * last.gross &&
      sum >= leastOfChange * Math.abs(change) &&
      (!next || along(last) >= leastAhead * along(next))
    )
      return named;
  }
  return [];
}
