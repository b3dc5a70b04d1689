import {h} from "../../components/h.js";

/** Links to report.json, which does not exist yet while pages are built. */
export function reportLink(): HTMLElement {
  return h(document, "a", {href: "./report.json", download: "report.json"}, "report.json");
}
