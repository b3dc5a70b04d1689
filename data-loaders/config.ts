import {z} from "zod";
import {dateOrders} from "./forms/time-form.ts";
import {refuseSecrets} from "./stream/refuse-secrets.ts";
import {StreamSchema} from "./stream/stream-schema.ts";
import {suggest} from "./suggest.ts";
import {UserError} from "./user-error.ts";

const Reading = z.strictObject({
  /** Whether 01/12/2010 has the day or the month first, where no date of a file tells. */
  dateOrder: z.enum(dateOrders).optional(),
  /** Whether 1.299 or 1,299 has a decimal point or comma, where no number of a file tells. */
  decimalMark: z.enum([".", ","]).optional(),
  /** IANA zone of times that have no offset; default: UTC. */
  timeZone: z.string().refine(isZone, "is not an IANA time zone").optional(),
  /** Words that are values though they mostly stand for none, such as a brand called "None". */
  keep: z.array(z.string()).optional()
});

const MappedColumn = z
  .strictObject({
    /** The file's column. */
    column: z.string().optional(),
    /** Several columns of the file, joined by a space: a date and its time, an id of two parts. */
    columns: z.array(z.string()).min(1).optional(),
    /** What each row has, where no column of the file says it. */
    constant: z.string().min(1).optional(),
    /**
     * What values of the file stand for, found whatever their case, spaces and underscores. Null stands for an
     * empty cell; a row that must have a value there is left out.
     */
    values: z.record(z.string(), z.string().min(1).nullable()).optional()
  })
  .refine(
    ({column, columns, constant}) =>
      [column, columns, constant].filter((one) => one !== undefined).length === 1,
    "needs one of column, columns and constant"
  )
  .refine(({constant, values}) => constant === undefined || values === undefined, {
    error: "a constant has no values"
  });

const ColumnMapping = z.strictObject({
  /** A name for the schema, shown in the report. */
  name: z.string(),
  /** The canonical table that the file fills. */
  table: z.enum(["events", "order_lines", "customers", "products"]),
  /** Our column → the file's column, or what it is made of. */
  columns: z.record(z.string(), z.union([z.string(), MappedColumn])),
  /** What the cells of its files are told apart by, where that is not to be found out. */
  delimiter: z.string().length(1).optional(),
  /** The line of its files that has the names of the columns, where that is not to be found out. */
  headerLine: z.number().int().positive().optional(),
  /** Which orders count, by a column of the file that says what became of them. */
  status: z
    .strictObject({
      /** The file's column. */
      column: z.string(),
      /** Its values of orders that count. */
      sold: z.array(z.string()).min(1),
      /** Its values of lines that are returns. */
      returned: z.array(z.string()).optional(),
      /** Its values of orders that are left out, so that any other is unknown; default: all others. */
      notSold: z.array(z.string()).optional()
    })
    .optional(),
  /** The file's column of what was paid back of an order as a whole. */
  refund: z.string().optional(),
  /** The file's column of the currency: ISO 4217 codes. */
  currency: z.string().optional(),
  /** Our columns, and status, refund and currency, that the file writes on one line of an order only. */
  fillDown: z.array(z.string()).optional(),
  /** Ids of customers who are nobody, such as "0" or "guest". */
  nobody: z.array(z.string()).optional(),
  /** How its files are written, where this is not as `reading` of the report says. */
  reading: Reading.optional()
});

const ReportConfigSchema = z.strictObject({
  /** Title of the report; default: "Daybook". */
  title: z.string().default("Daybook"),
  /** One sentence under the title. */
  subtitle: z.string().optional(),
  /** ISO 4217 code of every price in the exports; default: what the exporter is known to use, else USD. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** What one unit of other currencies is worth in `currency`; without a rate, their rows are left out. */
  rates: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().positive()).default({}),
  /** Statuses of orders beside those that known exporters have. */
  status: z
    .strictObject({
      sold: z.array(z.string()).default([]),
      notSold: z.array(z.string()).default([])
    })
    .prefault({}),
  /** Ids of customers who are nobody, such as "0" or "guest", in all exports of orders. */
  nobody: z.array(z.string()).default([]),
  /** Address the report will have, such as "https://example.com/report/", for links and previews. */
  site: z.url({protocol: /^https?$/}).optional(),
  /** IANA zone in which days begin; times in the exports are UTC; default: UTC. */
  timeZone: z.string().refine(isZone, "is not an IANA time zone").default("UTC"),
  /** Locale of numbers and dates; default: en-US. */
  locale: z.string().refine(isLocale, "is not a locale").default("en-US"),
  /** Files or folders to read when the command names none. */
  data: z.array(z.string()).default([]),
  /** Column mappings for exports Daybook does not know. */
  sources: z.array(ColumnMapping).default([]),
  /** How files are written, where they do not tell themselves. */
  reading: Reading.prefault({}),
  /** What to do with exact duplicates, by table. */
  duplicates: z
    .strictObject({
      events: z.enum(["drop", "keep"]).default("drop"),
      order_lines: z.enum(["drop", "keep"]).default("keep")
    })
    .prefault({}),
  /** A file of a folder that is no known export, beside some that are: leave it, or stop with an error. */
  unknownFiles: z.enum(["skip", "stop"]).default("skip"),
  /** Kafka topics to land and follow when the command names none. */
  streams: z.array(StreamSchema).default([]),
  /** Windows of a topic that is followed. */
  live: z
    .strictObject({
      /** Seconds of a window, a part of a minute; default: 2. */
      windowSeconds: z
        .number()
        .int()
        .positive()
        .refine((seconds) => 60 % seconds === 0, "does not divide a minute")
        .default(2),
      /** Seconds for which a window waits for late events, by the times of events; default: 10. */
      watermarkSeconds: z.number().int().nonnegative().max(600).default(10)
    })
    .prefault({}),
  /** Memory the build may use, in bytes; default: 60 % of the machine's. */
  memory: z.number().int().positive().optional(),
  /** The build fails when the report is larger. */
  budget: z
    .strictObject({
      /** All published tables, in bytes; default: 8 MB. */
      data: z.number().int().positive().default(8_000_000),
      /** All that a page's first view needs, in bytes over the wire, gzipped; default: 350 kB. */
      page: z.number().int().positive().default(350_000),
      /** A page's HTML alone, gzipped; default: 120 kB. */
      html: z.number().int().positive().default(120_000)
    })
    .prefault({})
});

/** report.config.ts after defaults. */
export type ReportConfig = z.output<typeof ReportConfigSchema>;

/** What an author writes in report.config.ts: every field optional. */
export type ReportConfigInput = z.input<typeof ReportConfigSchema>;

/** A mapping of an unknown export's columns to a canonical table. */
export type ColumnMapping = z.output<typeof ColumnMapping>;

/** What a column of ours is made of. */
export type MappedColumn = z.output<typeof MappedColumn>;

/**
 * Checks what report.config.ts exports and fills in the defaults.
 *
 * @throws UserError `invalid report.config.ts: …` naming the field, `unknown field: …` with the nearest known one
 */
export function readConfig(input: unknown): ReportConfig {
  refuseSecrets((input as {streams?: unknown} | undefined)?.streams);
  const result = ReportConfigSchema.safeParse(input ?? {});
  if (result.success) return checkRates(result.data);
  const issue = innermost(result.error.issues[0]!);
  const place = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const field = issue.keys[0]!;
    throw new UserError(
      `unknown field: ${JSON.stringify(field)} (report.config.ts${place && `, ${place}`}); ${suggest(field, fieldsAt(issue.path))}`
    );
  }
  throw new UserError(`invalid report.config.ts: ${place && `${place}: `}${issue.message}`);
}

function checkRates(config: ReportConfig): ReportConfig {
  const {currency, rates} = config;
  const codes = Object.keys(rates);
  if (codes.length > 0 && currency === undefined)
    throw new UserError(
      `missing currency: rates say what ${codes.join(", ")} is worth in it (report.config.ts)`
    );
  if (currency !== undefined && codes.includes(currency))
    throw new UserError(`invalid rate: ${currency} is the report's currency (report.config.ts)`);
  return config;
}

/** Of what can be one of two things, what is wrong with the one that was meant. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== "invalid_union") return issue;
  const meant = issue.errors.find(([first]) => first?.code !== "invalid_type" || first.path.length);
  const [first] = meant ?? [];
  return first === undefined ? issue : innermost({...first, path: [...issue.path, ...first.path]});
}

/** The fields of the object at a place in the configuration. */
function fieldsAt(path: readonly PropertyKey[]): string[] {
  let schema: z.core.$ZodType = ReportConfigSchema;
  for (const key of path) {
    const inner = unwrap(schema);
    if (inner instanceof z.ZodArray) schema = inner.element;
    else if (inner instanceof z.ZodRecord) schema = inner.valueType;
    else if (inner instanceof z.ZodObject) schema = inner.shape[String(key)] as z.core.$ZodType;
  }
  const object = unwrap(schema);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodUnion)
    return schema.options.find((option) => option instanceof z.ZodObject)!;
  return schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault
    ? unwrap(schema.unwrap())
    : schema;
}

function isZone(timeZone: string): boolean {
  return accepts(() => new Intl.DateTimeFormat("en-US", {timeZone}));
}

function isLocale(locale: string): boolean {
  return accepts(() => new Intl.NumberFormat(locale));
}

function accepts(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}
