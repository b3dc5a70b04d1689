import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, expect, test} from "vitest";
import {fetchFile} from "../../../src/engine/fetch-file.ts";

const server = createServer(({url}, response) => {
  if (url === "/column.gz") response.end(Buffer.from([0x1f, 0x8b, 7]));
  else if (url === "/page.gz") response.end("<!DOCTYPE html><p>Sign in");
  else response.writeHead(404).end();
});
let host: string;

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((closed) => server.close(closed)));

test("a file comes as it is", async () => {
  expect([...(await fetchFile(`${host}/column.gz`))]).toEqual([0x1f, 0x8b, 7]);
});

test("one that is not there, or is a page of the host's, is an error that names it", async () => {
  await expect(fetchFile(`${host}/none.gz`)).rejects.toThrow(`missing file: ${host}/none.gz (404)`);
  await expect(fetchFile(`${host}/page.gz`)).rejects.toThrow(
    `invalid file: what the host sent for ${host}/page.gz is a page`
  );
  await expect(fetchFile("http://127.0.0.1:1/x.gz")).rejects.toThrow("missing file: ");
});
