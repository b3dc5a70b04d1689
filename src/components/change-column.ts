import {formatChange} from "../format/format-change.js";
import type {Change} from "../model/change.js";
import {isClear} from "../model/change.js";
import {describeInterval} from "./change-line.js";
import type {TableColumn} from "./table-column.js";

/**
 * The column of how rows differ from the other side, with the interval below each change; a change that chance
 * explains stands back.
 *
 * @param what it is the change of: "revenue"
 */
export function changeColumn(what: string, locale: string): TableColumn {
  return {
    key: "change",
    label: "Change",
    title: `how ${what} differs from the other side, and the 95% interval of that; grey where chance may explain it`,
    align: "right",
    format: (value) => formatChange(value, {locale}),
    cell(row) {
      const {compared} = row as {compared?: Change};
      if (!compared) return {};
      const {base, change, interval} = compared;
      return {
        isQuiet: !isClear(compared),
        detail: interval && describeInterval(interval, locale),
        attributes: {
          "data-delta": String(change ?? ""),
          "data-base": String(base ?? ""),
          "data-low": interval ? String(interval.low) : null,
          "data-high": interval ? String(interval.high) : null
        }
      };
    }
  };
}
