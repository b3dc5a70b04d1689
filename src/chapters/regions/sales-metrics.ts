/** The chapter's headline figures; whoever needs one of them asks for all, which is one query. */
export const salesMetrics: readonly string[] = ["revenue", "orders", "customers", "aov"];
