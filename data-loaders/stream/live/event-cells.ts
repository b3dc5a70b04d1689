import type {LiveEvent} from "./live-event.ts";
import {eventTypes} from "../../tables/event-types.ts";
import {liveBrands, liveCategories, liveOther} from "../../../src/model/live.ts";
import {createNamedValues, otherId, type NamedValues} from "./named-values.ts";

/** Brands and categories that are counted by themselves; more than files show, as which those are changes. */
const limits = {brand: 512, category: 64};

/** A sum of events of one type, brand and category. */
interface Sum {
  count: number;
  /** In ten-thousandths of the major unit. */
  paid: number;
}

/** Sums of events, by a number that stands for type, brand and category. */
export type Cells = Map<number, Sum>;

/** The columns that cells have in files, and the number of what each belongs to. */
export interface CellColumns {
  readonly types: string[];
  readonly brands: string[];
  readonly categories: string[];
  readonly of: number[];
  readonly type: number[];
  readonly brand: number[];
  readonly category: number[];
  readonly count: number[];
  readonly revenue: number[];
}

/** How cells are numbered, and which brands and categories have some of their own. */
export interface CellNames {
  /** The cell of an event. */
  keyOf(event: LiveEvent): number;
  /** Gives names that have become frequent cells of their own from a time on; tells how cells are numbered since. */
  promote(from: number): ((cells: Cells) => void) | undefined;
  /**
   * Cells as the columns of a file.
   *
   * @param groups cells, and the number of what they belong to
   * @param since only names are told apart that were counted by themselves since then, in milliseconds since 1970
   */
  columns(groups: Iterable<readonly [of: number, cells: Cells]>, since: number): CellColumns;
}

const [brandSize, categorySize] = [limits.brand + 2, limits.category + 2];

export function addTo(cells: Cells, key: number, {count, paid}: Readonly<Sum>): void {
  const sum = cells.get(key);
  if (!sum) cells.set(key, {count, paid});
  else {
    sum.count += count;
    sum.paid += paid;
  }
}

export function createCellNames(): CellNames {
  const brands = createNamedValues(limits.brand);
  const categories = createNamedValues(limits.category);
  const numberOf = (type: number, brand: number, category: number) =>
    (type * brandSize + brand) * categorySize + category;
  const partsOf = (key: number) => {
    const rest = Math.floor(key / categorySize);
    return [Math.floor(rest / brandSize), rest % brandSize, key % categorySize] as const;
  };
  return {
    keyOf: ({type, brand, category, time}) =>
      numberOf(type, brands.idOf(brand, time), categories.idOf(category, time)),
    promote(from) {
      const gone = [new Set(brands.promote(from)), new Set(categories.promote(from))] as const;
      if (gone[0].size + gone[1].size === 0) return undefined;
      return (cells) => {
        for (const [key, sum] of [...cells]) {
          const [type, brand, category] = partsOf(key);
          if (!gone[0].has(brand) && !gone[1].has(category)) continue;
          cells.delete(key);
          const left = [
            gone[0].has(brand) ? otherId : brand,
            gone[1].has(category) ? otherId : category
          ];
          addTo(cells, numberOf(type, left[0]!, left[1]!), sum);
        }
      };
    },
    columns(groups, since) {
      const brand = shown(brands, liveBrands, since);
      const category = shown(categories, liveCategories, since);
      const columns: CellColumns = {
        ...{types: [...eventTypes], brands: brand.names, categories: category.names},
        ...{of: [], type: [], brand: [], category: [], count: [], revenue: []}
      };
      for (const [of, cells] of groups) {
        const merged: Cells = new Map();
        for (const [key, sum] of cells) {
          const [type, own, group] = partsOf(key);
          addTo(merged, numberOf(type, brand.at(own), category.at(group)), sum);
        }
        for (const [key, {count, paid}] of merged) {
          const [type, own, group] = partsOf(key);
          columns.of.push(of);
          columns.type.push(type);
          columns.brand.push(own);
          columns.category.push(group);
          columns.count.push(count);
          columns.revenue.push(Math.round(paid / 100) / 100);
        }
      }
      return columns;
    }
  };
}

/** The names that a file tells apart, and the place of each number among them. */
function shown(values: NamedValues, most: number, since: number) {
  const ids = values.top(most, since);
  const places = new Map(ids.map((id, at) => [id, at]));
  return {
    names: [...ids.map((id) => values.nameOf(id)), liveOther],
    at: (id: number) => places.get(id) ?? ids.length
  };
}
