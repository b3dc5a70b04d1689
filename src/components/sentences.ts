import type {ProsePart} from "./prose.js";
import {prose} from "./prose.js";

/** Sentences one after the other, a space between any two; what is empty is left out. */
export function sentences(...parts: ProsePart[]): DocumentFragment {
  const whole = prose``;
  for (const part of parts) {
    const sentence = prose`${part}`;
    if (isEmpty(sentence)) continue;
    if (!isEmpty(whole)) whole.append(" ");
    whole.append(sentence);
  }
  return whole;
}

function isEmpty({childNodes}: DocumentFragment): boolean {
  return !Array.from(childNodes).some(({textContent}) => textContent);
}
