import {BrowserOnlyError} from "./browser-only.ts";

/**
 * Adds to a DOM what pages take for granted, and makes what needs layout or a canvas say so.
 *
 * Left to itself the library answers such calls with nothing or zero, and a chart would come out
 * wrong without a word.
 */
export function completeDom(window: Window & typeof globalThis): void {
  const {Element, HTMLElement, HTMLCanvasElement, HTMLImageElement, SVGElement} = window;
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
  define(HTMLImageElement.prototype, "decode", () => Promise.resolve());
  announceImages(window);
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

/** Pictures are not looked at here, but code that waits for one must go on. */
function announceImages({HTMLImageElement, Event}: Window & typeof globalThis): void {
  const {prototype} = HTMLImageElement;
  const {get, set} = Object.getOwnPropertyDescriptor(prototype, "src")!;
  Object.defineProperty(prototype, "src", {
    configurable: true,
    enumerable: true,
    get,
    set(this: HTMLImageElement, address: string) {
      set!.call(this, address);
      setTimeout(() => this.dispatchEvent(new Event("load")), 0);
    }
  });
}

function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {value, configurable: true, writable: true});
}
