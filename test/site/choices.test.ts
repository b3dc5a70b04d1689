import {walkChoices} from "./walk-choices.ts";

// every value of every filter in choices.long.test.ts, many combinations in combinations.long.test.ts
walkChoices(({lastDay, sets}) => [
  [{sets: {}}],
  [{from: lastDay, to: lastDay, sets: {}}],
  ...Object.entries(sets)
    .slice(0, 2)
    .map(([id, options], nth) => [{sets: {[id]: [options[nth]!.value]}}] as const)
]);
