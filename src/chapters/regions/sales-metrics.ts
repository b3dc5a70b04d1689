/** The chapter's headline figures; one query reads them all. */
export const salesMetrics: readonly string[] = ["revenue", "orders", "customers", "aov"];
