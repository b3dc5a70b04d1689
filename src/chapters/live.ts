// The sections of live.md, in their order.
export {openStream} from "./live/open-stream.js";
export {statusLine} from "./live/status-line.js";
export {minuteTiles} from "./live/minute-tiles.js";
export {windowsInput} from "./live/windows-input.js";
export {windowsChart} from "./live/windows-chart.js";
export {daySoFar} from "./live/day-so-far.js";
export {leadersNow} from "./live/leaders-now.js";
export {funnelNow} from "./live/funnel-now.js";
export {messages} from "./live/messages.js";
