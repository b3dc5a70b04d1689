/** A check's row as the model has it. */
export interface CheckRow {
  check_id: string;
  unit: string;
  hit: number;
  total: number | null;
  example: string | null;
}

/** A check with its words. */
export interface Check extends CheckRow {
  name: string;
  /** What it means if something is found. */
  means: string;
  /** What was done about it. */
  done: string;
}

interface Words {
  name: string;
  means: string;
  done: string;
}

/** The words of each check of src/models/checks.arrow.sql, in the order in which they are shown. */
const words: Record<string, Words> = {
  "unreadable-price": {
    name: "Prices below zero or no number",
    means: "A refund in the wrong table, a decimal comma, or words where a number belongs.",
    done: "The rows were rejected."
  },
  "zero-price-events": {
    name: "Events at a price of zero",
    means: "Goods without a price yet; they pull mean prices down and sell for nothing.",
    done: "Kept."
  },
  "zero-price-lines": {
    name: "Sales at a price of zero",
    means: "Gifts, samples or corrections of stock: orders without revenue.",
    done: "Kept; they count as orders and pieces."
  },
  "negative-price-lines": {
    name: "Order lines with a price below zero",
    means: "Debts written off or corrections by hand.",
    done: "Kept, as without them the total is wrong."
  },
  "price-jump": {
    name: "Products whose price at least doubles or halves",
    means:
      "The highest price is twice the lowest or more: a deep discount, a price by quantity, another product under the same id, or a slip of the decimal point.",
    done: "Kept."
  },
  "unprompted-purchase": {
    name: "Purchases with no view or cart before them in the session",
    means:
      "Views are not logged everywhere, or sessions are cut in the middle: conversion looks too good.",
    done: "Kept."
  },
  "machine-rhythm": {
    name: "Sessions with a machine’s rhythm",
    means:
      "Twenty events or more, on average less than two seconds apart: a robot, or a log written in one go.",
    done: "Kept; they lower conversion."
  },
  "endless-session": {
    name: "Sessions of more than a day",
    means: "A session id that is never renewed; several visits count as one.",
    done: "Kept."
  },
  "early-order": {
    name: "Customers with an order before their sign-up",
    means:
      "Accounts made after the fact, or clocks that disagree: do not count days since sign-up for them.",
    done: "Kept."
  },
  "silent-day": {
    name: "Days without a row",
    means:
      "The shop was closed, or the export has a hole; the mean of a day is over days with rows.",
    done: "Nothing is filled in."
  },
  "quiet-hour": {
    name: "Busy hours of the day with hardly an event",
    means:
      "Less than a twentieth of what the hour has as a rule: an outage of the shop, or of its log.",
    done: "Nothing is filled in."
  },
  "rounded-id": {
    name: "Ids that are ids no more",
    means:
      "Long numbers that a spreadsheet has rounded (5.2E+08), or ids in words: several would become one.",
    done: "The rows were rejected."
  },
  duplicate: {
    name: "Rows that say the same as another",
    means: "Exports that overlap, or a log written twice.",
    done: "One of each was kept."
  }
};

const orphan = "orphan: ";

/**
 * The checks that the data could be put to, in their order, with their words.
 *
 * @param rows of the model; a check of nothing (a total of 0) is left out
 */
export function readChecks(rows: readonly CheckRow[]): Check[] {
  const order = Object.keys(words);
  const place = ({check_id}: CheckRow) => order.indexOf(check_id) + 1 || order.length + 1;
  return rows
    .filter((row) => row.total !== 0)
    .map((row) => ({...row, ...wordsOf(row)}))
    .sort((a, b) => place(a) - place(b) || (a.check_id < b.check_id ? -1 : 1));
}

function wordsOf({check_id}: CheckRow): Words {
  if (check_id.startsWith(orphan)) {
    const what = check_id.slice(orphan.length);
    return {
      name: what[0]!.toUpperCase() + what.slice(1),
      means: "Tables that were cut at different moments, or rows deleted from one of them.",
      done: "Kept; what is not known counts as “(unknown)” or “(none)”."
    };
  }
  const own = words[check_id];
  if (!own) throw new Error(`unknown check: "${check_id}"`);
  return own;
}
