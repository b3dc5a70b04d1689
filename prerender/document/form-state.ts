/** Writes what a reader sees of a control into its attributes, which is all that HTML keeps. */
export function writeFormState(element: Element): void {
  switch (element.localName) {
    case "input": {
      const {type, checked, value, defaultValue} = element as HTMLInputElement;
      if (type === "checkbox" || type === "radio") element.toggleAttribute("checked", checked);
      else if (type !== "password" && value !== defaultValue) element.setAttribute("value", value);
      break;
    }
    case "option":
      element.toggleAttribute("selected", (element as HTMLOptionElement).selected);
      break;
    case "textarea": {
      const area = element as HTMLTextAreaElement;
      if (area.value !== area.defaultValue) area.textContent = area.value;
      break;
    }
  }
}
