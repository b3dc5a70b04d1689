// The sections of categories.md, in their order.
export {categoriesSubject} from "./categories/categories-subject.js";
export {categoryTiles} from "./categories/category-tiles.js";
export {categoryLead} from "./categories/category-lead.js";
export {topCategories} from "./categories/top-categories.js";
export {categoryPicker} from "./categories/category-picker.js";
export {categoryLevels, describeLevels} from "./categories/category-levels.js";
export {priceLead} from "./categories/price-lead.js";
export {priceTable} from "./categories/price-table.js";
export {priceScatter} from "./categories/price-scatter.js";
export {bandLead} from "./categories/band-lead.js";
export {bandCharts} from "./categories/band-charts.js";
