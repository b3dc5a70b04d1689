import {documentOf, h} from "./h.js";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type ChoicePicker = HTMLElement & {value: string};

/** A row of buttons of which one is on, the first at first; dispatches "input" after each change. */
export function choicePicker(
  choices: readonly Choice[],
  options: {label: string; document?: Document}
): ChoicePicker {
  const document = documentOf(options);
  let value = choices[0]?.value ?? "";
  const buttons = choices.map((choice) => {
    const button = h(document, "button", {type: "button", class: "picker-button"}, choice.label);
    button.addEventListener("click", () => {
      write(choice.value);
      const {Event} = document.defaultView!;
      element.dispatchEvent(new Event("input", {bubbles: true}));
    });
    return button;
  });
  const element = h(
    document,
    "div",
    {class: "picker", role: "group", "aria-label": options.label},
    buttons
  );
  const write = (next: string) => {
    value = next;
    buttons.forEach((button, i) =>
      button.setAttribute("aria-pressed", String(choices[i]!.value === value))
    );
  };
  write(value);
  Object.defineProperty(element, "value", {get: () => value, set: write, enumerable: true});
  return element as unknown as ChoicePicker;
}
