import type {DrillStep} from "./drill.js";
import type {FilterChoices} from "./filters.js";
import {segmentNames} from "./questions/segments.js";

/** Whether the report can have a step; which products there are, only the catalogue knows. */
export function isKnownStep({kind, value}: DrillStep, choices: FilterChoices): boolean {
  if (kind === "product") return true;
  if (kind === "segment") return segmentNames.includes(value);
  if (kind === "day") return value >= choices.firstDay && value <= choices.lastDay && isDay(value);
  return choices.sets[kind]?.some((option) => option.value === value) ?? false;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
