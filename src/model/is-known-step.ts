import type {DrillStep} from "./drill.js";
import type {FilterChoices} from "./filters.js";
import {isDay} from "./is-day.js";
import {segmentNames} from "./questions/segments.js";

/** Whether the report can have a step; which products there are, only the catalogue knows. */
export function isKnownStep({kind, value}: DrillStep, choices: FilterChoices): boolean {
  if (kind === "product") return true;
  if (kind === "segment") return segmentNames.includes(value);
  if (kind === "day") return value >= choices.firstDay && value <= choices.lastDay && isDay(value);
  return choices.sets[kind]?.some((option) => option.value === value) ?? false;
}
