import {prose} from "../../components/prose.js";
import {priceDistribution} from "../../charts/price-distribution.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {brandPrices} from "./brand-prices.js";
import {isNone} from "./chosen-brand.js";
import {describeMedians, describePairs} from "./describe-prices.js";
import {boxesOfBrands, boxesOfPairs, isSpread} from "./price-boxes.js";
import {pricePairs} from "./price-pairs.js";

/** Product prices by brand, or those of the chosen brand next to the others in its categories. */
export async function pricePosition(every: SqlTag, chosen: string): Promise<DocumentFragment> {
  const {context} = every.reader;
  if (!context.has.prices) return prose`The exports contain no prices.`;
  const format = formats(context);
  const prices = await brandPrices(every, chosen);
  const pairs = chosen ? pricePairs(prices, chosen) : [];
  const boxes = chosen ? boxesOfPairs(pairs, chosen, format) : boxesOfBrands(prices);
  const spread = isSpread(boxes);
  const text = chosen
    ? describePairs(pairs, {chosen, of: prices}, format)
    : describeMedians(boxes, prices, format);
  return fragment(
    h(document, "p", {}, text),
    boxes.length > 0 &&
      chart(priceDistribution, boxes, {
        y: "label",
        scale: spread ? "log" : "linear",
        title: isNone(chosen)
          ? "Products without a brand and the brands in their categories"
          : chosen
            ? `${chosen} and other brands in its categories`
            : "Product prices by brand",
        subtitle: `${context.currency}, each product counted once; the box is the middle half, the line the median${spread ? ", on a logarithmic scale" : ""}`,
        ariaLabel: "Prices by brand",
        caption: `A product’s price is the mean of its recorded prices.${prices.weight > 1 ? " Only products that visitors in the sample viewed." : ""}`,
        sql: prices
      })
  );
}
