import type { State, ValueType } from '@inburgering/core'
import type { Benoemd, Uitdrukking } from '../generated/ast.ts'

/** A word of state as written: `is niet behaald`. */
export interface StateWord {
  readonly state: State | 'gegeven'
  readonly negated: boolean
}

export function stateWord(text: string): StateWord {
  const words = text.split(/\s+/).filter((word) => word !== 'is')
  return { state: words.find((word) => word !== 'niet') as StateWord['state'], negated: words.includes('niet') }
}

/** What can be in a state. */
export type SubjectKind = 'onderdeel' | 'plicht' | 'termijn' | 'periode' | 'leerroute' | 'lening' | 'maatregel'

const subjects: Readonly<Record<State, readonly SubjectKind[]>> = {
  behaald: ['onderdeel', 'leerroute'],
  voltooid: ['onderdeel', 'leerroute'],
  voldaan: ['plicht', 'termijn', 'leerroute', 'onderdeel'],
  openstaat: ['onderdeel', 'leerroute', 'plicht'],
  loopt: ['termijn', 'periode', 'plicht', 'lening', 'maatregel'],
  verstreken: ['termijn'],
  geëindigd: ['periode', 'termijn', 'plicht', 'lening', 'maatregel'],
  ontstaan: ['plicht', 'lening'],
}

export function subjectsOf(state: State): readonly SubjectKind[] {
  return subjects[state]
}

/** The kind of subject that a declaration is by its name; undefined for what only has a value. */
export function subjectKindOf(target: Benoemd | undefined): SubjectKind | undefined {
  switch (target?.$type) {
    case 'Onderdeel':
      return 'onderdeel'
    case 'Plicht':
      return 'plicht'
    case 'Termijn':
      return 'termijn'
    case 'Lening':
      return 'lening'
    case 'Leerroute':
      return 'leerroute'
    case 'Maatregel':
      return 'maatregel'
    case 'Voorvalsoort':
      return target.soort === 'periode' ? 'periode' : undefined
    default:
      return undefined
  }
}

export function subjectKindOfType(type: ValueType | undefined): SubjectKind | undefined {
  return type?.kind === 'onderdeel' || type?.kind === 'leerroute' ? type.kind : undefined
}

/** An expression without the brackets around it. */
export function withoutBrackets(node: Uitdrukking): Uitdrukking {
  let inner = node
  while (inner?.$type === 'Haakjes' && inner.arg !== undefined) inner = inner.arg
  return inner
}
