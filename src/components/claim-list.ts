import type {MadeClaim} from "../findings/claims/rank-claims.js";
import {estimateText} from "./estimate-note.js";
import {formatCount} from "../format/format-count.js";
import type {Child} from "./h.js";
import {documentOf, h} from "./h.js";

/** Options of a list of claims. */
export interface ClaimListOptions {
  /** What is said where no claim holds. */
  empty: Child;
  /** A sentence below the claims. */
  note?: Child;
  /** What follows a claim's text, such as a link to its chapter. */
  after?: (claim: MadeClaim) => Child;
  locale?: string;
  document?: Document;
}

/**
 * Claims as a list. Each shows what it is based on (n, method, query) while the pointer is over it or
 * the focus in it, and on a tap or a key; style sheets do the first, so it works without scripts.
 */
export function claimList(claims: readonly MadeClaim[], options: ClaimListOptions): HTMLElement {
  const document = documentOf(options);
  const {empty, note} = options;
  return h(
    document,
    "div",
    {class: "claims"},
    claims.length > 0
      ? h(
          document,
          "ul",
          {},
          claims.map((claim) => item(claim, options, document))
        )
      : h(document, "p", {class: "claims-none"}, empty),
    note && h(document, "p", {class: "claims-note"}, note)
  );
}

function item(claim: MadeClaim, options: ClaimListOptions, document: Document) {
  const {after, locale} = options;
  const {weight} = claim;
  const panel = `basis-${claim.id}`;
  const toggle = h(
    document,
    "button",
    {
      type: "button",
      class: "claim-toggle",
      "aria-expanded": "false",
      "aria-controls": panel,
      "aria-label": `n\u00a0=\u00a0${formatCount(claim.n, {locale})} ${claim.nOf}: what this is based on`
    },
    `n\u00a0=\u00a0${formatCount(claim.n, {locale})}`
  );
  const element = h(
    document,
    "li",
    {class: "claim", "data-claim": claim.id, "data-n": claim.n, "data-effect": claim.effect},
    h(document, "span", {class: "claim-text"}, claim.text),
    weight > 1 &&
      h(document, "span", {class: "estimate-note"}, " ", estimateText({samplingFactor: weight})),
    after && [" ", after(claim)],
    " ",
    toggle,
    h(
      document,
      "div",
      {class: "claim-basis", id: panel, role: "group", "aria-label": "What this is based on"},
      h(
        document,
        "p",
        {},
        h(document, "b", {}, `${formatCount(claim.n, {locale})} ${claim.nOf}. `),
        claim.method
      ),
      h(document, "pre", {tabindex: "0"}, h(document, "code", {}, claim.sql))
    )
  );
  const set = (open: boolean, dismissed = false) => {
    toggle.setAttribute("aria-expanded", String(open));
    element.classList.toggle("claim-open", open);
    element.classList.toggle("claim-dismissed", dismissed);
  };
  toggle.addEventListener("click", () => set(toggle.getAttribute("aria-expanded") !== "true"));
  element.addEventListener("keydown", ({key}) => {
    if (key === "Escape") set(false, true);
  });
  for (const type of ["mouseleave", "focusout"])
    element.addEventListener(type, () => element.classList.remove("claim-dismissed"));
  return element;
}
