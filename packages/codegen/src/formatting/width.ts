/** How many characters a line of code may have: as wide as code is read beside the law. */
export const width = 120
