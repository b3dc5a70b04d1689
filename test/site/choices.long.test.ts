import {walkChoices} from "./walk-choices.ts";

walkChoices(({sets}) =>
  Object.entries(sets).flatMap(([id, options]) =>
    options.map(({value}) => [{sets: {[id]: [value]}}] as const)
  )
);
