import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {barRanking} from "../../../src/charts/bar-ranking.ts";
import {figure} from "../../../src/components/figure.ts";
import {formatMoney} from "../../../src/format/format-money.ts";
import {formatPercent} from "../../../src/format/format-percent.ts";
import {metric} from "../../../src/components/metric.ts";
import {notice} from "../../../src/components/notice.ts";
import {tile} from "../../../src/components/tile.ts";
import {tiles} from "../../../src/components/tiles.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;

describe("metric", () => {
  test("shows the number formatted and keeps it unrounded", () => {
    const span = metric("view_to_cart", 0.23333333333333334, {format: formatPercent, document});
    expect(span.textContent).toBe("23.3%");
    expect(span.getAttribute("data-metric")).toBe("view_to_cart");
    expect(span.getAttribute("data-value")).toBe("0.23333333333333334");
  });

  test("of nothing is a dash with an empty value", () => {
    const span = metric("aov", null, {document});
    expect([span.textContent, span.getAttribute("data-value")]).toEqual(["–", ""]);
  });

  test("takes counts beyond 2^53 and texts such as days as they are", () => {
    expect(metric("events", 9007199254740993n, {document}).getAttribute("data-value")).toBe(
      "9007199254740993"
    );
    expect(metric("first_day", "2020-09-24", {document}).textContent).toBe("2020-09-24");
  });

  test("shows an estimate as one, with its interval in the title and for its tile", () => {
    const share = metric("session_conversion", 0.1317, {
      format: formatPercent,
      low: 0.1291,
      high: 0.1343,
      document
    });
    expect(share.textContent).toBe("≈\u00a013.2%");
    expect(share.getAttribute("data-exact")).toBe("false");
    expect(share.getAttribute("data-low")).toBe("0.1291");
    expect(share.getAttribute("title")).toBe("Estimate; 95% interval 12.9% to 13.4%");
    const users = metric("users", 12_345, {low: 12_101, high: 12_589, document});
    expect(users.textContent).toBe("≈\u00a012,300");
    expect(users.getAttribute("data-value")).toBe("12345");
    const element = tile({label: "Visitors", value: users, document});
    expect(element.querySelector(".tile-interval")?.textContent).toBe("12,100–12,600");
  });

  test("shows no cents of what it has rounded to tens", () => {
    const format = (value: number) => formatMoney(value, {currency: "EUR", locale: "de-DE"});
    const span = metric("aov", 238.4, {format, low: 201, high: 268, document});
    expect(span.textContent).toBe("≈\u00a0240\u00a0€");
    expect(span.getAttribute("data-interval")).toBe("200\u00a0€–270\u00a0€");
  });

  test("says of a bound that it is one", () => {
    const span = metric("products", 5_310, {low: 5_310, high: 8_750, bound: "at least", document});
    expect(span.textContent).toBe("at least\u00a05,310");
    expect(span.getAttribute("data-high")).toBe("8750");
  });

  test("shows what an interval has narrowed down to one value as exact", () => {
    const span = metric("users", 3, {low: 3, high: 3, document});
    expect(span.textContent).toBe("3");
    expect(span.hasAttribute("data-exact")).toBe(false);
  });
});

describe("figure", () => {
  const chart = (width: number) =>
    barRanking([{brand: "a", revenue: 1}], {width, document, x: "revenue", y: "brand"});

  test("without a screen holds both drawings, named by its title", () => {
    const element = figure({title: "Revenue by brand", chart, document});
    const drawings = [...element.querySelectorAll(".at-wide svg, .at-narrow svg")];
    expect(drawings.map((svg) => svg.getAttribute("width"))).toEqual(["720", "342"]);
    expect(drawings.map((svg) => svg.getAttribute("aria-label"))).toEqual([
      "Revenue by brand",
      "Revenue by brand"
    ]);
  });

  test("shows each query as text, without its indentation", () => {
    const element = figure({
      chart: chart(720),
      sql: ["\n    select 1 as a\n      -- <b>why</b>\n  ", "select 2"].map((sql) => ({
        sql,
        reads: [],
        weight: 1
      })),
      document
    });
    const codes = [...element.querySelectorAll(".how code")].map((code) => code.textContent);
    expect(codes).toEqual(["select 1 as a\n  -- <b>why</b>", "select 2"]);
  });

  test("leaves out what it is not given", () => {
    const element = figure({chart: chart(720), document});
    expect([...element.children].map((child) => child.className)).toEqual(["figure-body"]);
  });
});

describe("tile", () => {
  const line = (value: number | null, good?: "up" | "down" | "neither") => {
    const element = tile({
      label: "Orders",
      value: "9",
      delta: {value, against: "the 30 days before", good},
      document
    });
    const delta = element.querySelector(".tile-delta")!;
    return [delta.textContent, delta.className.replace("tile-delta", "").trim()];
  };

  test("says a change in words and colours it by what is welcome", () => {
    expect(line(0.1234)).toEqual(["up 12.3% on the 30 days before", "delta-good"]);
    expect(line(-0.1234)).toEqual(["down 12.3% on the 30 days before", "delta-bad"]);
    expect(line(0.1234, "down")).toEqual(["up 12.3% on the 30 days before", "delta-bad"]);
    expect(line(-0.1, "neither")).toEqual(["down 10.0% on the 30 days before", "delta-plain"]);
    expect(line(0.00001)).toEqual(["up <0.1% on the 30 days before", "delta-good"]);
  });

  test("says so when nothing changed or there is nothing to compare with", () => {
    expect(line(0)[0]).toBe("unchanged on the 30 days before");
    expect(line(null)[0]).toBe("no data in the 30 days before to compare with");
  });

  test("tiles are a list of terms and values", () => {
    const element = tiles([tile({label: "Orders", value: "9", document})], {document});
    expect(element.tagName).toBe("DL");
    expect(
      [...element.querySelectorAll("div > dt, div > dd")].map((part) => part.textContent)
    ).toEqual(["Orders", "9"]);
  });
});

describe("tiles", () => {
  test("take a metric alone, which has its own name", () => {
    const element = tiles(
      [metric("aov", 12, {document}), tile({label: "Days", value: "9", document})],
      {document}
    );
    expect([...element.querySelectorAll("dt")].map((part) => part.textContent)).toEqual([
      "Average order value",
      "Days"
    ]);
  });
});

describe("notice", () => {
  test("of an error says what, why and how to try again", () => {
    let tries = 0;
    const element = notice("The filters could not be loaded.", {
      kind: "error",
      details: "TypeError: <script>",
      retry: () => tries++,
      document
    });
    expect(element.getAttribute("role")).toBe("alert");
    expect(element.querySelector("code")!.textContent).toBe("TypeError: <script>");
    element.querySelector("button")!.dispatchEvent(new document.defaultView!.Event("click"));
    expect(tries).toBe(1);
  });

  test("while loading keeps the place and says it is busy", () => {
    const element = notice("Working…", {kind: "loading", height: 260, document});
    expect(element.getAttribute("aria-busy")).toBe("true");
    expect(element.getAttribute("style")).toBe("min-height: 260px");
  });
});
