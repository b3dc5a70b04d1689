import avro, {type Schema, type Type} from "avsc";

/** Makes a type of an Avro schema whose values become JSON without loss: long numbers and decimals keep every digit. */
export function avroType(schema: Schema): Type {
  return avro.Type.forSchema(schema, {
    // one of several types is the value alone
    wrapUnions: "never",
    registry: {long},
    logicalTypes: {decimal: Decimal}
  });
}

const long = avro.types.LongType.__with({
  fromBuffer(bytes: Buffer) {
    const value = bytes.readBigInt64LE();
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  },
  toBuffer(value: number | bigint) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    return bytes;
  },
  fromJSON: Number,
  toJSON: String,
  isValid: (value: unknown) => typeof value === "number" || typeof value === "bigint",
  compare: (a: number | bigint, b: number | bigint) => (a < b ? -1 : Number(a > b))
});

/** A number whose point stands before its last digits: a text, as a price must not be rounded. */
class Decimal extends avro.types.LogicalType {
  readonly #scale: number;
  constructor(schema: Schema, options?: unknown) {
    super(schema, options);
    this.#scale = (schema as {scale?: number}).scale ?? 0;
  }
  override _fromValue(bytes: Buffer): string {
    const bits = BigInt(bytes.length * 8);
    const value = BigInt.asIntN(Number(bits), BigInt(`0x${bytes.toString("hex") || "0"}`));
    const digits = String(value < 0n ? -value : value).padStart(this.#scale + 1, "0");
    const at = digits.length - this.#scale;
    const text = this.#scale === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
    return value < 0n ? `-${text}` : text;
  }
  override _toValue(): never {
    throw new Error("unsupported: decimals are read, not written");
  }
}
