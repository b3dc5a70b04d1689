declare module "observablehq:stdlib" {
  /** A file of the built site; the name must be a literal, as Framework reads it from the source. */
  export function FileAttachment(name: string): {
    readonly href: string;
    arrayBuffer(): Promise<ArrayBuffer>;
    json(): Promise<unknown>;
    text(): Promise<string>;
    url(): Promise<string>;
  };
  export const Generators: {
    input<T>(element: HTMLElement & {value: T}): AsyncGenerator<T>;
    observe<T>(initialize: (change: (value: T) => void) => (() => void) | void): AsyncGenerator<T>;
  };
}
