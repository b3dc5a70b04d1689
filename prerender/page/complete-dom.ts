import {BrowserOnlyError} from "./browser-only.ts";

/**
 * Adds to a DOM what pages take for granted, and makes what needs layout or a canvas say so.
 *
 * Left to itself the library answers such calls with nothing or zero, and a chart would come out
 * wrong without a word.
 */
export function completeDom(window: Window & typeof globalThis): void {
  const {Element, HTMLElement, HTMLCanvasElement, SVGElement} = window;
  for (const [type, methods] of [
    [HTMLCanvasElement, ["getContext", "toBlob", "toDataURL", "transferControlToOffscreen"]],
    [SVGElement, ["getBBox", "getCTM", "getComputedTextLength", "getScreenCTM"]],
    [SVGElement, ["getPointAtLength", "getSubStringLength", "getTotalLength"]],
    [Element, ["animate", "attachShadow", "requestFullscreen", "setPointerCapture"]]
  ] as const) {
    for (const method of methods) {
      define(type.prototype, method, () => {
        throw new BrowserOnlyError(`calls ${method}()`);
      });
    }
  }
  define(Element.prototype, "getAnimations", () => []);
  define(Element.prototype, "scrollIntoView", () => undefined);
  define(Element.prototype, "scrollTo", () => undefined);
  Object.defineProperty(HTMLElement.prototype, "innerText", {
    configurable: true,
    get(this: HTMLElement) {
      return this.textContent;
    },
    set(this: HTMLElement, text: string) {
      this.textContent = text;
    }
  });
}

function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {value, configurable: true, writable: true});
}
