/**
 * The script that Framework wrote into a page: the one that defines its cells.
 *
 * @returns its text, or undefined for a page without one (not made by Framework, or without cells)
 */
export function pageScript(html: string): string | undefined {
  for (const [, text] of html.matchAll(/<script type="module">([^]*?)<\/script>/g)) {
    if (/^\s*import {define} from "[^"]*\/_observablehq\/client\.[0-9a-f]+\.js"/.test(text!)) {
      return text;
    }
  }
}
