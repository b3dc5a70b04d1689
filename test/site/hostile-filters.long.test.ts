import {hostileTexts} from "./fixtures/hostile/texts.ts";
import {addressHostile, chooseHostile, serveHostileReport} from "./hostile-filters.ts";

const hostile = serveHostileReport();
const some = [1, 4, 7, 12].map((i) => hostileTexts[i]!);

chooseHostile(
  {brand: hostileTexts, category: hostileTexts, source: some, state: some},
  hostile.open
);
addressHostile(hostileTexts.slice(0, 6), hostile);
