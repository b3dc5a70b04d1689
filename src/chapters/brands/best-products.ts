import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import {dataTable} from "../../reader/data-table.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {ProductRow} from "./brand-products.js";
import {allBrandProducts, brandProducts, firstOfBrand} from "./brand-products.js";
import {describeProducts} from "./describe-products.js";
import {nothingOfBrands} from "./nothing-of-brands.js";

/** The top products of the chosen brand, or the top product of each. */
export async function bestProducts(sql: SqlTag, chosen: string): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const {has} = context;
  const products = await brandProducts(sql, chosen);
  return fragment(
    h(document, "p", {}, describeProducts(products, chosen, formats(context))),
    dataTable(ofAllVisitors(products), {
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
      drill: {
        key: "product",
        of: ({product_id}: ProductRow) => ({kind: "product", value: product_id})
      },
      first: {
        count: firstOfBrand,
        all: async () => ofAllVisitors(await allBrandProducts(sql, chosen))
      },
      label: chosen ? "Products of the brand" : "Top product of each brand",
      filename: chosen ? "products-of-brand" : "best-products",
      empty: nothingOfBrands
    })
  );
}

/** The rows with sums for all visitors where the rows are of a sample. */
function ofAllVisitors(products: Rows<ProductRow>) {
  const {weight} = products;
  return products.map((row) => ({
    ...row,
    revenue: row.revenue * weight,
    views: row.views * weight,
    units: row.units * weight
  }));
}
