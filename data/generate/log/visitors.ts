import type {Random} from "../random.ts";
import type {LogSize} from "./size.ts";

/**
 * Who makes the next visit, as a running number: someone new, until all users have come; else one
 * of those who came lately or one of the regulars. Needs no memory of who came when.
 */
export function createVisitors(size: LogSize, random: Random): () => number {
  const {next} = random;
  let visitsLeft = size.sessions;
  let come = 0;
  return () => {
    const isNew = come === 0 || next() * visitsLeft < size.users - come;
    visitsLeft -= 1;
    if (isNew) return come++;
    const luck = next();
    // Few of many: the higher the power, the more visits fall on the same people.
    if (luck < 0.5) return Math.floor(come * next() ** 2);
    return come - 1 - Math.floor(come * next() ** 4);
  };
}

/** A user's id: numbers rise with the first visit, with gaps. */
export function userIdOf(user: number): number {
  return 512_400_000 + user * 7 + (user % 5);
}
