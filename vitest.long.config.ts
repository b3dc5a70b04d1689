import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.long.test.ts"],
    exclude: ["test/output/**"],
    globalSetup: "test/support/site-setup.ts",
    testTimeout: 1_800_000,
    hookTimeout: 900_000,
    maxWorkers: 2,
    passWithNoTests: true
  }
});
