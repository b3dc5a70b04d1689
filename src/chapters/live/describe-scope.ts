import {formats} from "../../format/formats.js";
import type {LiveScene} from "./live-section.js";

/** Which of the chosen filters do not apply to live numbers, and what is too small to be followed by itself. */
export function describeScope({
  view,
  filters,
  context
}: Pick<LiveScene, "view" | "filters" | "context">): string {
  const {list, category} = formats(context);
  const {others} = filters;
  const hidden = [...view.hidden, ...(view.day?.hidden ?? [])];
  const labels = hidden.map(({id, name}) => (id === "category" ? category(name) : name));
  const small = [...new Set(labels)];
  const parts = [];
  if (others.length > 0)
    parts.push(
      `The live numbers follow event type, category and brand; the ${list(others)} ${others.length > 1 ? "do" : "does"} not apply to them.`
    );
  if (small.length > 0)
    parts.push(
      `${list(small)} ${small.length > 1 ? "are" : "is"} too small to be followed ${small.length > 1 ? "by themselves" : "by itself"}: some or all events of ${small.length > 1 ? "these" : "it"} are missing here.`
    );
  return parts.join(" ");
}
