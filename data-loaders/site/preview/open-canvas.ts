import {readdir, readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {initWasm, Resvg} from "@resvg/resvg-wasm";
import {decompress} from "woff2-encoder";
import {project} from "../../project.ts";

/** A family of the report's faces. */
export type Family = "Source Serif 4" | "Inter";

/** Draws SVG in the report's own faces and no others: the same bytes on any machine. */
export interface Canvas {
  /** A line of text as SVG, from its left end on the base line; sizes in pixels. */
  text(
    text: string,
    at: {x: number; y: number; size: number; family: Family; fill: string}
  ): string;
  /** How wide a text is at a size of one pixel. */
  measure(text: string, family: Family): number;
  /** Bytes of a PNG. */
  png(svg: string): Uint8Array;
}

/** Loads the renderer and the faces. */
export async function openCanvas(): Promise<Canvas> {
  started ??= start();
  await started;
  const font = {fontBuffers: await readFaces(), loadSystemFonts: false};
  const draw = (svg: string) => new Resvg(svg, {font});
  const width = (run: Run) =>
    (draw(wrap(element(run, 0, 0, 100, "#000"))).getBBox()?.width ?? 0) / 100;
  return {
    text: (text, {x, y, size, family, fill}) => {
      let at = x;
      return runs(text, family)
        .map((run) => {
          const svg = element(run, at, y, size, fill);
          at += width(run) * size;
          return svg;
        })
        .join("");
    },
    measure: (text, family) => runs(text, family).reduce((sum, run) => sum + width(run), 0),
    png: (svg) => draw(svg).render().asPng()
  };
}

let started: Promise<void> | undefined;

async function start(): Promise<void> {
  const require = createRequire(import.meta.url);
  await initWasm(await readFile(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
}

interface Run {
  readonly text: string;
  readonly family: string;
}

/**
 * Parts of a text that are in one file each: what the first file of a family lacks is in a second.
 * The renderer would look in one of them alone, and loses a line that names both.
 */
function runs(text: string, family: Family): Run[] {
  return text
    .split(/([\u0100-\u02BA\u1E00-\u1EFF\u20A0-\u20AB\u20AD-\u20C4]+)/)
    .map((part, i) => ({text: part, family: i % 2 ? extended(family) : family}))
    .filter((run) => run.text !== "");
}

const extended = (family: string) => family.replace(/.$/, "X");

const element = ({text, family}: Run, x: number, y: number, size: number, fill: string) =>
  `<text xml:space="preserve" x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="'${family}'" font-size="${size}" fill="${fill}">${escaped(text)}</text>`;

const wrap = (svg: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${svg}</svg>`;

/** Text as XML; what XML cannot hold at all is left out. */
const escaped = (text: string) =>
  text
    .replace(/[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\t\n\r]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");

async function readFaces(): Promise<Uint8Array[]> {
  const folder = join(project.root, "src/fonts");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".woff2")).sort();
  const faces = [];
  // one after another, each copied: all come out of the same memory
  for (const file of files) {
    const font = Buffer.from(await decompress(await readFile(join(folder, file))));
    faces.push(/-ext\.woff2$/.test(file) ? renamed(font) : font);
  }
  return faces;
}

/** Gives the second file of a family a name of its own. */
function renamed(font: Buffer): Buffer {
  for (const family of ["Source Serif 4", "Inter"]) {
    const name = Buffer.from(family, "utf16le").swap16();
    const other = Buffer.from(extended(family), "utf16le").swap16();
    for (let at = font.indexOf(name); at >= 0; at = font.indexOf(name, at)) other.copy(font, at);
  }
  return font;
}
