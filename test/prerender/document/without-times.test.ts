import {describe, expect, it} from "vitest";
import {withoutTimes} from "../../../prerender/document/without-times.ts";

describe("withoutTimes(text)", () => {
  it("drops the time of a file a page registers", () => {
    const registered =
      'registerFile("./a.csv", {"name":"./a.csv","path":"./_file/a.1.csv","lastModified":1763697600000.25,"size":3});';
    expect(withoutTimes(registered)).toBe(
      'registerFile("./a.csv", {"name":"./a.csv","path":"./_file/a.1.csv","size":3});'
    );
  });

  it("drops the time of a file a module reads", () => {
    const read =
      'FileAttachment({"name":"../a","mimeType":"text/csv","path":"../_file/a.1.csv","lastModified":1,"size":3}, import.meta.url)';
    expect(withoutTimes(read)).not.toContain("lastModified");
  });

  it("leaves other texts alone", () => {
    const other = 'const a = {"lastModified":12};\nconst path = "x";\nb = {path, "lastModified":3}';
    expect(withoutTimes(other)).toBe(other);
  });
});
