import type { Clause, Expression } from '@inburgering/core'
import { constantWords } from '../expressions/constant-words.ts'
import type { Change } from './change.ts'
import { otherLevel } from './nudge.ts'

type Plain = Omit<Change, 'origin'>
type ClauseOf<K extends Clause['kind'], C extends Clause = Clause> = C extends { readonly kind: infer Own } ? (K extends Own ? C : never) : never
type Changes = { readonly [K in Clause['kind']]: (clause: ClauseOf<K>) => readonly Plain[] }

/** Taken out as a whole. */
function without(clause: Clause): Plain {
  return { how: 'weg', description: `zonder ${named(clause)}`, replacement: undefined }
}

function named(clause: Clause): string {
  return `"${clause.key.replace(':', ' ').replaceAll('_', ' ')}"`
}

/** Without one of its optional parts. */
function lacking<C extends Clause>(clause: C, field: keyof C & string, words: string): readonly Plain[] {
  if (clause[field] === undefined) return []
  const { [field]: _, ...rest } = clause
  return [{ how: `zonder_${field}`, description: `${named(clause)} zonder ${words}`, replacement: rest }]
}

/** Without one of several names. */
function fewer<C extends Clause>(clause: C, names: readonly string[], make: (names: readonly string[]) => C): readonly Plain[] {
  if (names.length < 2) return []
  return names.map((name) => ({ how: `zonder:${name}`, description: `${named(clause)} zonder ${name}`, replacement: make(names.filter((other) => other !== name)) }))
}

function fewerRecords<C extends Clause & { readonly records: { readonly kind: string } }>(clause: C): readonly Plain[] {
  const { records } = clause
  return 'names' in records ? fewer(clause, records.names as readonly string[], (names) => ({ ...clause, records: { ...records, names } })) : []
}

const changes: Changes = {
  // Who must, who decides and how high at most can be said, but not seen in a timeline.
  geldt_voor: () => [],
  opgelegd_door: () => [],
  wettelijk_maximum: () => [],
  uitkomst: () => [],
  toelating: (clause) => [without(clause)],
  verlengt: (clause) => fewer(clause, clause.termijnen, (termijnen) => ({ ...clause, termijnen })),
  schort_op: (clause) => fewer(clause, clause.termijnen, (termijnen) => ({ ...clause, termijnen })),
  van_overeenkomstige_toepassing: (clause) => [without(clause), ...fewer(clause, clause.termijnen, (termijnen) => ({ ...clause, termijnen }))],
  bij: fewerRecords,
  op_aanvraag: (clause) => [without(clause)],
  op_de_laatste_dag: () => [],
  // The order of two grounds of the last day is seen only where both come on one day.
  in_afwijking_van: (clause) => ('regimes' in clause ? [without(clause), ...fewer(clause, clause.regimes, (regimes) => ({ ...clause, regimes }))] : []),
  // Says that both fall; without it they do so too.
  onverminderd: () => [],
  als: (clause) => [without(clause)],
  met: (clause) => {
    const { cap } = clause
    if (cap === undefined) return []
    const per = cap.per === 'keer' ? 'totaal' : 'keer'
    return [...lacking(clause, 'cap', 'de grens'), { how: per, description: `${named(clause)}: per ${cap.per} wordt per ${per}`, replacement: { ...clause, cap: { ...cap, per } } }]
  },
  ten_hoogste_keer: (clause) => [without(clause), { how: 'stap', description: `hoogstens ${clause.times} keer wordt ${clause.times + 1} keer`, replacement: { ...clause, times: clause.times + 1 } }],
  voor_elk: (clause) => {
    const { records } = clause
    if (records.kind !== 'besluiten') return fewerRecords(clause)
    return records.except.map((name) => ({ how: `ook:${name}`, description: `${named(clause)} ook voor ${name}`, replacement: { ...clause, records: { ...records, except: records.except.filter((other) => other !== name) } } }))
  },
  na_afloop: (clause) => [without(clause), ...lacking(clause, 'when', 'voorwaarde')],
  begint: (clause) => {
    const at = clause.at === 'dayAfter' ? 'on' : 'dayAfter'
    return [...lacking(clause, 'when', 'voorwaarde'), { how: at, description: `begint ${at === 'on' ? 'op de dag zelf' : 'een dag later'}`, replacement: { ...clause, at } }]
  },
  begint_bij_boete: () => [],
  duurt: () => [],
  duurt_wat_de_boete_bepaalt: (clause) => {
    const combine = clause.combine === 'longest' ? 'sum' : 'longest'
    return [{ how: combine, description: `bij samenloop ${combine === 'sum' ? 'de som' : 'de langste'}`, replacement: { ...clause, combine } }]
  },
  voldaan: (clause) => [without(clause)],
  voldaan_alles_waarvoor_gesteld: (clause) => [without(clause)],
  afwijking: (clause) => [without(clause)],
  termijnenwet: (clause) => [{ how: 'andersom', description: 'de Algemene termijnenwet geldt andersom', replacement: { ...clause, applies: !clause.applies } }],
  overtreding_bij: (clause) => [...fewerRecords(clause), ...lacking(clause, 'when', 'voorwaarde')],
  overtreding_na_afloop: (clause) => [...fewer(clause, clause.termijnen, (termijnen) => ({ ...clause, termijnen })), ...lacking(clause, 'when', 'voorwaarde')],
  recht_naar: (clause) => {
    const { milder, ...strict } = clause.lawDate
    return milder === undefined ? [without(clause)] : [{ how: 'zonder_gunstiger', description: 'zonder "als dat gunstiger is"', replacement: { ...clause, lawDate: strict } }]
  },
  uitzondering: (clause) => [without(clause)],
  bedrag: () => [],
  bij_herhaling: (clause) => clause.steps.slice(1).map((step, index) => ({ how: `zonder:${index + 2}`, description: `zonder trede ${amountWords(step)}`, replacement: { ...clause, steps: clause.steps.filter((other) => other !== step) } })),
  maal_de_factor: (clause) => [without(clause)],
  verminderd: (clause) => [without(clause), ...lacking(clause, 'maximum', 'het maximum'), ...lacking(clause, 'when', 'voorwaarde')],
  zet: (clause) => [without(clause), ...lacking(clause, 'when', 'voorwaarde'), ...lacking(clause, 'later', 'daarna')],
  samen_voor: (clause) => fewer(clause, clause.regimes, (regimes) => ({ ...clause, regimes })),
  in_totaal_ten_hoogste: (clause) => [without(clause)],
  aangevraagd_bij: fewerRecords,
  verstrekt_door: () => [],
  toegekend_als: (clause) => [without(clause)],
  bedraagt: (clause) => lacking(clause, 'nothingBelow', 'de ondergrens'),
  inkomenstoets: (clause) => lacking(clause, 'otherwise', 'het andere jaar'),
  opname: (clause) => [without(clause), ...lacking(clause, 'when', 'voorwaarde'), ...lacking(clause, 'perQuarter', 'het maximum per kwartaal')],
  eindigt_zodra: (clause) => [without(clause)],
  rente: (clause) => [without(clause), ...lacking(clause, 'fixedFor', 'de vaste tijd'), ...lacking(clause, 'rounding', 'de afronding')],
  aflossing: (clause) => lacking(clause, 'rounding', 'de afronding'),
  naar_draagkracht: (clause) => [without(clause), ...lacking(clause, 'nothingBelow', 'de ondergrens'), ...lacking(clause, 'when', 'voorwaarde')],
  restant_vervalt: (clause) => [without(clause)],
  kwijtschelding: (clause) => [without(clause), ...lacking(clause, 'share', 'het deel'), ...lacking(clause, 'rounding', 'de afronding')],
  begint_bij: (clause) => [...fewerRecords(clause), ...lacking(clause, 'when', 'voorwaarde')],
  stap: (clause) => [without(clause), ...lacking(clause, 'length', 'gedurende'), ...lacking(clause, 'when', 'voorwaarde')],
  ontstaat: (clause) => lacking(clause, 'when', 'voorwaarde'),
  vereist: (clause) => [without(clause), ...('unless' in clause ? lacking(clause, 'unless', 'tenzij') : []), ...('when' in clause ? lacking(clause, 'when', 'voorwaarde') : [])],
  of_in_plaats_daarvan: (clause) => [without(clause)],
  signaal: (clause) => [without(clause)],
  vervalt: (clause) => [without(clause)],
  eindigt: (clause) => [without(clause)],
  onderbroken: (clause) => [without(clause)],
  vrijstelling: (clause) => [without(clause)],
  ontheffing: (clause) => [without(clause)],
  verlagen: (clause) => {
    const to = otherLevel(clause.to)
    return [without(clause), ...(to === undefined ? [] : [{ how: 'stap', description: `verlagen naar ${clause.to} wordt naar ${to}`, replacement: { ...clause, to } }])]
  },
  wijzigen: fewerRecords,
  besluiten: fewerRecords,
  alleen_als: (clause) => [without(clause)],
  werkt_zolang: (clause) => [without(clause)],
  alleen_binnen: (clause) => [without(clause)],
  betaling: (clause) => [{ how: 'andersom', description: `door ${clause.to} aan ${clause.from}`, replacement: { ...clause, from: clause.to, to: clause.from } }],
  eenmalig_op: () => [],
  in_het_jaar: (clause) => [{ how: 'stap', description: 'een jaar later', replacement: { ...clause, later: clause.later + 1 } }],
  elk_jaar_vanaf: (clause) => [{ how: 'eenmalig', description: 'eenmalig in plaats van elk jaar', replacement: { ...clause, kind: 'eenmalig_op' } }],
  wie: () => [],
  toont: (clause) => [without(clause)],
}

/** The smallest changes of a clause itself; the expressions in it change by themselves. */
export function changesOfClause(clause: Clause): readonly Change[] {
  return (changes[clause.kind] as (clause: Clause) => readonly Plain[])(clause).map((change) => ({ ...change, origin: clause.origin }))
}

function amountWords(step: Expression): string {
  return step.kind === 'constant' ? constantWords(step.constant) : step.id
}
