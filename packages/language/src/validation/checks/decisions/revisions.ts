import type { AstNode } from 'langium'
import { isBijzaak, isFeit, isHerziening, isPersoon, isVoorval, isVoorvalsoort, type Herziening, type Persoon, type PersoonInhoud, type Scenario, type Voorval } from '../../../generated/ast.ts'
import { asideWord } from '../../../lowering/scenario-aside.ts'
import { revisionWord } from '../../../lowering/scenario-revision.ts'
import { at, type Check } from '../../check.ts'
import { contentsOf, contentsOfScenario, dayOf } from '../../played-days.ts'
import { dutchDate } from '../../reading.ts'

/** What is revised, annulled or withdrawn must stand in the dossier. */
export const revisionOfNothing: Check<Scenario | Persoon> = () => (node, accept) => {
  const own: readonly AstNode[] = node.$type === 'Persoon' ? node.inhoud : node.stappen.flatMap((step): readonly AstNode[] => (isPersoon(step) ? step.inhoud : [step]))
  const revisions = own.filter(isHerziening)
  // A persona inside a scenario is looked at with the scenario.
  if (revisions.length === 0 || (node.$type === 'Persoon' && node.$container.$type !== 'Bestand')) return
  const decisions = decisionsIn(node.$type === 'Scenario' ? contentsOfScenario(node) : contentsOf(node))
  for (const revision of revisions) {
    const name = revision.besluit?.ref?.name
    if (name === undefined || decisions.some((decision) => suits(decision, name, revision))) continue
    accept('INB720', { wanted: wantedText(name, revision), known: decisions.map(decisionText).join(', ') }, at(revision, 'besluit'))
  }
}

function decisionsIn(contents: readonly PersoonInhoud[]): readonly Voorval[] {
  return contents.filter((each): each is Voorval => !isFeit(each) && isVoorval(each) && isVoorvalsoort(each.soort?.ref) && each.soort.ref.soort === 'besluit')
}

function suits(decision: Voorval, name: string, { vanDatum, vanKenmerk }: Herziening): boolean {
  if (decision.soort.ref?.name !== name) return false
  const [wanted, day] = [dayOf(vanDatum), dayOf(decision.datum)]
  // A date in a column is known when it is played.
  if (wanted !== undefined && day !== undefined && wanted !== day) return false
  return vanKenmerk === undefined || decision.bijzaken.some((aside) => asideWord(aside) === 'kenmerk' && aside.tekst === vanKenmerk)
}

function wantedText(name: string, { vanDatum, vanKenmerk }: Herziening): string {
  const day = dayOf(vanDatum)
  return `"${name}"${day === undefined ? '' : ` van ${dutchDate(day)}`}${vanKenmerk === undefined ? '' : ` met het kenmerk "${vanKenmerk}"`}`
}

function decisionText(decision: Voorval): string {
  const day = dayOf(decision.datum)
  return `${decision.soort.$refText}${day === undefined ? '' : ` van ${dutchDate(day)}`}`
}

/** Another decision in the place of one must say from when. */
export const revisionFromWhen: Check<Herziening> = () => (node, accept) => {
  if (revisionWord(node) !== 'herziening' || node.bijzaken.some((aside) => isBijzaak(aside) && asideWord(aside) === 'werkt terug tot')) return
  const day = dayOf(node.vanDatum) ?? dayOf(node.datum)
  accept('INB722', { besluit: node.besluit?.$refText ?? '', date: day === undefined ? '' : dutchDate(day) }, at(node, 'soort'))
}
