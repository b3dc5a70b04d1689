import {readFile} from "node:fs/promises";
import type {ServerResponse} from "node:http";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join} from "node:path";

/** What a host does beyond sending a file. */
export interface HostManner {
  /** Path under which the report stands, with a slash at either end. */
  readonly path: string;
  /** Sends a file's bytes; default: as they are, with their length. */
  readonly send?: (response: ServerResponse, bytes: Buffer, file: string) => void;
  /** Content-Type of endings that the host does not know; default: application/octet-stream. */
  readonly unknown?: string;
}

/** The plainest host there is: whole files under a path, no ranges, and a manner of its own. */
export async function startHost(folder: string, {path, send = whole, unknown}: HostManner) {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://localhost");
    const name = pathname.startsWith(path) ? decodeURI(pathname.slice(path.length)) : undefined;
    const file = name === "" ? "index.html" : name;
    const reading = file === undefined ? Promise.reject(new Error()) : readFile(join(folder, file));
    reading.then(
      (bytes) => {
        const type = types[extname(file!)] ?? unknown ?? "application/octet-stream";
        if (type) response.setHeader("Content-Type", type);
        response.setHeader("Accept-Ranges", "none");
        send(response, bytes, file!);
      },
      () => response.writeHead(404, {"Content-Type": "text/plain"}).end("not here")
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  };
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".woff2": "font/woff2"
};

function whole(response: ServerResponse, bytes: Buffer): void {
  response.setHeader("Content-Length", bytes.byteLength);
  response.end(bytes);
}
