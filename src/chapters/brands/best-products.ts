import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import {dataTable} from "../../reader/data-table.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {brandProducts} from "./brand-products.js";
import {describeProducts} from "./describe-products.js";
import {nothingOfBrands} from "./nothing-of-brands.js";

/** The top products of the chosen brand, or the top product of each. */
export async function bestProducts(sql: SqlTag, chosen: string): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const {has} = context;
  const products = await brandProducts(sql, chosen);
  const scale = (value: number) => value * products.weight;
  return fragment(
    h(document, "p", {}, describeProducts(products, chosen, formats(context))),
    dataTable(
      products.map((row) => ({
        ...row,
        revenue: scale(row.revenue),
        views: scale(row.views),
        units: scale(row.units)
      })),
      {
        columns: [
          !chosen && "brand",
          "product",
          has.categories && "category",
          has.revenue && [
            {key: "revenue", bar: true},
            {key: "share", label: "Share of brand"}
          ],
          has.sales && "units",
          has.events && "views"
        ],
        sql: products,
        label: chosen ? "Products of the brand" : "Top product of each brand",
        filename: chosen ? "products-of-brand" : "best-products",
        empty: nothingOfBrands
      }
    )
  );
}
