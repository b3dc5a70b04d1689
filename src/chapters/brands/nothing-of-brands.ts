/** Said in the place of figures and tables where no row is left. */
export const nothingOfBrands = "Nothing of any brand matches these filters.";
