import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import sirv from "sirv";

export interface Served {
  /** Address of the folder, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine as a static host would, with range requests.
 *
 * @param port 0 takes a free one
 */
export async function serveFolder(folder: string, port = 0): Promise<Served> {
  const answer = sirv(folder, {
    dev: true,
    etag: true,
    // the page inflates what is gzipped itself; sirv would call it an encoding of something else
    setHeaders: (response, path) => {
      if (path.endsWith(".gz")) response.setHeader("Content-Encoding", "identity");
    }
  });
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  };
}
