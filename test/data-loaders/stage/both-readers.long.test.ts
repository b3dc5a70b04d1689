import {allCases, readByBoth} from "./read-by-both.ts";

readByBoth({
  cases: allCases,
  direct: ["plain.csv", "trailing-delimiters.csv", "header-repeated.csv"],
  lists: 25
});
