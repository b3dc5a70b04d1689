/** What the live windows count of an event. */
export interface LiveEvent {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Its place in eventTypes. */
  readonly type: number;
  readonly brand: string;
  /** The uppermost level of its category. */
  readonly category: string;
  /** Price of a purchase, in ten-thousandths of the major unit; 0 of other events. */
  readonly paid: number;
}
