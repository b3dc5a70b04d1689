/** ISO 4217 codes by the signs that stand for one currency alone, but the dollar's, which is the US one if nobody says else. */
const signs: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  $: "USD",
  US$: "USD",
  R$: "BRL",
  "₹": "INR",
  "₽": "RUB",
  "₩": "KRW",
  "₺": "TRY",
  "₫": "VND",
  "฿": "THB",
  "₴": "UAH",
  "₪": "ILS",
  zł: "PLN",
  Kč: "CZK",
  Ft: "HUF"
};

/** Codes that are read beside an amount; others are letters that say something else, as in "5 PCS". */
const codes =
  "USD|EUR|GBP|JPY|CNY|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY|RUB|UAH|INR|BRL|MXN|ARS|CLP|COP|ZAR|ILS|AED|SAR|SGD|HKD|KRW|THB|VND|IDR|MYR|PHP|TWD".split(
    "|"
  );

/** RE2 of a currency beside an amount. */
export const currencyPattern = `(?:(?:US|R|A|C|NZ|HK|S)?\\p{Sc}|${codes.join("|")}|kr\\.?|zł|Kč|Ft)`;

/** The ISO 4217 code of a sign, or the sign where it stands for several currencies. */
export function currencyOf(sign: string): string {
  return signs[sign] ?? sign.replace(/\.$/, "");
}

/** Whether amounts with a sign may be of a currency. */
export function mayBe(found: string, code: string): boolean {
  if (found === code) return true;
  const several: Readonly<Record<string, RegExp>> = {
    USD: /^(?:CAD|AUD|NZD|SGD|HKD|MXN|ARS|CLP|COP|TWD)$/,
    kr: /^(?:SEK|NOK|DKK|ISK)$/,
    "¥": /^(?:JPY|CNY)$/
  };
  return several[found]?.test(code) ?? !/^[A-Z]{3}$/.test(found);
}
