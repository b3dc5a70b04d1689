import type {CategoryNames} from "../format/category-label.js";
import {categoryLabel, levelLabels} from "../format/category-label.js";

/**
 * Labels of the codes whose last part others have too: "Kitchen › Table" and "Office › Table". Levels
 * above a code are told apart as well. Codes that read alike as a whole stay as they are.
 *
 * @returns only what categoryLabel() would not say by itself
 */
export function nameCategories(codes: readonly string[]): CategoryNames {
  const nodes = [...new Set(codes.flatMap(withLevelsAbove))];
  const endings = new Map(nodes.map((code) => [code, endingsOf(code)]));
  const times = new Map<string, number>();
  for (const ending of [...endings.values()].flat())
    times.set(ending, (times.get(ending) ?? 0) + 1);
  const whole = new Map<string, number>();
  for (const own of endings.values()) whole.set(own.at(-1)!, (whole.get(own.at(-1)!) ?? 0) + 1);
  const label = (code: string, own: readonly string[]) =>
    own.find((ending) => times.get(ending) === 1) ??
    (whole.get(own.at(-1)!) === 1 ? own.at(-1)! : code);
  return Object.fromEntries(
    Array.from(endings, ([code, own]) => [code, label(code, own)] as const).filter(
      ([code, name]) => name !== categoryLabel(code)
    )
  );
}

function withLevelsAbove(code: string): string[] {
  const parts = levelLabels(code).length > 1 ? code.split(".") : [code];
  return parts.map((_, i) => parts.slice(0, i + 1).join("."));
}

/** "Headphone", "Audio › Headphone", "Electronics › Audio › Headphone". */
function endingsOf(code: string): string[] {
  const labels = levelLabels(code);
  return labels.map((_, i) => labels.slice(labels.length - 1 - i).join(" › "));
}
