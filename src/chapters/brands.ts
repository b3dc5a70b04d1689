// The sections of brands.md, in their order.
export {chosenBrand} from "./brands/chosen-brand.js";
export {brandTiles} from "./brands/brand-tiles.js";
export {brandLead} from "./brands/brand-lead.js";
export {brandTable} from "./brands/brand-table.js";
export {brandConversion} from "./brands/brand-conversion.js";
export {brandsOverTime} from "./brands/brands-over-time.js";
export {bestProducts} from "./brands/best-products.js";
export {brandCategories} from "./brands/brand-categories.js";
export {pricePosition} from "./brands/price-position.js";
