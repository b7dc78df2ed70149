import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { type Outcome } from '@inburgering/core'
import { compileWithUses, type Compiled } from '@inburgering/language'

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

/** An example with the other examples that it uses or adds to. */
export function compileExample(name: string): Promise<Outcome<Compiled>> {
  return compileWithUses(exampleSources(name), (way) => (existsSync(join(examples, basename(way))) ? exampleSources(basename(way)) : []))
}

/** The folders of examples, each a specification. */
export function exampleNames(): string[] {
  return readdirSync(examples, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}
