import type {ExpectedRow} from "./expect-tables.ts";
import {groupRows} from "./group-rows.ts";
import type {Choice, Selection} from "./select.ts";

const types = ["view", "cart", "remove_from_cart", "purchase"];
const day = 86_400;

/** The table of tumbling windows as Rhythm opens: weeks from Monday, days of a period of up to 60, hours of one day. */
export function expectWindows({events, shop}: Selection, choice: Choice): ExpectedRow[] {
  const days = [...new Set(shop.events.map((event) => event.day))].sort();
  const [first, last] = [choice.from ?? days[0]!, choice.to ?? days.at(-1)!];
  const length = (Date.parse(last) - Date.parse(first)) / 1000 / day + 1;
  const present = types.filter((type) => events.some((event) => event.type === type));
  const starts = new Map(days.map((date) => [date, windowOf(date, length > 60)]));
  const windows = groupRows(events, ({day: date, hour}) =>
    length === 1 ? `${date}T${String(hour).padStart(2, "0")}:00Z` : starts.get(date)!
  );
  return [...windows.keys()].sort().map((start) => {
    const own = windows.get(start)!;
    const counts = present.map((type, i) => [
      `s${i}`,
      own.filter((event) => event.type === type).length
    ]);
    return {
      window: new Date(start).toLocaleString("en-US", {
        timeZone: "UTC",
        ...(length > 1 && {year: "numeric"}),
        month: "short",
        day: "numeric",
        ...(length === 1 && {hour: "2-digit", minute: "2-digit", hourCycle: "h23"})
      }),
      ...(Object.fromEntries(counts) as Record<string, number>),
      total: own.length
    };
  });
}

function windowOf(text: string, weeks: boolean): string {
  if (!weeks) return text;
  const date = new Date(text);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
