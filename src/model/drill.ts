import {setFilters} from "./filters.js";

/** What a reader can look into: a product, a segment of customers, a day, or a value of a filter. */
export const drillKinds = [
  {id: "product", label: "Product", plural: "products"},
  {id: "segment", label: "Segment", plural: "segments"},
  {id: "day", label: "Day", plural: "days"},
  ...setFilters.filter(isDimension)
] as const;

export type DrillKind = (typeof drillKinds)[number]["id"];

/** One thing a reader looks into. */
export interface DrillStep {
  readonly kind: DrillKind;
  /** A product’s id, a day as an ISO date, or else the value as the data has it. */
  readonly value: string;
}

/** What is looked into, and then what of it: samsung, and of that one product. */
export type DrillPath = readonly DrillStep[];

/** Whether a text names a kind. */
export function isDrillKind(id: string): id is DrillKind {
  return drillKinds.some((kind) => kind.id === id);
}

/** The kind's own words. */
export function drillWords(kind: DrillKind): (typeof drillKinds)[number] {
  return drillKinds.find(({id}) => id === kind)!;
}

/** Reads a path from a page's query string, `?open=brand:samsung&open=product:12`; what is no kind is left out. */
export function readDrill(search: string): DrillPath {
  const steps = new URLSearchParams(search).getAll(parameter).flatMap((text): DrillStep[] => {
    const at = text.indexOf(":");
    const kind = text.slice(0, at);
    return at > 0 && isDrillKind(kind) ? [{kind, value: text.slice(at + 1)}] : [];
  });
  // the same thing is not of two brands
  return steps.filter(({kind}, i) => steps.findIndex((step) => step.kind === kind) === i);
}

/** Writes a path into a query string and keeps all else in it; "" when nothing is left. */
export function writeDrill(path: DrillPath, search: string): string {
  const params = new URLSearchParams(search);
  params.delete(parameter);
  for (const {kind, value} of path) params.append(parameter, `${kind}:${value}`);
  const text = params.toString();
  return text ? `?${text}` : "";
}

const parameter = "open";

/** An event is of a type; nothing is made of types. */
function isDimension<F extends {id: string}>(filter: F): filter is Exclude<F, {id: "event_type"}> {
  return filter.id !== "event_type";
}
