import {lowerFirst} from "../format/lower-first.js";
import type {Kind} from "../format/kind.js";
import {metrics} from "./metrics/dictionary.js";
import type {Metric, Unit} from "./metrics/metric.js";

/** What a column of a query is called and what it holds. */
export interface Field {
  /** As it stands over a column of a table: "View → purchase". */
  readonly label: string;
  /** Without one, values are shown as they are. */
  readonly kind?: Kind;
  /** What exactly is counted or measured: "distinct orders with a sale". */
  readonly about?: string;
  /** Its values are means or shares: a day without a row has none, rather than 0. */
  readonly rate?: boolean;
  /** What is said in the place of a chart where a filter leaves nothing of it. */
  readonly none?: string;
}

const kinds: Readonly<Record<Unit, Kind>> = {
  count: "count",
  money: "money",
  share: "rate",
  ratio: "number"
};

const nothing = {
  session_products: "No event matches these filters.",
  sales: "Nothing was sold under these filters.",
  records: undefined
} as const;

const nobody = "Nobody visited under these filters.";

function metricField({label, unit, from, sampled, doc}: Metric): Field {
  return {
    label,
    kind: kinds[unit],
    about: lowerFirst(doc).replace(/\.$/, ""),
    rate: !["exact", "total", "least"].includes(sampled.kind),
    none: nothing[from]
  };
}

const ofMetrics: Record<string, Field> = Object.fromEntries(
  metrics.map((metric) => [metric.id, metricField(metric)])
);

/** What the dictionary's definitions leave to be said of a metric in a chart. */
const more: Record<string, Partial<Field>> = {
  revenue: {about: "sales before returns"},
  views: {about: undefined, none: "No view matches these filters."},
  carts: {about: undefined},
  purchases: {about: undefined},
  users: {none: nobody},
  sessions: {none: nobody},
  sessions_per_user: {none: nobody}
};

/** Columns that pages' queries have beside metrics. A text needs no entry, as it is shown as it is. */
const others: Record<string, Field> = {
  day: {label: "Day", kind: "date"},
  month: {label: "Month", kind: "month"},
  weekday: {label: "Weekday", kind: "weekday"},
  hour: {label: "Hour of the day", kind: "hour"},
  category: {label: "Category", kind: "category"},
  category_code: {label: "Category", kind: "category"},
  interactions: {
    label: "Interactions",
    kind: "count",
    about: "views, carts, removals and purchases",
    none: nothing.session_products
  },
  visitors: {
    label: "Visitors",
    kind: "count",
    about: "distinct visitors with at least one event that day",
    none: nobody
  },
  share: {label: "Share", kind: "percent", rate: true},
  price: {label: "Price", kind: "money", rate: true},
  mean_price: {label: "Mean price", kind: "money", rate: true},
  spent: {label: "Spent", kind: "money", none: nothing.sales},
  baskets: {label: "Baskets", kind: "count", none: nothing.sales},
  rows: {label: "Rows", kind: "count"},
  accepted: {label: "Accepted", kind: "count"},
  rejected: {label: "Rejected", kind: "count"},
  duplicates: {label: "Duplicates", kind: "count"},
  bytes: {label: "Bytes", kind: "count"}
};

/** Every column whose values are more than their name tells, by that name: metrics, and others. */
export const fields: Readonly<Record<string, Field>> = {
  ...ofMetrics,
  ...Object.fromEntries(Object.entries(more).map(([id, own]) => [id, {...ofMetrics[id]!, ...own}])),
  ...others
};

/** The field of a column; one that is not on the list is called as it is: "price_band", "Price band". */
export function fieldOf(name: string): Field {
  if (Object.hasOwn(fields, name)) return fields[name]!;
  const words = name.replaceAll("_", " ");
  return {label: `${words.charAt(0).toUpperCase()}${words.slice(1)}`};
}
