import {readdir} from "node:fs/promises";
import type {Manifest} from "../manifest.ts";
import type {Published} from "../publish/publish.ts";

const count = new Intl.NumberFormat("en-US");

/** Says at the end of a build what was read, what was turned away and where the report is. */
export async function summarise(
  {inputs}: Manifest,
  {tables}: Published,
  target: string,
  out: string
): Promise<void> {
  const sum = (key: "rows" | "accepted" | "rejected" | "duplicates") =>
    count.format(inputs.reduce((total, input) => total + input[key], 0));
  console.log(
    `${sum("rows")} rows read: ${sum("accepted")} accepted, ${sum("rejected")} rejected, ${sum("duplicates")} duplicates.`
  );
  const data = tables.reduce((total, {bytes}) => total + bytes, 0);
  console.log(
    `Report in ${out}/: ${count.format(await pages(target))} pages, ${(data / 1e6).toFixed(1)} MB of published data.`
  );
}

async function pages(target: string): Promise<number> {
  return (await readdir(target)).filter((file) => file.endsWith(".html")).length;
}
