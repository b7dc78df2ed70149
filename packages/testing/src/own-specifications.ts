import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceText } from './examples.ts'

const folder = join(import.meta.dirname, '..', 'specifications')

/** The small acts in `specifications/`: one folder each. */
export function ownSpecifications(): string[] {
  return readdirSync(folder).sort()
}

export function ownSpecification(name: string): SourceText[] {
  return readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.inburgering'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, name, path), 'utf8') }))
}

const startsBlock = /^(?:gebruikt|bron|bestuursorgaan|keuze|gegeven|gebeurtenis|periode|besluit|oordeel|parameter|begrip|tabel|onderdeel|groep|taaleis|leerroute|plicht|bevoegdheid|termijn|verlengingsgrond|boeteregime|plafond|maatregel|wijziging|persoon|scenario) /

/** The same declarations the other way round, in two files. A block begins at the start of a line, as the formatter writes it. */
export function shuffled(sources: readonly SourceText[]): SourceText[] {
  const [head = '', ...blocks] = sources.flatMap(({ text }) => blocksOf(text))
  const stelsel = /stelsel (\w+)/.exec(head)?.[1] ?? ''
  const reversed = blocks.toReversed()
  const half = Math.floor(reversed.length / 2)
  return [
    { path: 'a.inburgering', text: [`bij stelsel ${stelsel}\n`, ...reversed.slice(0, half)].join('') },
    { path: 'b.inburgering', text: [head, ...reversed.slice(half)].join('') },
  ]
}

function blocksOf(text: string): string[] {
  const blocks: string[] = ['']
  for (const line of text.split('\n')) {
    if (startsBlock.test(line)) blocks.push('')
    blocks[blocks.length - 1] += `${line}\n`
  }
  return blocks
}
