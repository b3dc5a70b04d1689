// The sections of quality.md, in their order.
export {filesRead} from "./quality/files-read.js";
export {filesTable} from "./quality/files-table.js";
export {readingParts} from "./quality/reading-parts.js";
export {rejectsNote} from "./quality/rejects-note.js";
export {rejectedParts} from "./quality/rejected-parts.js";
export {checksParts} from "./quality/checks-parts.js";
export {columnsParts} from "./quality/columns-parts.js";
export {contentTiles} from "./quality/content-tiles.js";
export {gapsNote} from "./quality/gaps-note.js";
export {pricesNote} from "./quality/prices-note.js";
export {pricesChart} from "./quality/prices-chart.js";
export {bandsChart} from "./quality/bands-chart.js";
export {eventsChart} from "./quality/events-chart.js";
