import { isHerziening, isOordeel, isOpgelegdDoor, isVoorvalsoort, type Bijzaak, type Herziening, type Voorval, type VoorvalPeriode } from '../../../generated/ast.ts'
import { asideWord } from '../../../lowering/scenario-aside.ts'
import { at, type Check } from '../../check.ts'

const ofEach = ['bekend op']
const ofDecisions = [...ofEach, 'door', 'dagtekening', 'bekendgemaakt op', 'onherroepelijk op', 'kenmerk']
const ofJudgements = [...ofEach, 'door', 'over']
const ofRevisions = [...ofEach, 'door', 'door de rechter', 'werkt terug tot', 'bij']

/** What stands beside a record must belong to its kind. */
export const asideOfOtherKind: Check<Bijzaak> = () => (node, accept) => {
  const { fits, record, kind } = shapeOf(node.$container as Voorval | VoorvalPeriode | Herziening)
  const word = asideWord(node)
  if (record !== undefined && !fits.includes(word)) accept('INB721', { word, record, kind }, at(node))
}

function shapeOf(record: Voorval | VoorvalPeriode | Herziening): { readonly fits: readonly string[]; readonly record: string | undefined; readonly kind: string } {
  if (isHerziening(record)) return { fits: ofRevisions, record: record.besluit?.$refText, kind: 'een herziening, vernietiging of intrekking' }
  const declared = record.soort?.ref
  if (isOordeel(declared)) return { fits: ofJudgements, record: declared.name, kind: 'een oordeel' }
  if (!isVoorvalsoort(declared)) return { fits: [], record: undefined, kind: '' }
  return { fits: declared.soort === 'besluit' ? ofDecisions : ofEach, record: declared.name, kind: `een ${declared.soort}` }
}

/** A judgement must be of the body that the act asks, or, when it is about a fine, of the one that imposes that fine. */
export const judgementOfOtherBody: Check<Voorval> = () => (node, accept) => {
  const oordeel = node.soort?.ref
  const body = isOordeel(oordeel) ? oordeel.door?.$refText : undefined
  for (const aside of node.bijzaken) {
    const given = aside.orgaan?.$refText
    if (isOordeel(oordeel) && body !== undefined && given !== undefined && given !== body && !imposers(node).includes(given)) accept('INB719', { name: oordeel.label ?? oordeel.name, given, body }, at(aside, 'orgaan'))
  }
}

/** Who imposes the fine that a judgement is about. */
function imposers({ bijzaken }: Voorval): readonly string[] {
  return bijzaken.flatMap(({ boete }) => boete?.ref?.clausules.filter(isOpgelegdDoor).map(({ orgaan }) => orgaan.$refText) ?? [])
}
