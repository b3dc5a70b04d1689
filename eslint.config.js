import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

// Which layer may import which. The pure folders of src know neither a browser nor Node, and are all that data-loaders
// import of it. Circles are found by dependency-cruiser (.dependency-cruiser.js).
const pure = ["model", "format", "statistics", "findings", "kernel"];

const layer = (files, forbidden, why) => ({
  files,
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {patterns: forbidden.map((regex) => ({regex, message: why}))}
    ]
  }
});

const outside = ["/data-loaders/", "/prerender/", "^node:", "^@duckdb/node-api$", "^npm:"];

/** Folders of src that a folder may import nothing of. */
const butFor = (...folders) =>
  `^(\\./|(\\.\\./)+)(?!${folders.join("|")})(chapters|charts|components|engine|findings|format|kernel|model|models|reader|statistics)/`;

export default tseslint.config(
  {
    ignores: [
      "node_modules",
      "dist*",
      ".cache",
      "src/.observablehq",
      "src/findings/of",
      "test/output"
    ]
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "max-lines": ["error", 250],
      "no-console": ["error", {allow: ["warn", "error"]}]
    }
  },
  layer(["src/**/*.ts"], outside, "src imports nothing of the build, of Node or of a CDN"),
  layer(["src/format/**/*.ts"], [...outside, butFor("format")], "format knows no other folder"),
  layer(
    ["src/statistics/**/*.ts"],
    [...outside, butFor("statistics", "format")],
    "statistics know formats of periods at most"
  ),
  layer(
    ["src/model/**/*.ts"],
    [...outside, butFor("model", "format", "statistics", "relations", "metrics", "questions")],
    "the model knows format and statistics"
  ),
  layer(
    ["src/kernel/**/*.ts"],
    [...outside, butFor("kernel", "model", "run", "sql", "values")],
    "the kernel knows the model alone"
  ),
  layer(
    ["src/findings/**/*.ts"],
    [...outside, butFor("findings", "model", "format", "statistics")],
    "findings know model, format and statistics"
  ),
  layer(
    ["src/charts/**/*.ts", "src/components/**/*.ts"],
    [...outside, "/reader/"],
    "charts and components take rows; they never ask"
  ),
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      "no-restricted-globals": [
        "error",
        ...["document", "window", "navigator", "location", "history", "fetch", "process", "Buffer"]
      ]
    }
  },
  layer(
    ["prerender/**/*.ts"],
    ["/data-loaders/", "/src/"],
    "prerender works on any Framework project"
  ),
  layer(
    ["data-loaders/**/*.ts"],
    [`/src/(?!(${pure.join("|")})/)`, "/prerender/"],
    `data-loaders import of src only ${pure.join(", ")}, and only the build starts the prerender`
  ),
  layer(
    ["data-loaders/{build,site}/*.ts"],
    [`/src/(?!(${pure.join("|")})/)`],
    `data-loaders import of src only ${pure.join(", ")}`
  ),
  {
    files: ["data-loaders/{build,commands,site}/*.ts", "data/generate/**", "bench/**", "test/**"],
    rules: {"no-console": "off"}
  },
  prettier
);
