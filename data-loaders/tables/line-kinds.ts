/** What an order line can be; a line of another kind would be in no total. */
export const lineKinds = ["sale", "return"] as const;
