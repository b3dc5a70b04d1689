import {documentOf, h} from "./h.js";

/** The way down a hierarchy so far, from the top; empty at the top. */
export type LevelPicker = HTMLElement & {value: readonly string[]};

export interface LevelPickerOptions {
  /** What the top is called: "All categories". */
  all: string;
  /** What a name of a level is called; by default as it is. */
  label?: (name: string) => string;
  document?: Document;
}

/** So many ways further down are offered as buttons; the chart has them all. */
const offered = 12;

/**
 * The way down through names like "electronics.audio.speaker": what has been gone through, each a
 * way back, and what lies below. Dispatches a bubbling "input" event after each step.
 *
 * @param codes all names, in the order in which those below are offered
 */
export function levelPicker(codes: readonly string[], options: LevelPickerOptions): LevelPicker {
  const document = documentOf(options);
  const {all, label = (name) => name} = options;
  const paths = codes.map((code) => code.split("."));
  let value: readonly string[] = [];
  const trail = h(document, "div", {class: "picker-trail"});
  const below = h(document, "div", {class: "picker-below"});
  const element = h(
    document,
    "div",
    {class: "picker picker-levels", role: "group", "aria-label": "Level"},
    trail,
    below
  );
  const go = (path: readonly string[]) => {
    write(path);
    // the button that was pressed is gone: go on from where it led
    trail.querySelector<HTMLElement>("button:last-child")?.focus();
    const {Event} = document.defaultView!;
    element.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const step = (name: string, path: readonly string[], here: boolean) => {
    const button = h(document, "button", {
      type: "button",
      class: "picker-button",
      "aria-pressed": here ? "true" : null
    });
    button.append(name);
    button.addEventListener("click", () => go(path));
    return button;
  };
  const write = (path: readonly string[]) => {
    value = path;
    trail.replaceChildren(
      ...[all, ...path.map(label)].map((name, i) => step(name, path.slice(0, i), i === path.length))
    );
    below.replaceChildren(
      ...namesBelow(paths, path)
        .slice(0, offered)
        .map((name) => step(label(name), [...path, name], false))
    );
  };
  write([]);
  Object.defineProperty(element, "value", {get: () => value, set: write, enumerable: true});
  return element as unknown as LevelPicker;
}

/** Names of the next level that have levels of their own below. */
function namesBelow(paths: readonly string[][], path: readonly string[]): string[] {
  const inside = paths.filter(
    (code) => code.length > path.length + 1 && path.every((name, i) => code[i] === name)
  );
  return [...new Set(inside.map((code) => code[path.length]!))];
}
