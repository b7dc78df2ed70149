import type { Clause, ClausedKind, Declaration } from '@inburgering/core'
import type { RuleWords } from '../../words/index.ts'
import { bevoegdheidClause } from './bevoegdheid.ts'
import { boeteregimeClause, plafondClause } from './boeteregime.ts'
import type { ClauseWords } from './clause.ts'
import { leningClause } from './lening.ts'
import { selectieClause, vergoedingClause } from './groepen.ts'
import { leerrouteClause } from './leerroute.ts'
import { maatregelClause } from './maatregel.ts'
import { plichtClause } from './plicht.ts'
import { termijnClause } from './termijn.ts'
import { verlengingsgrondClause } from './verlengingsgrond.ts'

export { lawDateWords } from './boeteregime.ts'
export type { ClauseWords }

export type Claused = Extract<Declaration, { kind: ClausedKind }>
type ClauseOf<K extends ClausedKind> = Extract<Claused, { kind: K }>['clauses'][number]
type Sayers = { readonly [K in ClausedKind]: (clause: ClauseOf<K>, words: RuleWords) => ClauseWords }

/** One way to say the clauses of each kind of rule; a kind that is missing here does not compile. */
const sayers: Sayers = {
  plicht: plichtClause,
  leerroute: leerrouteClause,
  bevoegdheid: bevoegdheidClause,
  termijn: termijnClause,
  verlengingsgrond: verlengingsgrondClause,
  boeteregime: boeteregimeClause,
  plafond: plafondClause,
  lening: leningClause,
  vergoeding: vergoedingClause,
  selectie: selectieClause,
  maatregel: maatregelClause,
}

/** A clause as it stands in a rule of this kind, also when a wijziging brings it. */
export function sayClause(kind: ClausedKind, clause: Clause, words: RuleWords): ClauseWords {
  const say = sayers[kind] as (clause: Clause, words: RuleWords) => ClauseWords
  return say(clause, words)
}

export function isClaused(declaration: Declaration): declaration is Claused {
  return declaration.kind in sayers
}
