/** How the script begins that Framework writes into a page with cells; the client's address first. */
export const clientImport =
  /^\s*import {define} from "([^"]*\/_observablehq\/client\.[0-9a-f]+\.js)"/;

/**
 * The script that Framework wrote into a page: the one that defines its cells.
 *
 * @returns its text, or undefined for a page without one (not made by Framework, or without cells)
 */
export function pageScript(html: string): string | undefined {
  for (const [, text] of html.matchAll(/<script type="module">([^]*?)<\/script>/g)) {
    if (clientImport.test(text!)) return text;
  }
}
