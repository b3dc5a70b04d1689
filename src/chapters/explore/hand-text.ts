import {h} from "../../components/h.js";

/** Copies a text and says so; where a page may not copy, the reader can. */
export async function handText(status: HTMLElement, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = done;
  } catch {
    const box = h(document, "textarea", {readonly: true, rows: 4, "aria-label": "To copy"});
    box.value = text;
    status.replaceChildren("This browser does not let the page copy. Copy this: ", box);
    box.select();
  }
}
