import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {claimList} from "../../../src/components/claim-list.ts";
import type {MadeClaim} from "../../../src/findings/claims/rank-claims.ts";

const {document, Event} = parseHTML("<!DOCTYPE html><html><body></body></html>");
const claim: MadeClaim = {
  id: "funnel-cart-loss",
  chapter: "funnel",
  text: "59.3% of carts <are> left behind.",
  n: 17_985,
  nOf: "sessions with a cart",
  effect: 0.185,
  numbers: {lost: 0.593},
  method: "Wilson interval.",
  sql: "SELECT 1",
  reads: [],
  weight: 1
};
const show = (claims: MadeClaim[], options = {}) =>
  claimList(claims, {
    empty: "Nothing holds.",
    document: document as unknown as Document,
    ...options
  });

test("each claim carries its text, n, method and query", () => {
  const item = show([claim]).querySelector("[data-claim=funnel-cart-loss]")!;
  expect(item.querySelector(".claim-text")?.textContent).toBe("59.3% of carts <are> left behind.");
  expect(item.getAttribute("data-n")).toBe("17985");
  const basis = item.querySelector(".claim-basis")!;
  expect(basis.textContent).toContain("17,985 sessions with a cart. Wilson interval.");
  expect(basis.querySelector("code")?.textContent).toBe("SELECT 1");
});

test("its button opens and closes what it is based on, and Escape closes it", () => {
  const item = show([claim]).querySelector("li")!;
  const button = item.querySelector("button")!;
  expect(button.getAttribute("aria-controls")).toBe(item.querySelector(".claim-basis")!.id);
  const open = () => [button.getAttribute("aria-expanded"), item.classList.contains("claim-open")];
  button.dispatchEvent(new Event("click"));
  expect(open()).toEqual(["true", true]);
  button.dispatchEvent(new Event("click"));
  expect(open()).toEqual(["false", false]);
  button.dispatchEvent(new Event("click"));
  item.dispatchEvent(Object.assign(new Event("keydown"), {key: "Escape"}));
  expect([...open(), item.classList.contains("claim-dismissed")]).toEqual(["false", false, true]);
});

test("is called by what its button shows", () => {
  const button = show([claim]).querySelector("button")!;
  expect(button.getAttribute("aria-label")).toContain(button.textContent);
});

test("says so where no claim holds", () => {
  const list = show([], {note: undefined});
  expect(list.textContent).toBe("Nothing holds.");
  expect(list.querySelector("ul")).toBeNull();
});

test("takes what follows a text, and a note", () => {
  const list = show([claim], {after: () => "→ Funnel", note: "1 claim is gone."});
  expect(list.querySelector("li")?.textContent).toContain("left behind. → Funnel");
  expect(list.querySelector(".claims-note")?.textContent).toBe("1 claim is gone.");
});
