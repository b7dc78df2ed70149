import type { Kanttekening } from '@inburgering/core'
import { aside, bullets, paragraph } from '../tree/build.ts'
import type { Aside, Block } from '../tree/index.ts'
import { inlines, link, opened, type Inline } from '../tree/inline.ts'
import { anchorOf, type RuleWords } from '../words/index.ts'

/** How each kind of remark is shown, and what it is called. */
export const looks: Readonly<Record<Kanttekening['kind'], { readonly tone: Aside['tone']; readonly title: string }>> = {
  aanname: { tone: 'assumption', title: 'Aanname' },
  'niet uitgedrukt': { tone: 'unexpressed', title: 'Niet uitgedrukt' },
  gelijkwaardig: { tone: 'note', title: 'Voor wie toetst: een kleine wijziging hier verandert geen uitkomst' },
}

/** An assumption, or what the language cannot say, in its place beside the rule. */
export function remarks(kanttekeningen: readonly Kanttekening[], words: RuleWords): readonly Block[] {
  return kanttekeningen.map((each) => aside(looks[each.kind].tone, looks[each.kind].title, remarkBlocks(each, words), anchorOf(each.id)))
}

/** The same inside a wijziging: what they are addressed by may be the address of what it changes. */
export function innerRemarks(kanttekeningen: readonly Kanttekening[], words: RuleWords): readonly Block[] {
  return kanttekeningen.map((each) => aside(looks[each.kind].tone, looks[each.kind].title, remarkBlocks(each, words)))
}

export function remarkBlocks({ text, sources, otherwiseVariant }: Kanttekening, words: RuleWords): readonly Block[] {
  const other: readonly Inline[] = otherwiseVariant === undefined ? [] : [...inlines(' De andere lezing staat in “'), ...opened(words.name(otherwiseVariant, 'wijziging')), ...inlines('”.')]
  const cited: readonly Inline[] = sources.length === 0 ? [] : [...inlines(' ('), ...words.sources(sources), ...inlines(')')]
  return [paragraph([text, ...other, ...cited])]
}

/** Where a name is used: `Gebruikt door`. */
export function usedBy(ids: readonly string[], labelOf: (id: string) => string): readonly Block[] {
  if (ids.length === 0) return []
  return bullets(ids.map((id) => link(anchorOf(id), labelOf(id))))
}
