/**
 * Fetches a file of the site, telling how much has arrived, and inflates it if it is still gzipped.
 *
 * Hosts differ in whether they send a .gz file as it is or with Content-Encoding, so the bytes decide.
 *
 * @param href address of the file
 * @param onProgress bytes loaded so far and in all; the total is 0 when the host does not say
 */
export async function fetchBytes(
  href: string,
  onProgress: (loaded: number, total: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(href);
  if (!response.ok || !response.body) throw new Error(`missing file: ${href} (${response.status})`);
  const total = Number(response.headers.get("content-length") ?? 0);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  for (const reader = response.body.getReader(); ;) {
    const {done, value} = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.byteLength;
    onProgress(loaded, Math.max(total, loaded));
  }
  const blob = new Blob(chunks);
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const gzipped = first === 0x1f && second === 0x8b;
  const body = gzipped ? blob.stream().pipeThrough(new DecompressionStream("gzip")) : blob.stream();
  return new Uint8Array(await new Response(body).arrayBuffer());
}
