/** The English texts that the build has left out of the server, by the file in which they stand. Empty where nothing is left out. */
export const englishTexts: Readonly<Record<string, object>> = {}
