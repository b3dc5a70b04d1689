/** What the accepted rows of the sample add up to; every generator step is built towards these. */
export const figures = {
  firstDay: "2020-09-24",
  lastDay: "2021-02-28",
  events: 130_000,
  views: 97_500,
  carts: 22_750,
  purchases: 9_750,
  users: 45_230,
  sessions: 68_450,
  products: 8_750,
  uncodedEvents: 6_240
} as const;

/** Price bands in dollars, lower bound included, with the events that fall in each. */
export const bands = [
  {from: 0, to: 50, events: 18_200},
  {from: 50, to: 100, events: 24_700},
  {from: 100, to: 200, events: 31_200},
  {from: 200, to: 500, events: 36_400},
  {from: 500, to: 1000, events: 15_600},
  {from: 1000, to: Infinity, events: 3_900}
] as const;

/** A brand's totals; revenue in dollars, null where only a mean price is aimed at. */
export interface BrandFigures {
  readonly name: string;
  readonly views: number;
  readonly carts: number;
  readonly purchases: number;
  readonly revenue: number | null;
  /** Mean price of a purchase, aimed at; follows from revenue where that is given. */
  readonly meanPrice: number;
  /** Share of the brand's events by price band, before the bands' totals are met. */
  readonly profile: readonly number[];
}

export const brands: readonly BrandFigures[] = [
  given("samsung", 23_400, 5_460, 2_340, 573_480, [13, 18, 24, 29, 13, 3]),
  given("apple", 19_500, 4_550, 1_950, 565_500, [8, 14, 22, 34, 17, 5]),
  given("sony", 14_625, 3_413, 1_462, 285_780, [16, 22, 25, 26, 9, 2]),
  given("hp", 9_750, 2_275, 975, 107_250, [26, 28, 22, 16, 6, 2]),
  given("dell", 8_775, 2_048, 877, 158_520, [18, 22, 25, 22, 10, 3]),
  aimed("asus", 6_435, 1_700, 790, 240, [10, 17, 26, 31, 13, 3]),
  aimed("lenovo", 6_006, 1_350, 560, 215, [12, 18, 25, 30, 12, 3]),
  aimed("intel", 3_432, 880, 400, 205, [8, 18, 32, 34, 7, 1]),
  aimed("msi", 3_217, 650, 226, 290, [8, 15, 23, 33, 17, 4]),
  aimed("gigabyte", 2_360, 424, 170, 190, [12, 22, 27, 27, 10, 2])
];

function given(
  name: string,
  views: number,
  carts: number,
  purchases: number,
  revenue: number,
  profile: readonly number[]
): BrandFigures {
  return {name, views, carts, purchases, revenue, meanPrice: revenue / purchases, profile};
}

function aimed(
  name: string,
  views: number,
  carts: number,
  purchases: number,
  meanPrice: number,
  profile: readonly number[]
): BrandFigures {
  return {name, views, carts, purchases, revenue: null, meanPrice, profile};
}
