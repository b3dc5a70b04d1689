import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

// Layers know only what is above them: data-loaders → models → charts → prerender.
const layer = (files, forbidden, why) => ({
  files,
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {patterns: forbidden.map((group) => ({group: [group], message: why, allowTypeImports: true}))}
    ]
  }
});

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
      "no-console": ["error", {allow: ["warn", "error"]}]
    }
  },
  layer(
    ["src/**/*.ts"],
    ["**/data-loaders/**", "**/prerender/**", "node:*", "@duckdb/node-api", "npm:*"],
    "browser code never imports from build-time code, Node or a CDN"
  ),
  layer(
    ["src/charts/**/*.ts"],
    ["**/data-loaders/**", "**/reader/**", "node:*", "npm:*"],
    "charts take rows; they never fetch"
  ),
  layer(
    ["prerender/**/*.ts"],
    ["**/data-loaders/**", "**/src/**"],
    "prerender works on any Framework project"
  ),
  layer(
    ["data-loaders/**/*.ts"],
    ["**/prerender/**"],
    "only the build command starts the prerender"
  ),
  // data loaders of the site: Framework runs them in Node while building
  {
    files: ["src/models/*.ts", "src/engine/*.ts"],
    rules: {"@typescript-eslint/no-restricted-imports": "off"}
  },
  {
    files: ["data-loaders/commands/*.ts", "data-loaders/build/*.ts", "bench/**", "test/**"],
    rules: {"@typescript-eslint/no-restricted-imports": "off", "no-console": "off"}
  },
  prettier
);
