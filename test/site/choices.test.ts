import {walkChoices} from "./walk-choices.ts";

// every value, and many combinations, in choices.long.test.ts
walkChoices(({sets}) => [
  [{sets: {}}],
  ...Object.entries(sets).map(
    ([id, options], nth) => [{sets: {[id]: [options[nth % options.length]!.value]}}] as const
  )
]);
