/** The event of filters that a hand is still changing: the page follows, but nothing is settled yet. */
export function movingEvent(): Event {
  return new CustomEvent("input", {bubbles: true, detail: moving});
}

/** Whether an event is of such a change. */
export function isMoving(event: Event): boolean {
  return (event as CustomEvent<unknown>).detail === moving;
}

const moving = "moving";
