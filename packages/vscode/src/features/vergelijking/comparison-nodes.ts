import type { ChangedRule, ComparedEffect, ComparedPerson, Range, VergelijkingAnswer } from '@inburgering/server/protocol'
import type { Texts } from '../../texts/texts.ts'

/** A line of the view. */
export interface ComparisonNode {
  /** Unique in the tree, and made of words, so that what is unfolded stays unfolded. */
  readonly id: string
  readonly label: string
  readonly description: string
  readonly isOpen: boolean
  /** Name of a codicon; empty for none. */
  readonly icon: string
  readonly person?: ComparedPerson
  readonly place?: { readonly uri: string; readonly range: Range }
  readonly children: readonly ComparisonNode[]
}

const icons: Readonly<Record<ComparedEffect, string>> = { worse: 'arrow-down', mixed: 'arrow-swap', better: 'arrow-up', different: 'diff', notCompared: 'circle-slash' }
const order: readonly ComparedEffect[] = ['worse', 'mixed', 'better', 'different', 'notCompared']

/** The base, whose outcome changes by how much and from where, and the rules that changed. */
export function comparisonNodes(name: string, answer: VergelijkingAnswer, { comparison: words }: Texts): readonly ComparisonNode[] {
  const { probleem, titel, samenvatting, totalen, opmerkingen, basis, personen, regels } = answer
  const base = words.base(name)
  if (probleem !== undefined) return [{ ...line('basis', base, 'git-compare', titel), isOpen: true, children: [line('basis/probleem', probleem, 'warning')] }]
  const bar = basis.map(({ naam, voor, na }) => line(`basis/${naam}`, naam, '', voor === na ? na : `${voor} → ${na}`))
  return [
    { ...line('basis', base, 'git-compare', titel), children: bar },
    { ...line('samenvatting', samenvatting, 'info'), isOpen: true, children: totalen.map((total, place) => line(`samenvatting/${place}`, total)) },
    ...opmerkingen.map((remark, place) => line(`opmerking/${place}`, remark, 'warning')),
    ...order.flatMap((effect) => groupOf(effect, personen.filter(({ gevolg }) => gevolg === effect), words)),
    ...(regels.length === 0 ? [] : [{ ...line('regels', words.changedRules, 'law', String(regels.length)), children: regels.map(ruleNode) }]),
  ]
}

function groupOf(effect: ComparedEffect, persons: readonly ComparedPerson[], words: Texts['comparison']): readonly ComparisonNode[] {
  const [first] = persons
  if (first === undefined) return []
  const heading = first.gevolgTekst.charAt(0).toUpperCase() + first.gevolgTekst.slice(1)
  return [{ ...line(effect, heading, icons[effect], String(persons.length)), isOpen: true, children: persons.map((person) => personNode(effect, person, words)) }]
}

function personNode(above: string, person: ComparedPerson, words: Texts['comparison']): ComparisonNode {
  const { uri, scenario, row, titel, verschil, eerste, range, isNieuw } = person
  const id = `${above}/${uri}#${scenario}#${row}`
  const description = [verschil, ...(isNieuw ? [words.isNew] : [])].filter((text) => text !== '').join(' · ')
  return { ...line(id, titel, 'person', description), person, place: { uri, range }, children: eerste === '' ? [] : [line(`${id}/eerste`, eerste)] }
}

function ruleNode({ id, titel, veranderingTekst, artikelen, delen, plaats }: ChangedRule): ComparisonNode {
  const own = `regels/${id}`
  const parts = delen.map(({ naam, voor, na }, place) => line(`${own}/${place}`, [voor, na].filter((text) => text !== '').join(' → '), '', naam))
  return { ...line(own, titel, 'law', [veranderingTekst, artikelen].filter((text) => text !== '').join(' · ')), ...(plaats === undefined ? {} : { place: plaats }), children: parts }
}

function line(id: string, label: string, icon = '', description = ''): ComparisonNode {
  return { id, label, description, isOpen: false, icon, children: [] }
}
