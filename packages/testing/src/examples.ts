import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A file of a specification as the language takes it: the path relative to the folder of the specification. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

const examples = join(import.meta.dirname, '..', '..', '..', 'examples')

/** All texts of one example, in a fixed order. */
export function exampleSources(name: string): SourceText[] {
  const folder = join(examples, name)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.inburgering'))
    .sort()
    .map((file) => ({ path: relative(folder, join(folder, file)).split(sep).join('/'), text: readFileSync(join(folder, file), 'utf8') }))
}

/** The folders of examples, each a specification. */
export function exampleNames(): string[] {
  return readdirSync(examples, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}
