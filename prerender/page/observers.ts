/** Reports one size for every element, once: without layout, none ever changes. */
export function resizeObserver(width: number) {
  return class ResizeObserver {
    #callback: (entries: object[], observer: object) => void;
    #connected = true;
    constructor(callback: (entries: object[], observer: object) => void) {
      this.#callback = callback;
    }
    observe(target: Element): void {
      const contentRect = {x: 0, y: 0, top: 0, left: 0, right: width, bottom: 0, width, height: 0};
      queueMicrotask(() => this.#connected && this.#callback([{target, contentRect}], this));
    }
    unobserve(): void {}
    disconnect(): void {
      this.#connected = false;
    }
  };
}

/** Everything is in view: a reader without JavaScript scrolls to all of it. */
export class IntersectionOnce {
  #callback: (entries: object[], observer: object) => void;
  #connected = true;
  constructor(callback: (entries: object[], observer: object) => void) {
    this.#callback = callback;
  }
  observe(target: Element): void {
    const entry = {target, isIntersecting: true, intersectionRatio: 1};
    queueMicrotask(() => this.#connected && this.#callback([entry], this));
  }
  unobserve(): void {}
  disconnect(): void {
    this.#connected = false;
  }
  takeRecords(): object[] {
    return [];
  }
}
