import type {PrerenderOptions} from "../options.ts";
import {rulesWith} from "./rules-with.ts";

/**
 * Styles the elements that hold displays: Framework's stylesheet gives them a glyph and spins
 * them, and a box of their own would part a display from the layout it belongs to. What counts
 * an element's place among its parent's children must count through them.
 *
 * @param css text of the page's own stylesheets
 */
export function fillStyle(
  document: Document,
  css: string,
  {needsScript = "Needs JavaScript."}: PrerenderOptions
): void {
  const style = document.head.appendChild(document.createElement("style"));
  style.textContent = `
html[data-prerendered] observablehq-loading:not(:empty) { display: contents; animation: none; font: inherit; color: inherit; }
html[data-prerendered] observablehq-loading:not(:empty)::before { content: none; }
html[data-prerendered] observablehq-loading > applet { display: contents; }
.grid > observablehq-loading > .card { margin: 0; }
.card :is(h2, h3) ~ observablehq-loading > :is(p, svg) { margin-top: 1rem; }
.card > * > observablehq-loading:first-child > :first-child { margin-top: 0; }
.card > * > observablehq-loading:last-child > :last-child { margin-bottom: 0; }
`;
  const noscript = document.head.appendChild(document.createElement("noscript"));
  const rest = noscript.appendChild(document.createElement("style"));
  rest.textContent = `
html[data-prerendered] observablehq-loading:empty { animation: none; font: inherit; font-style: italic; }
html[data-prerendered] observablehq-loading:empty::before { content: ${cssString(needsScript)}; }
${openSidebar(css)}
`;
}

/** The sidebar of a wide window, open: Framework opens it by a state that only scripts can set. */
const openSidebar = (css: string) =>
  rulesWith(unset, css).replaceAll(unset, "#observablehq-sidebar-toggle:not(:checked)");

const unset = "#observablehq-sidebar-toggle:indeterminate";

const cssString = (text: string) =>
  `"${text.replace(/["\\<\n]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
