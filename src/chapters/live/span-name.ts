const minute = 60;

/** A length of time in words: "minute", "2 minutes", "56 seconds". */
export function spanName(seconds: number): string {
  if (seconds === minute) return "minute";
  if (seconds % minute === 0) return `${seconds / minute} minutes`;
  return seconds === 1 ? "second" : `${seconds} seconds`;
}
