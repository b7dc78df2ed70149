import type { RegelGroep, RegelRegel, RegelsAnswer, StelselRegels } from '@inburgering/server/protocol'
import type { Texts } from '../../texts/texts.ts'

/** A line of a tree of rules or words: a heading with lines below it, or a declaration. */
export interface RuleNode {
  /** Unique in the tree, and made of words of the text, so that what is unfolded stays unfolded. */
  readonly id: string
  readonly label: string
  readonly description: string
  /** A heading that is the only one is open at the start. */
  readonly isOpen: boolean
  readonly rule?: RegelRegel
  readonly children: readonly RuleNode[]
}

/** The rules in each of their orders; with more stelsels under the name of each. */
export function ruleNodes({ stelsels }: RegelsAnswer, { rules: words }: Texts): readonly RuleNode[] {
  const trees = stelsels.map((stelsel) => {
    const { titel, map, perLeerroute, perArtikel, perDatum, metFout } = stelsel
    const orders: readonly (readonly [string, string, readonly RegelGroep[]])[] = [['leerroute', words.byRoute, perLeerroute], ['artikel', words.byArticle, perArtikel], ['datum', words.byDate, perDatum]]
    const children = orders.map(([id, label, groups]) => heading(`${map}#${id}`, label, '', groups.map((group) => groupNode(group, `${map}#${id}`)), id === 'leerroute'))
    return heading(map, titel, [nameIn(stelsel, stelsels), ...(metFout === 0 ? [] : [words.withMistakes(metFout)])].join(' · '), children, stelsels.length === 1)
  })
  return trees.length === 1 ? (trees[0]?.children ?? []) : trees
}

/** The words by kind; with more stelsels under the name of each. */
export function wordNodes({ stelsels }: RegelsAnswer): readonly RuleNode[] {
  const trees = stelsels.map((stelsel) => heading(stelsel.map, stelsel.titel, nameIn(stelsel, stelsels), stelsel.begrippen.map((group) => groupNode(group, stelsel.map)), stelsels.length === 1))
  return trees.length === 1 ? (trees[0]?.children ?? []) : trees
}

/** The name of a stelsel; of two with one name, the folder as well. */
function nameIn({ naam, map }: StelselRegels, all: readonly StelselRegels[]): string {
  const isOnly = all.filter((each) => each.naam === naam).length === 1
  return isOnly ? naam : `${naam} · ${decodeURIComponent(map).split('/').at(-1)}`
}

function groupNode({ id, titel, regels, groepen }: RegelGroep, above: string): RuleNode {
  const own = `${above}/${id}`
  const children = [...groepen.map((group) => groupNode(group, own)), ...regels.map((rule) => ruleNode(rule, own))]
  return heading(own, titel, String(groepen.length > 0 ? groepen.length : regels.length), children, false)
}

function ruleNode(rule: RegelRegel, above: string): RuleNode {
  const { id, titel, soort, toevoeging, artikelen } = rule
  const description = [toevoeging === '' ? soort : toevoeging, artikelen].filter((text) => text !== '').join(' · ')
  return { id: `${above}/${id} ${toevoeging}`, label: titel, description, isOpen: false, rule, children: [] }
}

function heading(id: string, label: string, description: string, children: readonly RuleNode[], isOpen: boolean): RuleNode {
  return { id, label, description, isOpen, children }
}
