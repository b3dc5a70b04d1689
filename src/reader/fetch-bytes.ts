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
  const blob = await load(href, onProgress);
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const gzipped = first === 0x1f && second === 0x8b;
  if (!gzipped) return new Uint8Array(await blob.arrayBuffer());
  const inflated = blob.stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

// Not fetch: reading its body bit by bit, Chromium now and then reports a finished request as aborted.
function load(href: string, onProgress: (loaded: number, total: number) => void): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", href);
    request.responseType = "blob";
    request.onprogress = ({loaded, total}) => onProgress(loaded, total);
    request.onload = () =>
      request.status === 200
        ? resolve(request.response as Blob)
        : reject(new Error(`missing file: ${href} (${request.status})`));
    request.onerror = () => reject(new Error(`missing file: ${href} (no connection)`));
    request.send();
  });
}
