import type {FilterChoices, Filters} from "../model/filters.js";
import {formatRange} from "../format/format-range.js";
import {h} from "./h.js";
import {periodPresets} from "../model/period-presets.js";

/** The period's menu: its element, and ways to read and set the days. */
export interface FilterPeriod {
  element: HTMLDetailsElement;
  get(): Pick<Filters, "from" | "to">;
  set(period: Pick<Filters, "from" | "to">): void;
}

/** A menu with two dates and the usual periods; `changed` is called when both days make a period. */
export function filterPeriod(
  choices: FilterChoices,
  changed: () => void,
  {document, locale}: {document: Document; locale?: string}
): FilterPeriod {
  const {firstDay, lastDay} = choices;
  const input = (id: "from" | "to") =>
    h(document, "input", {type: "date", "data-filter": id, min: firstDay, max: lastDay});
  const [from, to] = [input("from"), input("to")];
  const text = h(document, "span", {class: "filter-range"});
  const problem = h(document, "p", {class: "filter-problem", role: "alert"});
  const presets = periodPresets(choices).map((preset) => {
    const button = h(document, "button", {type: "button", class: "preset"}, preset.label);
    button.addEventListener("click", () => {
      put(preset);
      changed();
    });
    return {...preset, button};
  });
  const element = h(
    document,
    "details",
    {class: "filter-menu filter-period"},
    h(document, "summary", {}, text),
    h(
      document,
      "div",
      {class: "filter-panel", role: "group", "aria-label": "Period"},
      h(
        document,
        "div",
        {class: "filter-presets"},
        presets.map(({button}) => button)
      ),
      h(
        document,
        "div",
        {class: "filter-dates"},
        h(document, "label", {}, "From", from),
        h(document, "label", {}, "To", to)
      ),
      problem
    )
  );

  let period = {from: firstDay, to: lastDay};
  const put = (next: {from: string; to: string}) => {
    period = {from: next.from, to: next.to};
    from.value = next.from;
    to.value = next.to;
    show();
  };
  const show = () => {
    text.textContent = formatRange(period.from, period.to, {locale});
    element.classList.toggle("filter-active", period.from > firstDay || period.to < lastDay);
    for (const {button, ...preset} of presets)
      button.setAttribute(
        "aria-pressed",
        String(preset.from === period.from && preset.to === period.to)
      );
    report("");
  };
  const report = (message: string) => {
    problem.textContent = message;
    problem.hidden = message === "";
    for (const box of [from, to]) box.setAttribute("aria-invalid", String(message !== ""));
  };
  for (const box of [from, to])
    box.addEventListener("change", () => {
      // A date box is empty while its date is being typed, and cleared to mean "no bound".
      const next = {from: clamp(from.value || firstDay), to: clamp(to.value || lastDay)};
      if (next.from > next.to) return report("The period ends before it begins.");
      put(next);
      changed();
    });
  const clamp = (day: string) => (day < firstDay ? firstDay : day > lastDay ? lastDay : day);

  put(period);
  return {
    element,
    get: () => ({
      ...(period.from > firstDay && {from: period.from}),
      ...(period.to < lastDay && {to: period.to})
    }),
    set: (next) => put({from: clamp(next.from ?? firstDay), to: clamp(next.to ?? lastDay)})
  };
}
