import {describe, expect, it} from "vitest";
import {takeTurns} from "../../../prerender/page/turns.ts";

const after = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

describe("takeTurns(limit)", () => {
  it("starts each task when the one before is done, in the order they came", async () => {
    const inTurn = takeTurns(1000);
    const log: string[] = [];
    const task = (name: string, milliseconds: number) => async () => {
      log.push(`${name} starts`);
      await after(milliseconds);
      log.push(`${name} ends`);
      return name;
    };
    const values = await Promise.all([inTurn(task("a", 30)), inTurn(task("b", 1))]);
    expect(values).toEqual(["a", "b"]);
    expect(log).toEqual(["a starts", "a ends", "b starts", "b ends"]);
  });

  it("passes an error on to its own caller and goes on", async () => {
    const inTurn = takeTurns(1000);
    const failing = inTurn(() => {
      throw new Error("mine");
    });
    await expect(failing).rejects.toThrow("mine");
    await expect(inTurn(() => 2)).resolves.toBe(2);
  });

  it("waits no longer than its limit for a task that never ends", async () => {
    const inTurn = takeTurns(10);
    void inTurn(() => new Promise(() => undefined));
    await expect(inTurn(() => 3)).resolves.toBe(3);
  });
});
