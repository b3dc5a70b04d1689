/** The files the site must copy unhashed (Framework's dynamicPaths): style sheets built by Framework cannot name fonts. */
export const fontPaths = [
  "/fonts/source-serif-4-latin.woff2",
  "/fonts/source-serif-4-latin-ext.woff2",
  "/fonts/inter-latin.woff2",
  "/fonts/inter-latin-ext.woff2"
] as const;

const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const latinExt =
  "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF";

const faces = [
  {family: "Daybook Serif", file: fontPaths[0], weight: "200 900", range: latin},
  {family: "Daybook Serif", file: fontPaths[1], weight: "200 900", range: latinExt},
  {family: "Daybook Sans", file: fontPaths[2], weight: "400 650", range: latin},
  {family: "Daybook Sans", file: fontPaths[3], weight: "400 650", range: latinExt}
] as const;

/**
 * The faces, for the head of a page at `path` ("/index", "/a/b"). Addresses are relative, so a site
 * works under any sub-path. In preview Framework serves files under /_file/ only.
 */
export function fontHead(path: string, {preview = false} = {}): string {
  const up = "../".repeat(path.split("/").length - 2) || "./";
  const root = preview ? "/_file" : up.slice(0, -1);
  const rules = faces.map(
    ({family, file, weight, range}) =>
      `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:optional;` +
      `src:url("${root}${file}") format("woff2");unicode-range:${range}}`
  );
  // text set in the fallback and set again moves the page: the two faces every page needs come first;
  // "external" keeps Framework from renaming the file, which the rules above would then fetch again
  const preloads = faces
    .filter(({range}) => range === latin)
    .map(
      ({file}) =>
        `<link rel="preload external" href="${root}${file}" as="font" type="font/woff2" crossorigin>`
    );
  return `${preloads.join("")}<style>${rules.join("")}</style>`;
}
