/** Shown where there are no visitors. */
export const nobody = "No visitor matches these filters.";

/** Shown where no known customer bought anything. */
export const nothing = "Nothing was sold to a known customer under these filters.";
