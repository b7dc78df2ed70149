import type { ComparedPerson, VergelijkingAnswer } from '@inburgering/server/protocol'
import type { ComparisonGroup, ComparisonPage } from '@inburgering/webviews/protocol'
import type { Texts } from '../../texts/texts.ts'

/** What stands on the page; without an answer why there is none. */
export function comparisonPage(name: string, answer: VergelijkingAnswer | undefined, problem: string, address: unknown, texts: Texts): ComparisonPage {
  const { comparison } = texts
  const words = { ...comparison.page, outcome: { ...texts.whatIf.page, before: comparison.page.before, after: comparison.page.after } }
  const { model = 0, titel = '', probleem = problem, samenvatting = '', totalen = [], opmerkingen = [], basis = [], personen = [], regels = [] } = answer ?? {}
  return {
    address,
    model,
    title: titel === '' ? comparison.page.heading : comparison.against(titel, name),
    problem: probleem,
    summary: samenvatting,
    totals: totalen,
    remarks: opmerkingen,
    basis: basis.map(({ naam, voor, na }) => [naam, voor, na]),
    groups: groupsOf(personen),
    rules: regels.map(({ id, titel: title, veranderingTekst, artikelen, delen, plaats }) => ({ id, title, change: veranderingTekst, articles: artikelen, parts: delen.map(({ naam, voor, na }) => ({ name: naam, before: voor, after: na })), isInText: plaats !== undefined })),
    words,
  }
}

/** By effect, in the order of the answer: who is worse off first. */
function groupsOf(persons: readonly ComparedPerson[]): readonly ComparisonGroup[] {
  const effects = [...new Set(persons.map(({ gevolg }) => gevolg))]
  return effects.map((effect) => {
    const own = persons.filter(({ gevolg }) => gevolg === effect)
    const heading = own[0]?.gevolgTekst ?? ''
    return {
      heading: heading.charAt(0).toUpperCase() + heading.slice(1),
      persons: own.map((person) => ({ key: keyOf(person), title: person.titel, difference: person.verschil, first: person.eerste, isCompared: effect !== 'notCompared' })),
    }
  })
}

/** A person in the words of the text, so that what is unfolded stays unfolded. */
export function keyOf({ uri, scenario, row }: Pick<ComparedPerson, 'uri' | 'scenario' | 'row'>): string {
  return `${uri}#${scenario}#${row}`
}
