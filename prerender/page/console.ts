import {format} from "node:util";

const methods = ["debug", "error", "info", "log", "warn"] as const;

/** Keeps what a page writes to the console, and errors nobody caught, until released. */
export function captureConsole(): {messages: string[]; release: () => void} {
  const messages: string[] = [];
  const target: Console = console;
  const before = methods.map((method) => target[method]);
  for (const method of methods) {
    target[method] = (...values: unknown[]) => void messages.push(format(...values));
  }
  const uncaught = (error: unknown) => void messages.push(`uncaught: ${format(error)}`);
  process.on("uncaughtException", uncaught);
  process.on("unhandledRejection", uncaught);
  return {
    messages,
    release: () => {
      methods.forEach((method, i) => (target[method] = before[i]!));
      process.off("uncaughtException", uncaught);
      process.off("unhandledRejection", uncaught);
    }
  };
}
