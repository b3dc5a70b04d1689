import type {FilterBar} from "../components/filter-bar.js";
import type {Filters} from "../model/filters.js";
import {movingEvent} from "./moving.js";

/** Lets the page follow filters that change faster than it can. */
export interface Follower {
  /** Filters under the hand: asked when the answers to the last ones are there, unless newer ones come first. */
  follow(filters: Filters): void;
  /** The hand is gone: these filters, or the last ones, stay. */
  settle(filters?: Filters): void;
}

/** Makes a follower: one round of questions is on its way at most, and the newest filters wait. */
export function createFollower(bar: FilterBar, isAnswering: () => boolean): Follower {
  let waiting: Filters | undefined;
  let isBusy = false;
  const round = async () => {
    if (isBusy) return;
    isBusy = true;
    while (waiting) {
      bar.value = waiting;
      waiting = undefined;
      bar.dispatchEvent(movingEvent());
      // a change reaches the cells within three frames: all have asked once one has
      for (let i = 0; i < 3 && !isAnswering(); i++) await nextFrame();
      while (isAnswering()) await nextFrame();
    }
    isBusy = false;
  };
  return {
    follow(filters) {
      waiting = filters;
      void round();
    },
    settle(filters = waiting) {
      waiting = undefined;
      if (filters) bar.value = filters;
      bar.dispatchEvent(new Event("input", {bubbles: true}));
    }
  };
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
