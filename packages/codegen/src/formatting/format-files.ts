import type { OutputFile } from '../targets/index.ts'

/** Lays out the text of one file. */
type Formatter = (text: string) => Promise<string>

/** Reads a formatter by the extension of a file: each is large, and is read when the first file asks for it. What has none is left as it is printed. */
export type Formatters = Readonly<Record<string, () => Promise<Formatter>>>

/** The printed files as they are written: what a formatter knows is laid out by it. */
export async function formatFiles(files: readonly OutputFile[], formatters: Formatters): Promise<readonly OutputFile[]> {
  const read = new Map<string, Formatter | undefined>()
  const formatted: OutputFile[] = []
  for (const file of files) {
    const extension = file.path.slice(file.path.lastIndexOf('.') + 1)
    if (!read.has(extension)) read.set(extension, await formatters[extension]?.())
    const content = await read.get(extension)?.(file.content)
    formatted.push(content === undefined ? file : { ...file, content })
  }
  return formatted
}
