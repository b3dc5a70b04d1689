/** What stands in the place of a section about purchases of a log that has none. */
export const noPurchases = "The log has no purchases, so it does not show this.";
