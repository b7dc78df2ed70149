import type { OutputFile } from '../targets/index.ts'
import { formatters, type Formatter } from './formatters.ts'

/** The printed files as they are written: what a formatter knows is laid out by it, the rest stays as it is. */
export async function formatFiles(files: readonly OutputFile[]): Promise<readonly OutputFile[]> {
  const known = new Map<string, Formatter | undefined>()
  const formatted: OutputFile[] = []
  for (const { path, content } of files) {
    const extension = path.slice(path.lastIndexOf('.') + 1)
    if (!known.has(extension)) known.set(extension, await formatters[extension]?.())
    formatted.push({ path, content: (await known.get(extension)?.(content)) ?? content })
  }
  return formatted
}
