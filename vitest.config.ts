import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/**/*.long.test.ts", "node_modules/**"],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    maxWorkers: 2
  }
});
