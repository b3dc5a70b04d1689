import {createHash} from "node:crypto";

/**
 * Puts a Content-Security-Policy into a page that lets its own scripts run and nothing else.
 *
 * Scripts inside a cell's display are never allowed, whatever the data may have put there. Styles
 * are allowed inline, as charts write their sizes and colours into `style` attributes.
 *
 * @param changes directives to set, or to drop where null
 * @returns a sentence for each address on the page that the policy blocks
 */
export function contentPolicy(
  document: Document,
  changes: Readonly<Record<string, readonly string[] | null>> = {}
): string[] {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>("script:not([src])")];
  const hashes = scripts
    .filter((script) => isCode(script) && !script.closest("observablehq-loading"))
    .map(
      ({textContent}) => `'sha256-${createHash("sha256").update(textContent!).digest("base64")}'`
    );
  const policy: Record<string, readonly string[] | null> = {
    "default-src": ["'self'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'", ...new Set(hashes)],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'", "blob:"],
    "object-src": ["'none'"],
    "base-uri": [document.querySelector("base") ? "'self'" : "'none'"],
    "form-action": ["'self'"]
  };
  for (const [name, sources] of Object.entries(changes)) {
    policy[name] = name === "script-src" && sources ? [...sources, ...new Set(hashes)] : sources;
  }
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = Object.entries(policy)
    .flatMap(([name, sources]) => (sources ? [[name, ...sources].join(" ")] : []))
    .join("; ");
  // A policy in a page holds only for what comes after it.
  const charset = document.querySelector("meta[charset]");
  if (charset) charset.after("\n", meta);
  else document.head.prepend(meta, "\n");
  return foreignRequests(document, meta.content);
}

const isCode = ({type}: HTMLScriptElement) =>
  /^(|module|importmap|speculationrules|(text|application)\/(java|ecma)script)$/i.test(type.trim());

function foreignRequests(document: Document, policy: string): string[] {
  const selector = "script[src], link[rel~=stylesheet], link[rel~=preload], img[src], iframe[src]";
  return [...document.querySelectorAll(selector)].flatMap((element) => {
    const address = element.getAttribute("src") ?? element.getAttribute("href") ?? "";
    if (!/^(https?:)?\/\//.test(address)) return [];
    const {origin} = new URL(address, "https://prerender.invalid");
    return policy.includes(origin)
      ? []
      : [`blocked by the policy: <${element.localName}> ${address}`];
  });
}
