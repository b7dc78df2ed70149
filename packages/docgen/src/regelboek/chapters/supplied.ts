import type { Declaration } from '@inburgering/core'
import { paragraph, section } from '../../tree/build.ts'
import type { Section } from '../../tree/index.ts'
import type { Book } from '../regelboek-input.ts'
import { ruleSection } from '../rule-section.ts'
import { inTextOrder } from './rules.ts'

/** The rules that are supplied with the language and take part: a chapter for each, with the label of its source. */
export function suppliedChapters(book: Book): readonly Section[] {
  const supplied = book.model.declarations.filter(({ library }) => library !== undefined)
  const names = [...new Set(supplied.flatMap(({ library }) => library ?? []))]
  return names.map((name) => {
    const own = supplied.filter(({ library }) => library === name)
    const title = own.find(({ kind }) => kind === 'bron')?.label ?? name
    const intro = 'Deze regels zijn niet voor dit stelsel geschreven: zij worden met de werkbank meegeleverd en gelden voor elk besluit in het dossier. Zij doen pas iets als daar staat wanneer een besluit is bekendgemaakt.'
    return section(`meegeleverd-${name}`, `Meegeleverd: ${title}`, [paragraph(intro), ...inTextOrder(own.filter((declaration) => declaration.kind !== 'bron')).map((declaration: Declaration) => ruleSection(declaration, book))])
  })
}
