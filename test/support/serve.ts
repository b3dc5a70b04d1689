import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import sirv from "sirv";

export interface Served {
  /** Address of the folder, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder on this machine, at a free port, as a static host would. */
export async function serve(folder: string): Promise<Served> {
  const answer = sirv(folder, {dev: true});
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  };
}
