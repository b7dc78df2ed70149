import type { Clause, Expression } from '@inburgering/core'
import type { Woven, WovenText } from './weave.ts'

/** What follows from the rules as a whole: worked out once, so that a run does not look at what cannot matter. */

const ofTheRun: ReadonlySet<unknown> = new Set(['decisions', 'termijn', 'lening', 'plicht', 'state', 'stateDate', 'level', 'begrip'])

/** Whether an expression may look at what the run itself decides, and not only at the dossier. A begrip may do anything. */
export function looksAtRun(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  return ('kind' in node && ofTheRun.has(node.kind)) || Object.values(node).some(looksAtRun)
}

/** Whether a node, or what it names, suits; a begrip or table that looks at itself adds nothing new. */
export function reaches(node: unknown, woven: Woven, suits: (node: object) => boolean, within: ReadonlySet<string> = new Set()): boolean {
  if (typeof node !== 'object' || node === null) return false
  if (suits(node)) return true
  const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown }
  if ((kind === 'begrip' || kind === 'tabel') && typeof name === 'string' && !('label' in node)) {
    const key = `${kind}:${name}`
    if (!within.has(key)) {
      const deeper = new Set([...within, key])
      if ((woven.declarations.get(key)?.versions ?? []).some(({ value }) => reaches(definitionIn(value), woven, suits, deeper))) return true
    }
  }
  return Object.entries(node).some(([field, value]) => field !== 'origin' && field !== 'sources' && reaches(value, woven, suits, within))
}

/** What a text of a begrip or table computes. */
function definitionIn(text: WovenText | undefined): unknown {
  if (text?.kind !== 'declaration') return text
  const { declaration } = text
  return declaration.kind === 'begrip' ? declaration.definition : declaration.kind === 'tabel' ? [declaration.inputs, declaration.rows] : undefined
}

/** Whether a value may be another one under the law of another day. */
export function readsLaw(expression: Expression, woven: Woven): boolean {
  return reaches(expression, woven, (node) => {
    const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown }
    if (kind === 'parameter') return true
    return (kind === 'begrip' || kind === 'tabel') && typeof name === 'string' && !('label' in node) && (woven.declarations.get(`${kind}:${name}`)?.versions.length ?? 0) > 1
  })
}

/** Whether a date is another one at each moment of asking (`naar het besluit`), and not one day of the dossier. */
export function movesWithTheRun(expression: Expression, woven: Woven): boolean {
  return reaches(expression, woven, (node) => {
    const { kind, moment } = node as { readonly kind?: unknown; readonly moment?: unknown }
    return kind === 'peildatum' || (kind === 'moment' && (moment === 'besluit' || moment === 'overtreding'))
  })
}

/** Whether a condition may change by the mere passing of time, on a day that no change of the rules announces. */
export function changesWithTime(node: unknown, woven: Woven): boolean {
  return reaches(node, woven, (part) => {
    const { kind } = part as { readonly kind?: unknown }
    return kind === 'peildatum' || kind === 'preceding'
  })
}

/**
 * The comparisons in a condition that turn on a day of their own as time passes (`leeftijd ten minste 16`); undefined: it
 * changes in another way, of which no day can be said.
 */
export function turnsOf(node: Expression, woven: Woven, within: ReadonlySet<string> = new Set()): readonly Expression[] | undefined {
  if (!changesWithTime(node, woven)) return []
  switch (node.kind) {
    case 'compare':
      // Being the same as something is true for a while: that turns twice.
      return node.operator !== 'eq' && node.operator !== 'ne' && flowsOneWay(node.left, woven) && flowsOneWay(node.right, woven) ? [node] : undefined
    case 'logic':
      return turnsOfAll(node.operands, woven, within)
    case 'not':
      return turnsOf(node.operand, woven, within)
    case 'begrip':
      return node.argument !== undefined || within.has(node.name) ? undefined : turnsOfAll(formulasOf(node.name, woven), woven, new Set([...within, node.name]))
    default:
      return undefined
  }
}

function turnsOfAll(nodes: readonly Expression[] | undefined, woven: Woven, within: ReadonlySet<string>): readonly Expression[] | undefined {
  const found: Expression[] = []
  for (const node of nodes ?? []) {
    const turns = turnsOf(node, woven, within)
    if (turns === undefined) return undefined
    found.push(...turns)
  }
  return nodes && found
}

/** Moves in one direction as days pass, or stands still: then a comparison with it turns once. */
function flowsOneWay(node: Expression, woven: Woven, within: ReadonlySet<string> = new Set()): boolean {
  if (!changesWithTime(node, woven)) return true
  switch (node.kind) {
    case 'peildatum':
      return true
    case 'between':
      return flowsOneWay(node.start, woven, within) && flowsOneWay(node.end, woven, within) && !(changesWithTime(node.start, woven) && changesWithTime(node.end, woven))
    case 'arithmetic':
      return (node.operator === 'plus' || node.operator === 'min') && flowsOneWay(node.left, woven, within) && flowsOneWay(node.right, woven, within) && !(changesWithTime(node.left, woven) && changesWithTime(node.right, woven))
    case 'begrip':
      return node.argument === undefined && !within.has(node.name) && formulasOf(node.name, woven)?.every((each) => flowsOneWay(each, woven, new Set([...within, node.name]))) === true
    default:
      return false
  }
}

/** What each text of a begrip computes; undefined where one chooses between values. */
function formulasOf(name: string, woven: Woven): readonly Expression[] | undefined {
  const found: Expression[] = []
  for (const { value } of woven.declarations.get(`begrip:${name}`)?.versions ?? []) {
    // Struck by a wijziging: then it computes nothing.
    if (value === undefined) continue
    const definition = value.kind === 'declaration' && value.declaration.kind === 'begrip' ? value.declaration.definition : undefined
    if (definition === undefined || definition.kind === 'rules') return undefined
    found.push(definition)
  }
  return found
}

/** Whether a condition holds only on a day with a record: `er is een aanvraag op dezelfde dag en ...`; never is no other day. */
export function holdsOnADayOfRecords(node: Expression, woven: Woven, within: ReadonlySet<string> = new Set()): boolean {
  switch (node.kind) {
    case 'constant':
      return node.constant.kind === 'boolean' && !node.constant.value
    case 'aggregate':
      return node.operator === 'exists' && node.window?.kind === 'sameDay'
    case 'logic':
      return node.operands[node.operator === 'and' ? 'some' : 'every']((operand) => holdsOnADayOfRecords(operand, woven, within))
    case 'begrip':
      return node.argument === undefined && !within.has(node.name) && formulasOf(node.name, woven)?.every((each) => holdsOnADayOfRecords(each, woven, new Set([...within, node.name]))) === true
    default:
      return false
  }
}

/** The termijnen that the clauses of a ground extend, by itself and correspondingly. */
export function termijnenReached(clauses: readonly Clause[]): readonly string[] {
  return clauses.flatMap((clause) => ('termijnen' in clause && (clause.kind === 'verlengt' || clause.kind === 'van_overeenkomstige_toepassing') ? clause.termijnen : []))
}

/** Whether something may happen on the last day of a termijn itself: a ground `op de laatste dag`, or a deviation. */
export function lastDayMatters(termijn: string, { declarations }: Woven): boolean {
  for (const [key, { versions }] of declarations) {
    for (const { value } of versions) {
      const clauses = value?.kind === 'declaration' ? value.clauses.flatMap((slot) => slot.versions.flatMap((version) => version.value ?? [])) : []
      if (key === `termijn:${termijn}` && clauses.some(({ kind }) => kind === 'afwijking')) return true
      const isOfLastDay = key.startsWith('verlengingsgrond:') && clauses.some(({ kind }) => kind === 'op_de_laatste_dag')
      if (isOfLastDay && termijnenReached(clauses).includes(termijn)) return true
    }
  }
  return false
}
