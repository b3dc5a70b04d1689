/** What a reader can keep and share: the query as it is written, and how its answer is drawn. */
export interface KeptQuery {
  readonly sql: string;
  readonly chart?: ChartChoice;
}

/** The columns of a chart's channels, and its mark; what is not chosen is chosen by the columns' types. */
export interface ChartChoice {
  readonly x?: string;
  readonly y?: string;
  readonly series?: string;
  readonly mark?: string;
}

/** What an address of a query begins with, after "#". */
const prefix = "q=";

/** A query as the fragment of an address: JSON, deflated, in the letters that an address may have. */
export async function writeQuery(query: KeptQuery): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(query));
  const packed = await through(bytes, new CompressionStream("deflate-raw"));
  const text = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  return `#${prefix}${btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** Reads the fragment of an address; undefined where it holds no query, `"damaged"` where it was cut. */
export async function readQuery(hash: string): Promise<KeptQuery | "damaged" | undefined> {
  if (!hash.startsWith(`#${prefix}`)) return undefined;
  try {
    const text = atob(
      hash
        .slice(prefix.length + 1)
        .replaceAll("-", "+")
        .replaceAll("_", "/")
    );
    const packed = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const bytes = await through(packed, new DecompressionStream("deflate-raw"));
    return checked(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return "damaged";
  }
}

/** An address can hold anything; only texts are taken from it. */
function checked(value: unknown): KeptQuery | "damaged" {
  if (typeof value !== "object" || value === null || !("sql" in value)) return "damaged";
  const {sql} = value;
  if (typeof sql !== "string") return "damaged";
  const given: unknown = "chart" in value ? value.chart : undefined;
  if (typeof given !== "object" || given === null) return {sql};
  const chart = Object.fromEntries(
    Object.entries(given).filter(
      ([key, text]) => ["x", "y", "series", "mark"].includes(key) && typeof text === "string"
    )
  );
  return {sql, chart};
}

/** No query is longer, unpacked: a short address may be made to unfold without end. */
const most = 1e6;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error(`invalid address: a query of more than ${most} bytes`);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
