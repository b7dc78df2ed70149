/** The list of what is ours in a folder with code: the name of the file, and the command that writes it. */
export const codeManifest = { name: 'inburgering-code.json', madeBy: 'inburgering generate' } as const
