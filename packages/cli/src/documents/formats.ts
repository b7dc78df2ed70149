/** In the order of the index page. Written out, so that the help does not load what makes documents. */
export const documentFormats = ['html', 'md', 'docx', 'json', 'pdf'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** PDF only for who asks: it needs a browser, and holds the time of making. */
export const usualFormats: readonly DocumentFormat[] = ['html', 'md', 'docx', 'json']
