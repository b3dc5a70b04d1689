// The sections of sales.md, in their order.
export {salesTiles} from "./sales/sales-tiles.js";
export {salesLead} from "./sales/sales-lead.js";
export {moneyWaterfall} from "./sales/money-waterfall.js";
export {salesByDay} from "./sales/sales-by-day.js";
export {ordersByWeek} from "./sales/orders-by-week.js";
export {productConcentration} from "./sales/product-concentration.js";
export {productTable} from "./sales/product-table.js";
export {mostViewed} from "./sales/most-viewed.js";
export {orderSizes} from "./sales/order-sizes.js";
export {orderSpread} from "./sales/order-spread.js";
export {returnedProducts} from "./sales/returned-products.js";
