// The sections of rhythm.md, in their order.
export {paceTiles} from "./rhythm/pace-tiles.js";
export {rhythmLead} from "./rhythm/rhythm-lead.js";
export {measureInput} from "./rhythm/measure-input.js";
export {weekChart} from "./rhythm/week-chart.js";
export {seasonNote} from "./rhythm/season-note.js";
export {seasonCharts} from "./rhythm/season-charts.js";
export {unusualNote} from "./rhythm/unusual-note.js";
export {unusualDays} from "./rhythm/unusual-days.js";
export {windowsNote} from "./rhythm/windows-note.js";
export {windowsInput} from "./rhythm/windows-input.js";
export {windowsParts} from "./rhythm/windows-parts.js";
