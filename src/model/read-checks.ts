/** A row of the model of checks. */
export interface CheckRow {
  check_id: string;
  unit: string;
  hit: number;
  total: number | null;
  example: string | null;
}

/** A check with its name and explanation. */
export interface Check extends CheckRow {
  name: string;
  /** What a hit may mean. */
  means: string;
  /** What was done about it. */
  done: string;
}

interface Words {
  name: string;
  means: string;
  done: string;
}

/** The name and explanation of each check of src/models/checks.arrow.sql, in the order in which they are shown. */
const words: Record<string, Words> = {
  "unreadable-price": {
    name: "Prices that are negative or not a number",
    means: "A refund in the wrong table, a decimal comma, or text instead of a number.",
    done: "The rows were rejected."
  },
  "unpriced-sale": {
    name: "Sales without a price",
    means:
      "Prices that were not filled in, or not logged: revenue and the average order are too low.",
    done: "Kept; they count as orders and units, without revenue."
  },
  "zero-price-events": {
    name: "Events with a price of zero",
    means: "Products without a price yet. They lower mean prices, and their sales add no revenue.",
    done: "Kept."
  },
  "zero-price-lines": {
    name: "Sales with a price of zero",
    means: "Gifts, samples or stock corrections: orders without revenue.",
    done: "Kept; they count as orders and units."
  },
  "zero-amount-lines": {
    name: "Sales that cost nothing, at a price that is not zero",
    means: "Discounts of the whole price, vouchers, or amounts that were not filled in.",
    done: "Kept; they count as orders and units, without revenue."
  },
  "zero-quantity-lines": {
    name: "Order lines of zero pieces",
    means: "Fees, remarks, or quantities that were not filled in.",
    done: "Kept; they count as orders, but not as units."
  },
  "unexplained-amounts": {
    name: "Order lines whose amount is not price − discount + tax",
    means: "Rounding, shipping or fees within the amount, or discounts that the export leaves out.",
    done: "Kept. The differences add up to what “Not explained” shows in Sales."
  },
  "negative-price-lines": {
    name: "Order lines with a negative price",
    means: "Debts written off, or manual corrections.",
    done: "Kept, because the total would be wrong without them."
  },
  "price-jump": {
    name: "Products whose price at least doubles or halves",
    means:
      "The highest price is at least twice the lowest: a deep discount, a quantity price, another product under the same id, or a misplaced decimal point.",
    done: "Kept."
  },
  "unprompted-purchase": {
    name: "Purchases with no view or cart before them in the session",
    means: "Some views are not logged, or sessions are cut in two: conversion looks too high.",
    done: "Kept."
  },
  "machine-rhythm": {
    name: "Sessions that look automated",
    means:
      "Twenty events or more, on average less than two seconds apart: a bot, or a log written all at once.",
    done: "Kept; they lower conversion."
  },
  "endless-session": {
    name: "Sessions longer than a day",
    means: "A session id that is never renewed, so that several visits count as one.",
    done: "Kept."
  },
  "early-order": {
    name: "Customers with an order before their sign-up",
    means:
      "Accounts created after the order, or clocks that disagree: do not count days since sign-up for these customers.",
    done: "Kept."
  },
  "silent-day": {
    name: "Days without a row",
    means: "The shop was closed, or the export has a gap.",
    done: "Charts of sums and counts draw these days as zero."
  },
  "quiet-hour": {
    name: "Busy hours of the day with hardly any events",
    means:
      "Less than a twentieth of the hour’s usual number of events: an outage of the shop or of its log.",
    done: "Nothing was filled in."
  },
  "rounded-id": {
    name: "Damaged ids",
    means:
      "Long numbers rounded by a spreadsheet (5.2E+08), or text instead of a number: several ids would become one.",
    done: "The rows were rejected."
  },
  duplicate: {
    name: "Rows left out as duplicates of another",
    means: "Overlapping exports, or a log written twice.",
    done: "One of each was kept."
  }
};

const orphan = "orphan: ";

/**
 * The checks that apply to the data, in order, with their names and explanations.
 *
 * @param rows of the model; a check with nothing to check (a total of 0) is left out
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
      means: "Tables that were exported at different times, or rows deleted from one of them.",
      done: "Kept; unknown values count as “(unknown)” or “(none)”."
    };
  }
  const own = words[check_id];
  if (!own) throw new Error(`unknown check: "${check_id}"`);
  return own;
}
