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
  let loaded = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        onProgress(loaded, Math.max(total, loaded));
        controller.enqueue(chunk);
      }
    })
  );
  const blob = await new Response(counted).blob();
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const gzipped = first === 0x1f && second === 0x8b;
  const body = gzipped ? blob.stream().pipeThrough(new DecompressionStream("gzip")) : blob.stream();
  return new Uint8Array(await new Response(body).arrayBuffer());
}
