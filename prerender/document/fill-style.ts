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
${document.querySelector("#observablehq-sidebar-toggle") ? openSidebar : ""}`;
}

/** What Framework's stylesheet does for a wide window once a script has made its toggle so. */
const openSidebar = `
@media (min-width: calc(640px + 6rem + 272px)) {
  #observablehq-sidebar-toggle ~ #observablehq-sidebar { left: 0; visibility: initial; box-shadow: none; }
  #observablehq-sidebar-toggle ~ #observablehq-center { --observablehq-inset-left: calc(272px + 1rem); --observablehq-inset-right: 1rem; padding-left: var(--observablehq-inset-left); padding-right: 1rem; }
  #observablehq-sidebar-toggle ~ #observablehq-center #observablehq-toc { display: none; }
  #observablehq-sidebar-toggle ~ #observablehq-center #observablehq-toc ~ #observablehq-main { padding-right: 0; }
}
@media (min-width: calc(640px + 7rem + 272px + 192px)) {
  #observablehq-sidebar-toggle ~ #observablehq-center #observablehq-toc { display: block; }
  #observablehq-sidebar-toggle ~ #observablehq-center #observablehq-toc ~ #observablehq-main { padding-right: calc(192px + 1rem); }
}
`;

const cssString = (text: string) =>
  `"${text.replace(/["\\<\n]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
