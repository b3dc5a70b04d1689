/** The band a price in ten-thousandths falls into, as the report names it. */
export function bandOf(price: number): string {
  const units = price / 10_000;
  if (units < 50) return "0–50";
  if (units < 100) return "50–100";
  if (units < 200) return "100–200";
  if (units < 500) return "200–500";
  if (units < 1000) return "500–1,000";
  return "1,000 and over";
}
