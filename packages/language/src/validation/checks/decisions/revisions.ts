import type { AstNode } from 'langium'
import { isBijzaak, isFeit, isHerziening, isPersoon, isVoorval, isVoorvalsoort, type Herziening, type Persoon, type PersoonInhoud, type Scenario, type Voorval } from '../../../generated/ast.ts'
import { asideWord } from '../../../lowering/scenario-aside.ts'
import { earlierWord, revisionWord } from '../../../lowering/scenario-revision.ts'
import { at, type Accept, type Check } from '../../check.ts'
import { contentsOf, contentsOfScenario, dayOf } from '../../played-days.ts'
import { dutchDate } from '../../reading.ts'

/** What is revised, annulled or withdrawn must stand in the dossier. */
export const revisionOfNothing: Check<Scenario | Persoon> = () => (node, accept) => {
  const own: readonly AstNode[] = node.$type === 'Persoon' ? node.inhoud : node.stappen.flatMap((step): readonly AstNode[] => (isPersoon(step) ? step.inhoud : [step]))
  const revisions = own.filter(isHerziening)
  // A persona inside a scenario is looked at with the scenario.
  if (revisions.length === 0 || (node.$type === 'Persoon' && node.$container.$type !== 'Bestand')) return
  const contents = node.$type === 'Scenario' ? contentsOfScenario(node) : contentsOf(node)
  const decisions = decisionsIn(contents)
  for (const revision of revisions) {
    const name = revision.besluit?.ref?.name
    if (name === undefined) continue
    if (!decisions.some((decision) => suits(decision, name, revision))) accept('INB720', { name, ...wantedOf(revision), known: decisions.map(decisionText).join(', ') }, at(revision, 'besluit'))
    earlierRevision(revision, name, contents.filter(isHerziening), accept)
    decisionItStandsIn(revision, decisions, accept)
  }
}

/** `vernietiging van de herziening van 1 mei 2020 van boetebesluit`: that revision stands before it. */
function earlierRevision(revision: Herziening, name: string, all: readonly Herziening[], accept: Accept): void {
  const [word, day] = [earlierWord(revision), dayOf(revision.eerderDatum)]
  if (word === '' || day === undefined) return
  const earlier = all.filter((each) => each !== revision && each.besluit?.ref?.name === name)
  const isBefore = (each: Herziening): boolean => {
    const [its, own] = [dayOf(each.datum), dayOf(revision.datum)]
    return its === undefined || own === undefined || its < own || (its === own && all.indexOf(each) < all.indexOf(revision))
  }
  if (earlier.some((each) => revisionWord(each) === word && (dayOf(each.datum) ?? day) === day && isBefore(each))) return
  const known = earlier.filter(isBefore).map((each) => `${revisionWord(each)} van ${dutchDate(dayOf(each.datum) ?? '')}`)
  accept('INB735', { kind: word, date: dutchDate(day), besluit: name, known: known.join(', ') }, at(revision, 'eerderDatum'))
}

/** `bij beslissing_op_bezwaar`: a decision of the same day. */
function decisionItStandsIn(revision: Herziening, decisions: readonly Voorval[], accept: Accept): void {
  const day = dayOf(revision.datum)
  for (const aside of revision.bijzaken) {
    const name = aside.besluit?.ref?.name
    if (name === undefined || day === undefined || decisions.some((decision) => decision.soort.ref?.name === name && (dayOf(decision.datum) ?? day) === day)) continue
    accept('INB737', { besluit: name, date: dutchDate(day) }, at(aside, 'besluit'))
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

function wantedOf({ vanDatum, vanKenmerk }: Herziening): { readonly date?: string; readonly kenmerk?: string } {
  const day = dayOf(vanDatum)
  return { ...(day === undefined ? {} : { date: dutchDate(day) }), ...(vanKenmerk === undefined ? {} : { kenmerk: vanKenmerk }) }
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
