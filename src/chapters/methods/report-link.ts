import {h} from "../../components/h.js";

/** Hands on report.json, which is no file yet while pages are made. */
export function reportLink(): HTMLElement {
  return h(document, "a", {href: "./report.json", download: "report.json"}, "report.json");
}
