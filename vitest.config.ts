import {defineConfig} from "vitest/config";

const limits = {testTimeout: 180_000, hookTimeout: 480_000};

export default defineConfig({
  test: {
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...limits,
          name: "code",
          include: ["test/**/*.test.ts"],
          exclude: ["test/site/**", "test/**/*.long.test.ts", "node_modules/**"]
        }
      },
      {
        test: {
          ...limits,
          name: "site",
          include: ["test/site/**/*.test.ts"],
          exclude: ["test/**/*.long.test.ts"],
          globalSetup: "test/support/site-setup.ts"
        }
      }
    ]
  }
});
