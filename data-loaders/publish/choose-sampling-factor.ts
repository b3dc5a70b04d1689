/** Rows of the store that become rows of the two tables which readers' filters work on. */
export interface FactRows {
  readonly events: number;
  readonly order_lines: number;
}

/** What a row of the store takes in the published tables, in bytes, as the sample and UCI's orders weigh. */
const rowBytes = {events: 8, order_lines: 5};

/** Part of the budget that session_products and sales may fill where they are a sample; cubes and models need the rest. */
export const factsShare = 0.5;

/**
 * How many visitors one in the published tables stands for: 1 while everything fits the budget, else
 * the smallest power of two that leaves cubes and models their room.
 *
 * Weights are known only once the tables are written, so publishing may double it: a sample of one
 * visitor in 2s is part of the sample of one in s.
 *
 * @param rows rows of the store
 * @param budget bytes that all published tables may weigh together
 */
export function chooseSamplingFactor({events, order_lines}: FactRows, budget: number): number {
  const bytes = events * rowBytes.events + order_lines * rowBytes.order_lines;
  if (bytes <= budget) return 1;
  let samplingFactor = 2;
  while (bytes / samplingFactor > budget * factsShare) samplingFactor *= 2;
  return samplingFactor;
}
