/**
 * Fewest visitors or customers on whom a claim rests. Views, sessions and baskets of one person depend
 * on each other, so thousands of them may be the habits of a few.
 */
export const leastPeople = 30;
