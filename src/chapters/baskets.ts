// The sections of baskets.md, in their order.
export {basketLead} from "./baskets/basket-lead.js";
export {basketCharts} from "./baskets/basket-charts.js";
export {productPairs} from "./baskets/product-pairs.js";
export {categoryPairs} from "./baskets/category-pairs.js";
