import type {Calendar} from "./calendar.ts";
import {type Random, at, createRandom} from "./random.ts";
import type {Act, Session} from "./sessions.ts";
import type {User} from "./visits.ts";

/** One row of the log, before its price is known. */
export interface LogEvent {
  /** Seconds since 1970. */
  readonly time: number;
  readonly type: "view" | "cart" | "purchase";
  /** Place of the product in the list of demands. */
  readonly item: number;
  readonly user: User;
  /** Running number of the session, from 0. */
  readonly session: number;
}

/** Every event of every session, in order of time; what one basket buys is bought in one second. */
export function makeTimeline(
  sessions: readonly Session[],
  calendar: Calendar,
  seed: number
): LogEvent[] {
  const random = createRandom(seed, "timeline");
  const events = sessions.flatMap((session, s) => layOut(session, s, calendar.end, random));
  return events.sort((a, b) => a.time - b.time || a.session - b.session);
}

type Step = Pick<LogEvent, "type" | "item">;

function layOut(session: Session, number: number, end: number, random: Random): LogEvent[] {
  const {user, time} = session.visit;
  const steps = session.acts.flatMap(stepsOf);
  for (const act of session.acts)
    for (let n = 0; n < act.repeats; ++n) insertAfterFirst(steps, act.item, random);
  let clock = 0;
  const browsing = steps.map((step, i) => {
    if (i > 0) clock += pause(step.type, random);
    return {...step, user, session: number, time: clock};
  });
  const buying = session.acts.filter((act) => act.kind === "buy" || act.kind === "buyAtOnce");
  if (buying.length > 0) clock += 40 + pause("purchase", random);
  const checkout = buying.map(({item}) => {
    return {type: "purchase" as const, item, user, session: number, time: clock};
  });
  // A visit begun just before the period's end is moved back so that it ends within.
  const start = Math.min(time, end - 1 - clock);
  return [...browsing, ...checkout].map((event) => ({...event, time: start + event.time}));
}

function stepsOf({item, kind}: Act): Step[] {
  const view: Step = {type: "view", item};
  const cart: Step = {type: "cart", item};
  switch (kind) {
    case "browse":
    case "buyAtOnce":
      return [view];
    case "unseen":
      return [cart];
    case "abandon":
    case "buy":
      return [view, cart];
  }
}

function insertAfterFirst(steps: Step[], item: number, random: Random): void {
  const first = steps.findIndex((step) => step.item === item);
  const place = first + 1 + random.below(steps.length - first);
  steps.splice(place, 0, {type: "view", item});
}

/** Seconds before the next step: log-normal, about 50 before a view, 25 before a cart. */
function pause(type: LogEvent["type"], random: Random): number {
  const middle = at([50, 25, 110], ["view", "cart", "purchase"].indexOf(type));
  return 1 + Math.min(1500, Math.floor(middle * Math.exp(0.9 * random.normal())));
}
