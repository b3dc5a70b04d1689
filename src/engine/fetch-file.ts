/**
 * Fetches a file of a report as it is.
 *
 * @throws Error `missing file: …`, `invalid file: …`
 */
export async function fetchFile(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address).catch((error: unknown) => {
    throw new Error(`missing file: ${address} (${String(error)})`);
  });
  if (!response.ok) throw new Error(`missing file: ${address} (${response.status})`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // some hosts answer any address with a page of theirs, and 200: no file of ours begins with "<"
  if (bytes[0] === 0x3c)
    throw new Error(`invalid file: what the host sent for ${address} is a page`);
  return bytes;
}
