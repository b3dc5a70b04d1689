import type {PrerenderOptions} from "../options.ts";

/**
 * Styles the elements that hold displays: Framework's stylesheet gives them a glyph and spins
 * them, and a box of their own would part a display from the layout it belongs to. What counts
 * an element's place among its parent's children must count through them.
 */
export function fillStyle(
  document: Document,
  {needsScript = "Needs JavaScript."}: PrerenderOptions
) {
  const style = document.head.appendChild(document.createElement("style"));
  style.textContent = `
html[data-prerendered] observablehq-loading:not(:empty) { display: contents; animation: none; font: inherit; color: inherit; }
html[data-prerendered] observablehq-loading:not(:empty)::before { content: none; }
html[data-prerendered] observablehq-loading > object { display: block; }
.grid > observablehq-loading > .card { margin: 0; }
.card > * > observablehq-loading:first-child > :first-child { margin-top: 0; }
.card > * > observablehq-loading:last-child > :last-child { margin-bottom: 0; }
`;
  const noscript = document.head.appendChild(document.createElement("noscript"));
  const rest = noscript.appendChild(document.createElement("style"));
  rest.textContent = `
html[data-prerendered] observablehq-loading:empty { animation: none; font: inherit; font-style: italic; }
html[data-prerendered] observablehq-loading:empty::before { content: ${cssString(needsScript)}; }
`;
}

const cssString = (text: string) =>
  `"${text.replace(/["\\<\n]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
