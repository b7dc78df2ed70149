/** What is told while the editor is installed, or why it cannot be. */
export interface InstallWords {
  readonly needs: (missing: readonly string[]) => string
  readonly node: (found: string) => string
  readonly program: (name: string) => string
  readonly headers: (node: string) => string
  readonly begin: (folder: string) => string
  readonly steps: readonly [string, string, string]
  readonly installed: string
  readonly failed: (reason: string) => string
}

/** For those who run the tests. */
export const english: InstallWords = {
  needs: (missing) => `The real editor needs ${missing.join('; ')}.`,
  node: (found) => `Node 24 instead of ${found}: start through npm`,
  program: (name) => `the program ${name}`,
  headers: (node) => `the headers of Node beside ${node}`,
  begin: (folder) => `installing once into ${folder} (about 2 minutes, 600 MB)`,
  steps: ['1 of 3: the editor', '2 of 3: what it depends on', '3 of 3: native modules'],
  installed: 'installed.',
  failed: (reason) => `The real editor could not be installed: ${reason}`,
}

/** For who asks for the editor. */
export const dutch: InstallWords = {
  needs: (missing) => `Dit ontbreekt: ${missing.join('; ')}.`,
  node: (found) => `Node 24 in plaats van ${found}; start met npm`,
  program: (name) => `het programma ${name}`,
  headers: (node) => `de headers van Node naast ${node}`,
  begin: (folder) => `De editor wordt eenmalig geïnstalleerd in ${folder} (ongeveer 2 minuten, 600 MB).`,
  steps: ['1 van 3: de editor', '2 van 3: wat de editor nodig heeft', '3 van 3: onderdelen die hier worden gebouwd'],
  installed: 'De editor is geïnstalleerd.',
  failed: (reason) => `Het installeren is niet gelukt: ${reason}`,
}
