import {describe, expect, it} from "vitest";
import {rulesWith} from "../../../prerender/document/rules-with.ts";

describe("rulesWith(text, css)", () => {
  it("keeps rules whose selector has the text, and only those selectors", () => {
    expect(rulesWith(":on", "a:on,b{color:red}c{d:e}")).toBe("a:on{color:red}");
  });

  it("keeps the frame of an at-rule that still has something in it", () => {
    const css =
      '@import "x.css";@media print{a{b:c}}@media (width>1px){@supports (d:e){a:on{b:c}f{g:h}}}';
    expect(rulesWith(":on", css)).toBe("@media (width>1px){@supports (d:e){a:on{b:c}}}");
  });

  it("is not led astray by braces in strings and comments", () => {
    const css = `/* a:on{ */i::before{content:"}a:on{"}b:on{content:'}'}`;
    expect(rulesWith(":on", css)).toBe("b:on{content:'}'}");
  });

  it("gives nothing for nothing", () => {
    expect(rulesWith(":on", "")).toBe("");
    expect(rulesWith(":on", "a{b:c}")).toBe("");
  });
});
