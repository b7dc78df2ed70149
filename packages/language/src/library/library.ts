import { libraryTexts } from './texts.ts'

/** Where documents live that come with the language; editors show them as read-only text. */
export const suppliedFolder = 'inburgering:/ingebouwd'

/** Names of the specifications that come with the language, for `gebruikt awb`. */
export const libraryNames: readonly string[] = Object.keys(libraryTexts)

/** The folder of a supplied specification. */
export function libraryRoot(name: string): string {
  return `${suppliedFolder}/${name}`
}

/** The name of the supplied specification that a document belongs to. */
export function libraryOf(uri: string): string | undefined {
  return libraryNames.find((name) => uri.startsWith(`${libraryRoot(name)}/`))
}

/** Every supplied file with where it lives. */
export function libraryFiles(): readonly { readonly uri: string; readonly text: string }[] {
  return libraryNames.flatMap((name) => Object.entries(libraryTexts[name] ?? {}).map(([file, text]) => ({ uri: `${libraryRoot(name)}/${file}`, text })))
}
