import {cssString} from "../format/css-string.js";
import {documentOf, h} from "./h.js";
import {onPrint} from "./on-print.js";

/** What a printed page says in its margins. */
export interface PageMargins {
  readonly left: string;
  readonly right: string;
}

/** What gives print.css the texts that it puts above each page, and below it the day of printing. */
export function pageMargins({document, locale}: {document?: Document; locale?: string} = {}) {
  const owner = documentOf({document});
  const style = h(owner, "style", {media: "print"});
  let texts: PageMargins = {left: "", right: ""};
  const write = (foot = "") => {
    style.textContent = `:root { --page-left: ${cssString(texts.left)}; --page-right: ${cssString(texts.right)}; --page-foot: ${cssString(foot)}; }`;
  };
  onPrint(owner, style, (printing) => {
    const today = new Intl.DateTimeFormat(locale, {dateStyle: "medium"}).format(new Date());
    write(printing ? `Printed ${today}` : "");
  });
  return Object.assign(style, {
    show(shown: PageMargins) {
      texts = shown;
      write();
    }
  });
}
