import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {gzipSync} from "node:zlib";
import {readFile} from "node:fs/promises";
import {extname, join} from "node:path";
import {setTimeout} from "node:timers/promises";

/** What static hosts send, and whether they pack it. */
const types: Record<string, readonly [type: string, packed: boolean]> = {
  ".html": ["text/html; charset=utf-8", true],
  ".js": ["text/javascript; charset=utf-8", true],
  ".css": ["text/css; charset=utf-8", true],
  ".json": ["application/json", true],
  ".woff2": ["font/woff2", false]
};

/** A line that all answers share, one after the other. */
export interface Line {
  /** Bits a second. */
  readonly rate: number;
  /** Milliseconds from a request until its answer begins to arrive. */
  readonly latency: number;
}

/** Serves a folder as an ordinary static host does: texts gzipped, all else as it is; over a slow line, if one is given. */
export async function serveGzip(folder: string, line?: Line) {
  let isFreeAt = 0;
  const arrive = async (bytes: number) => {
    if (!line) return;
    const begins = Math.max(performance.now() + line.latency, isFreeAt);
    isFreeAt = begins + (bytes * 8 * 1000) / line.rate;
    await setTimeout(isFreeAt - performance.now());
  };
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, "http://host").pathname);
    const [type, isPacked] = types[extname(path)] ?? ["application/octet-stream", false];
    const send = async () => {
      const body = packed.get(path) ?? (await readFile(join(folder, path)));
      const bytes = isPacked && !packed.has(path) ? gzipSync(body) : body;
      packed.set(path, bytes);
      await arrive(bytes.length);
      response.writeHead(200, {
        "Content-Type": type,
        "Content-Length": bytes.length,
        "Cache-Control": "no-cache",
        ...(isPacked ? {"Content-Encoding": "gzip"} : {})
      });
      response.end(bytes);
    };
    send().catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  };
}
