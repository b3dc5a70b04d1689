/** Where the rows of a file went. */
export interface Account {
  file: string;
  rows: number;
  accepted: number;
  rejected: number;
  duplicates: number;
}

/** What both events and order lines are filtered by. */
interface Filtered {
  /** ISO day, UTC. */
  day: string;
  category: string;
  brand: string;
  /** Ten-thousandths of the currency. */
  price: number;
  state: string;
  source: string;
  country: string;
}

/** One accepted row of the event log. */
export interface Event extends Filtered {
  hour: number;
  /** Seconds since 1970, UTC. */
  second: number;
  type: string;
  product: string;
  code: string;
  user: string;
  session: string;
  /** Cells of the row that hold nothing. */
  nulls: number;
}

/** One accepted row of the order book. */
export interface Line extends Filtered {
  order: string;
  customer: string;
  product: string;
  code: string;
  quantity: number;
  /** Ten-thousandths of the currency, as are its parts. */
  amount: number;
  subtotal: number;
  discount: number;
  tax: number;
}

export interface Product {
  title: string;
  code: string;
  brand: string;
}

/** All of the sample, read from its CSV files. */
export interface Shop {
  accounts: Account[];
  events: Event[];
  lines: Line[];
  products: Map<string, Product>;
  /** Columns of the event log; the export supplies every one. */
  columns: {name: string; nulls: number; distinct: number}[];
}
