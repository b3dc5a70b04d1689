import {expect, test} from "vitest";
import {describeFunnel} from "../../../../src/chapters/funnel/funnel-lead.ts";
import {format} from "../formats.ts";
import {hasAll} from "../has.ts";
import {metricsOf} from "../metrics.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const text = (values: Record<string, number>, bought: number, weight = 1, has = hasAll()) =>
  textOf(
    describeFunnel(metricsOf(values), rows([{viewed: 9, carted: 5, bought}], {weight}), {
      ...format,
      has
    })
  );

test("what was recorded", () => {
  const many = {
    views: 4000,
    carts: 300,
    purchases: 100,
    view_to_purchase: 0.025,
    sessions: 1000,
    session_conversion: 0.09
  };
  expect(text(many, 90)).toBe(
    "4,000 views, 300 carts and 100 purchases were recorded: the purchases are 2.5% of the views. The share by session is different: 90 of 1,000 sessions (9.0%) had a purchase, because a session can have several views, or none."
  );
  expect(text(many, 90, 4)).toContain("different: ≈ 90 of 1,000 sessions");
});

test("one of each stands in the singular", () => {
  const one = {
    views: 1,
    carts: 1,
    purchases: 1,
    view_to_purchase: 1,
    sessions: 2,
    session_conversion: 0.5
  };
  expect(text(one, 1)).toBe(
    "1 view, 1 cart and 1 purchase were recorded, as many purchases as views. The share by session is different: 1 of 2 sessions (50.0%) had a purchase, because a session can have several views, or none."
  );
});

test("no share of nothing, of all, or of more than all", () => {
  const none = {views: 3, carts: 0, purchases: 0, view_to_purchase: 0};
  expect(text({...none, sessions: 2, session_conversion: 0}, 0)).toBe(
    "3 views, 0 carts and 0 purchases were recorded. None of the 2 sessions had a purchase."
  );
  expect(text({...none, sessions: 1, session_conversion: 0}, 0)).toBe(
    "3 views, 0 carts and 0 purchases were recorded. All of this is one session."
  );
  const more = {views: 2, carts: 0, purchases: 3, view_to_purchase: 1.5};
  expect(text({...more, sessions: 2, session_conversion: 1}, 2)).toBe(
    "2 views, 0 carts and 3 purchases were recorded, more purchases than views. All of the 2 sessions had a purchase."
  );
});

test("without views there is no funnel", () => {
  expect(text({views: 0}, 0)).toBe("No view matches these filters, so there is no funnel to show.");
});

test("without sessions only events are counted", () => {
  const log = {views: 890, carts: 128, purchases: 40, view_to_purchase: 40 / 890};
  expect(text({...log, sessions: 0}, 0)).toBe(
    "890 views, 128 carts and 40 purchases were recorded: the purchases are 4.5% of the views."
  );
});

test("of steps that the log does not have nothing is said", () => {
  const log = {views: 890, carts: 0, purchases: 40, view_to_purchase: 40 / 890};
  expect(text(log, 0, 1, hasAll({carts: false}))).toBe(
    "890 views and 40 purchases were recorded: the purchases are 4.5% of the views."
  );
  for (const sessions of [0, 1, 200])
    expect(text({views: 890, carts: 1, sessions}, 0, 1, hasAll({purchases: false}))).toBe(
      "890 views and 1 cart were recorded."
    );
});
