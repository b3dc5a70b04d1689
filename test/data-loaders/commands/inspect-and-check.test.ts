import {execFile} from "node:child_process";
import {join} from "node:path";
import {describe, expect, test} from "vitest";

const root = join(import.meta.dirname, "../../..");
const data = join(root, "test/data");

describe("daybook inspect", () => {
  test("tells schema, encoding, columns and problems, and hides what is personal", async () => {
    const {code, out} = await daybook("inspect", join(data, "personal"));
    expect(code).toBe(1);
    expect(out).toContain("Metabase people (metabase_people)");
    expect(out).toContain("UTF-8, commas, LF line ends");
    expect(out).toMatch(/STATE +customers\.state/);
    expect(out).toMatch(/EMAIL +\(personal, never stored\) +•••/);
    expect(out).not.toContain("zelda@example.com");
    expect(out).toMatch(/4 +invalid row +"4 instead of 13 columns"/);
  });

  test("ends with 0 when the rows have no problem", async () => {
    const {code, out} = await daybook("inspect", join(data, "plain.csv"));
    expect(code).toBe(0);
    expect(out).toContain("problems  none in all 3 rows");
  });

  test("names what a column can hold where it holds anything else", async () => {
    const {code, out} = await daybook("inspect", join(data, "event-types.csv"));
    expect(code).toBe(1);
    expect(out).toMatch(
      /2 +unknown event_type \(not view, cart, remove_from_cart or purchase\) +"wishlist"/
    );
  });

  test("says where the header is when it is not on the first line", async () => {
    const {code, out} = await daybook("inspect", join(data, "comments-above.csv"));
    expect(code).toBe(1);
    expect(out).toContain("header    on line 6, 5 lines above it skipped");
    expect(out).toMatch(/8 +invalid price +"x"/);
  });

  test("names a delimiter that the file declares", async () => {
    const {code, out} = await daybook("inspect", join(data, "sep-line-quoted.csv"));
    expect(code).toBe(0);
    expect(out).toContain('UTF-8, "^" as delimiter, CRLF line ends');
    expect(out).toContain("header    on line 2, 1 line above it skipped");
  });

  test("hides what it does not read, and caps what is long", async () => {
    const {code, out} = await daybook("inspect", join(data, "many-columns.csv"));
    expect(code).toBe(1);
    expect(out).toMatch(/Customer name +\(not used\) +•••/);
    expect(out).not.toMatch(/Zelda|Mo Example/);
    expect(out).toMatch(/Note 19 +\(not used\)/);
    expect(out).not.toMatch(/Note 20/);
    expect(out).toContain("and 11 more columns that are not used");
    expect(out).toMatch(/22 +invalid price +"x21"/);
    expect(out).not.toContain('"x22"');
    expect(out).toContain("and 4 more; daybook check sums them up by reason");
  });

  test("does not fail when nobody reads on", async () => {
    const {code, err} = await daybookInto("head -n 1", "inspect", data);
    expect(err).toBe("");
    expect(code).toBe(2);
  });

  test("says what a file is not, and ends with 2", async () => {
    const {code, out} = await daybook("inspect", join(data, "a-pdf.csv"));
    expect(code).toBe(2);
    expect(out).toContain('unsupported file: "pdf" (a-pdf.csv)');
  });
});

describe.each([
  ["inspect", /0 when .*, 1 when .*rejected, 2 on an error/],
  ["check", /0 when .*, 1 when .*rejected for a fault or a file was skipped, 2 on an error/],
  ["build", /0 when .*, also when rows were rejected; 2 on an error/]
])("daybook %s --help", (command, codes) => {
  test("says what the exit code means", async () => {
    const {code, out} = await daybook(command, "--help");
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, " ")).toMatch(codes);
  });
});

describe("daybook check", () => {
  test("ends with 0 when every row was accepted or a duplicate", async () => {
    const {code, out} = await daybook("check", "--data", join(data, "duplicates.csv"));
    expect(code).toBe(0);
    expect(out).toMatch(/duplicates\.csv +\d+ B +rees46_events +6 +3 +0 +3/);
  });

  test("says where a header is that is not on the first line", async () => {
    const {out} = await daybook("check", "--data", join(data, "comments-above.csv"));
    expect(out).toContain("comments-above.csv: header on line 6, 5 lines above it skipped");
  });

  test("ends with 1 when rows were rejected, and says which", async () => {
    const {code, out} = await daybook("check", "--data", join(data, "prices.csv"));
    expect(code).toBe(1);
    expect(out).toMatch(/invalid price +2 +line 2: "-3", line 3: "free"/);
  });

  test("says what can be done about ids that a spreadsheet has rounded", async () => {
    const {code, out} = await daybook("check", "--data", join(data, "large-ids.csv"));
    expect(code).toBe(1);
    expect(out).toMatch(/category_id: a spreadsheet has rounded these ids.* without category_id/);
  });

  test("ends with 1 when a file of a folder was skipped, and says why", async () => {
    const {code, out} = await daybook("check", "--data", join(data, "folder-with-other-files"));
    expect(code).toBe(1);
    expect(out).toContain('Skipped: unknown header: "name,shift,hours" (staff.csv, line 1); map');
  });

  test.each([
    ["gzip-cut-short.csv.gz", "daybook: invalid gzip: the file ends early"],
    ["header-only.csv", "daybook: missing data: only a header"],
    ["no-such.csv", "daybook: missing file"]
  ])("ends with 2 and one sentence for %s", async (file, message) => {
    const {code, err} = await daybook("check", "--data", join(data, file));
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toMatch(/^ +at /m);
  });
});

function daybook(...args: string[]): Promise<{code: number; out: string; err: string}> {
  const command = ["--import", "tsx", join(root, "data-loaders/cli.ts"), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, {cwd: root}, (error, out, err) => {
      const code = typeof error?.code === "number" ? error.code : 0;
      resolve({code, out, err});
    });
  });
}

/** Runs a command whose output another one reads, as a shell would; ends with the first one's code. */
function daybookInto(reader: string, ...args: string[]): Promise<{code: number; err: string}> {
  const words = [process.execPath, "--import", "tsx", join(root, "data-loaders/cli.ts"), ...args];
  const quoted = words.map((word) => `'${word}'`).join(" ");
  const script = `set -o pipefail; ${quoted} | ${reader} >/dev/null; exit "\${PIPESTATUS[0]}"`;
  return new Promise((resolve) => {
    execFile("bash", ["-c", script], {cwd: root}, (error, _, err) => {
      resolve({code: typeof error?.code === "number" ? error.code : 0, err});
    });
  });
}
