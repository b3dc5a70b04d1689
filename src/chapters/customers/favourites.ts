import {blank} from "../../components/blank.js";
import {barRanking} from "../../charts/bar-ranking.js";
import {fragment} from "../../components/fragment.js";
import {formats} from "../../format/formats.js";
import {
  allFavouritesSql,
  favouritesSql,
  firstFavourites
} from "../../model/questions/favourites.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {combinationLabel} from "./combination-label.js";

const empty = "No visitor has a favourite combination.";

/** A combination of category and brand, and the visitors whose favourite it is. */
interface FavouriteRow {
  combination: string;
  visitors: number;
  events: number;
  strongest: number;
  visitor: number;
}

/** Visitors’ favourite combinations; nothing without a log that names categories or brands. */
export async function favourites(sql: SqlTag): Promise<Node> {
  const {has} = sql.reader.context;
  if (!has.events || !(has.brands || has.categories)) return blank();
  const format = formats(sql.reader.context);
  const labelOf = (combination: string) => combinationLabel(combination, format);
  const liked = await sql.ask<FavouriteRow>(favouritesSql);
  return fragment(
    chart(barRanking, liked, {
      x: (row: FavouriteRow) => row.visitors * liked.weight,
      y: (row: FavouriteRow) => labelOf(row.combination),
      limit: 12,
      title: "Visitors’ favourites",
      subtitle:
        "visitors by the combination of category and brand with most of their events, at least two and more than any other",
      ariaLabel: "Visitors by favourite combination",
      empty
    }),
    dataTable(favouriteRows(liked), {
      columns: [
        {key: "combination", label: "Category · brand", name: labelOf},
        {key: "visitors", label: "Favourite of", bar: true},
        {key: "each", label: "Events per visitor", format: (value) => format.decimal(value, 1)},
        {key: "strongest", title: "Events of the visitor with the most events"},
        {key: "by", label: "Visitor"}
      ],
      sql: liked,
      first: {
        count: firstFavourites,
        all: async () => favouriteRows(await sql.ask<FavouriteRow>(allFavouritesSql))
      },
      label: "Favourite combinations",
      filename: "favourite-combinations",
      empty
    })
  );
}

/** The rows of the table, for all visitors, with the mean number of events per visitor. */
export function favouriteRows(liked: Rows<FavouriteRow>) {
  return liked.map((row) => ({
    ...row,
    visitors: row.visitors * liked.weight,
    each: row.events / row.visitors,
    by: String(row.visitor)
  }));
}
