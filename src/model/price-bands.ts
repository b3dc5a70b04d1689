/** The price bands of every report, in major units; the lower bound belongs to the band. */
export const priceBands = [
  {id: "0_50", label: "0–50", low: 0, high: 50},
  {id: "50_100", label: "50–100", low: 50, high: 100},
  {id: "100_200", label: "100–200", low: 100, high: 200},
  {id: "200_500", label: "200–500", low: 200, high: 500},
  {id: "500_1000", label: "500–1,000", low: 500, high: 1000},
  {id: "1000_up", label: "1,000 and over", low: 1000, high: 99_999_999_999_999}
] as const;
