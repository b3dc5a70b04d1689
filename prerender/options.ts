import type {Workers} from "./start-workers.ts";

/** What the prerender can be told; `dist` alone is required. */
export interface PrerenderOptions {
  /** Folder of the built site; its pages are rewritten in place, all or none. */
  readonly dist: string;
  /** Language of the pages, a BCP 47 tag; default "en". */
  readonly lang?: string;
  /** Address the site will have, such as "https://example.com/report/"; optional. */
  readonly origin?: string;
  /** Path of a module that prepares the realm of each page (see setup.ts). */
  readonly setup?: string;
  /** Handed to the setup module; plain JSON. */
  readonly setupData?: unknown;
  /** Changes or adds Content-Security-Policy directives; null drops one, false drops the policy. */
  readonly csp?: Readonly<Record<string, readonly string[] | null>> | false;
  /** One sentence on a page, for search engines and previews; default: its first paragraph. */
  readonly describe?: (page: DescribedPage) => string | undefined;
  /** Picture for previews: a file of the site, or a whole address. */
  readonly image?: string | ((page: DescribedPage) => string | undefined);
  /** What that picture shows, in words. */
  readonly imageAlt?: string;
  /** Called with each finished page, in the caller's process. */
  readonly onPage?: (document: Document, page: string) => void | Promise<void>;
  /** Pages rendered once all others are done, as they tell what became of those; default: none. */
  readonly last?: readonly string[];
  /** CSS pixels that every element is taken to be wide; default 640. */
  readonly width?: number;
  /** What the clock says while pages run; absent, cells that read it are left to the browser. */
  readonly now?: Date;
  /** Pages rendered at a time, each in a process of its own; default: by the machine and the pages. */
  readonly processes?: number;
  /** Processes started before, with the same `lang` and `setup`: they are ready sooner, and stopped at the end. */
  readonly workers?: Workers;
  /** Seconds a page may take; default 30. */
  readonly timeout?: number;
  /** Leave cells that fail to the browser, rather than fail with them; default false. */
  readonly allowErrors?: boolean;
  /** What stands, without JavaScript, where a cell was left; default "Needs JavaScript." */
  readonly needsScript?: string;
  /** Pack the modules of all pages into few files; default false, as Framework built them. */
  readonly bundle?: boolean;
  /** node_modules folder whose packages say which have side effects; without it, all may. */
  readonly packages?: string;
  /** Told of each page as it is done. */
  readonly onProgress?: (done: number, total: number, page: string) => void;
}

/** A page as it is when it is described: filled, with its title. */
export interface DescribedPage {
  readonly page: string;
  readonly title: string;
  readonly document: Document;
}
