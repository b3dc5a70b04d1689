import {BrowserOnlyError} from "./browser-only.ts";
import type {PageClock} from "./clock.ts";
import {completeDom} from "./complete-dom.ts";
import {IntersectionOnce, resizeObserver} from "./observers.ts";

/** A page's DOM, and what stands in for the parts of a browser that a DOM library has not. */
export interface PageEnvironment {
  readonly window: Window & typeof globalThis;
  readonly fetch: typeof fetch;
  /** Width in CSS pixels that every element is taken to have. */
  readonly width: number;
  readonly clock: PageClock;
}

/**
 * Makes the globals of this realm those of a page.
 *
 * @returns a function that puts back what was there, and drops whatever the page added
 */
export function installGlobals({window, fetch, width, clock}: PageEnvironment): () => void {
  const before = new Map(
    Reflect.ownKeys(globalThis).map((key) => [
      key,
      Object.getOwnPropertyDescriptor(globalThis, key)!
    ])
  );
  const define = (key: string, value: unknown) =>
    Object.defineProperty(globalThis, key, {value, configurable: true, writable: true});

  completeDom(window);
  for (const key of windowKeys(window)) {
    if (before.has(key) && !replaced.has(key)) continue;
    const value: unknown = Reflect.get(window, key);
    if (typeof value === "function") define(key, /^[A-Z]/.test(key) ? value : value.bind(window));
    else forward(window, key);
  }
  for (const key of ["window", "self", "top", "parent", "frames"]) define(key, globalThis);
  const {random} = Math;
  Math.random = clock.random;
  const {constructor} = Date.prototype;
  Date.prototype.constructor = clock.Date;
  define("Date", clock.Date);
  define("fetch", fetch);
  define("requestAnimationFrame", (callback: FrameRequestCallback) =>
    setTimeout(() => callback(performance.now()), 0)
  );
  define("cancelAnimationFrame", (id: NodeJS.Timeout) => clearTimeout(id));
  define("requestIdleCallback", (callback: IdleRequestCallback) =>
    setTimeout(() => callback({didTimeout: false, timeRemaining: () => 50}), 0)
  );
  define("cancelIdleCallback", (id: NodeJS.Timeout) => clearTimeout(id));
  define("matchMedia", matchNothing);
  define("ResizeObserver", resizeObserver(width));
  define("IntersectionObserver", IntersectionOnce);
  define("scrollTo", () => undefined);
  define("scrollBy", () => undefined);
  define("CSS", {escape: escapeIdentifier, supports: () => false});
  for (const key of ["open", "alert", "confirm", "prompt", "print"]) {
    define(key, () => {
      throw new BrowserOnlyError(`calls ${key}()`);
    });
  }

  return () => {
    Math.random = random;
    Date.prototype.constructor = constructor;
    for (const key of Reflect.ownKeys(globalThis)) {
      const descriptor = before.get(key);
      if (descriptor) Object.defineProperty(globalThis, key, descriptor);
      else Reflect.deleteProperty(globalThis, key);
    }
  };
}

/** Node has these too, but a DOM accepts only its own. */
const replaced = new Set([
  "AbortController",
  "AbortSignal",
  "CustomEvent",
  "Event",
  "EventTarget",
  "FormData",
  "MessageEvent",
  "Storage",
  "localStorage",
  "navigator",
  "sessionStorage"
]);

function windowKeys(window: object): Set<string> {
  const keys = new Set<string>();
  for (let o: object | null = window; o && o !== Object.prototype; o = Object.getPrototypeOf(o)) {
    for (const key of Object.getOwnPropertyNames(o)) keys.add(key);
  }
  keys.delete("constructor");
  return keys;
}

function forward(window: Window, key: string): void {
  Object.defineProperty(globalThis, key, {
    configurable: true,
    get: () => Reflect.get(window, key) as unknown,
    set: (value: unknown) => Reflect.set(window, key, value)
  });
}

function matchNothing(media: string) {
  const query = new EventTarget() as EventTarget & {matches: boolean; media: string};
  return Object.assign(query, {
    matches: false,
    media,
    addListener: () => undefined,
    removeListener: () => undefined
  });
}

const escapeIdentifier = (text: string) => text.replace(/^\d|[^\w-]/g, (c) => `\\${hex(c)} `);

const hex = (character: string) => character.codePointAt(0)!.toString(16);
