/** Shown in place of figures and tables that have no rows. */
export const nothingOfBrands = "No brand matches these filters.";
