import {rhythmFormats} from "../../../../src/chapters/rhythm/rhythm-formats.ts";

/** The chapter's formats in US English and dollars. */
export const format = rhythmFormats({
  locale: "en-US",
  currency: "USD",
  has: {usStates: false},
  choices: {sets: {}}
});
