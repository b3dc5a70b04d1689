// Circles of files, and of the folders that layers are made of; eslint.config.js says which layer may import which.
/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circle-of-files",
      severity: "error",
      from: {},
      to: {circular: true}
    },
    {
      name: "no-circle-of-folders",
      severity: "error",
      scope: "folder",
      from: {},
      to: {circular: true}
    }
  ],
  options: {
    tsConfig: {fileName: "tsconfig.json"},
    // a type that is imported is known, too
    tsPreCompilationDeps: true,
    doNotFollow: {path: "node_modules"},
    exclude: {path: "^src/(\\.observablehq|findings/of)/"}
  }
};
