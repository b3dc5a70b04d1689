import type {Download} from "playwright-core";

/** The bytes of a file that a page has handed out. */
export async function readDownload(file: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
