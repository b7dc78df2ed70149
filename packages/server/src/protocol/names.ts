// Names that both ends use.

/** The language id and the extension of its files. */
export const languageId = 'inburgering'
export const fileExtension = '.inburgering'

/** Where a diagnostic links to: `inburgering-handboek:/diagnostics/INB101.md`, served by the client from its own files. */
export const handbookScheme = 'inburgering-handboek'

/** Documents of this scheme hold what the language has by itself; the server gives their text. */
export const builtInScheme = 'inburgering'
