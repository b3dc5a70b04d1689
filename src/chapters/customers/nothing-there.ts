/** What is said where nobody came. */
export const nobody = "Nobody came under these filters.";

/** What is said where no known customer bought anything. */
export const nothing = "Nothing was sold to a known customer under these filters.";
