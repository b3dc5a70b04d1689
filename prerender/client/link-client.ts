import type {ClientModule} from "./client-module.ts";
import {clientImport} from "../document/page-script.ts";
import {addressFrom} from "../document/address-from.ts";

/** Lets a page's script define its cells through the wrapped client, and announces that module. */
export function linkClient(document: Document, page: string, {client, file}: ClientModule): void {
  const address = addressFrom(page, file);
  for (const script of document.querySelectorAll("script[type=module]:not([src])")) {
    if (!clientImport.test(script.textContent)) continue;
    script.textContent = script.textContent.replace(clientImport, (found, old: string) =>
      found.replace(old, address)
    );
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.setAttribute("href", address);
    const known = addressFrom(page, client);
    document.querySelector(`link[rel=modulepreload][href="${known}"]`)?.after("\n", link);
  }
}
