import { bullets, paragraph, section, table } from '../../tree/build.ts'
import type { Section } from '../../tree/index.ts'
import { link } from '../../tree/inline.ts'
import { anchorOf } from '../../words/index.ts'
import type { Book } from '../regelboek-input.ts'

/** Id of the rule that a part belongs to. */
export function ownerOf(part: string): string {
  return part.slice(0, part.indexOf('/'))
}

/** Which rules the scenarios reach, and what none of them does. */
export function coverageChapter({ coverage, played, words, model }: Book): readonly Section[] {
  if (coverage === undefined) return []
  const count = (status: string): number => played.filter((result) => result.status === status).length
  const labels = new Map(model.declarations.map(({ id, name, kind }) => [id, words.plain.of(name, kind)]))
  const owners = coverage.items.filter(({ kind }) => kind === 'declaration')
  const rows = owners.map((owner) => {
    const parts = coverage.items.filter(({ id }) => id.startsWith(`${owner.id}/`))
    const reached = parts.filter((part) => part.rows > 0).length
    return [[link(anchorOf(owner.id), labels.get(owner.id) ?? owner.name)], String(owner.rows), parts.length === 0 ? '' : `${reached} van ${parts.length}`] as const
  })
  const missed = coverage.items.filter(({ rows: reaching }) => reaching === 0)
  return [
    section('scenarios', 'Scenario’s: welke regels zijn beproefd', [
      paragraph(`De scenario’s zijn ${played.length} keer gespeeld: ${count('passed')} geslaagd, ${count('failed')} gefaald, ${count('refused')} geweigerd, ${count('skipped')} zonder verwachting. Zij bereiken ${coverage.reached} van de ${coverage.total} regels en onderdelen van regels.`),
      ...(missed.length === 0 ? [] : [paragraph('Dit bereikt geen enkel scenario:'), ...bullets(missed.map(({ id, owner, name, kind }) => (kind === 'declaration' ? link(anchorOf(id), labels.get(id) ?? name) : [link(anchorOf(ownerOf(id)), labels.get(ownerOf(id)) ?? owner), `: ${name.replaceAll('_', ' ')}`])))]),
      table({ caption: 'Scenario’s per regel', columns: ['Regel', { title: 'Scenario’s', align: 'end' }, { title: 'Onderdelen bereikt', align: 'end' }], rows }),
    ]),
  ]
}
