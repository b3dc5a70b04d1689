/** RE2 of an id that a spreadsheet has rounded, 2103807459595387724 to 2.10381E+18: it is gone. */
export const roundedId = "\\d(?:[.,]\\d+)?[eE]\\+\\d+|\\d[.,]\\d+[eE]\\d+";
