import { isReference, type AstNode, type ReferenceInfo } from 'langium'
import type { ValueType } from '@inburgering/core'
import { isNaamverwijzing, isOordeel, type Uitdrukking } from '../../generated/ast.ts'
import type { InburgeringServices } from '../../module.ts'
import { hintFor } from '../../typing/hint.ts'
import { declaredType, fits } from '../../typing/value-types.ts'
import type { Type } from '../../generated/ast.ts'
import type { NamedKind } from '../../scoping/names.ts'
import { labelOf, declaringWord } from '../declared.ts'
import { looseCandidates, typeOfPlace } from '../loose-names.ts'
import { nameOf, type Mention } from '../mention.ts'
import { placeholder } from './placeholder.ts'

export interface NameCandidate {
  readonly name: string
  readonly of: string
  readonly word: string
  readonly label: string | undefined
  /** Whether it has the type that is asked; undefined when nothing in particular is asked. */
  readonly fits: boolean | undefined
}

/** Types of which one value alone cannot be calculated from others: only what has the type can stand there. */
const whole: ReadonlySet<ValueType['kind']> = new Set(['choice', 'onderdeel', 'leerroute', 'level'])

/** What is asked at a place: the type of the name, when the place says so. */
export function askedType(mention: Mention, services: InburgeringServices): ValueType | undefined {
  const { node } = mention
  if (isNaamverwijzing(node)) return hintFor(node, (each: Uitdrukking) => services.typing.Typing.kindOf(each), services.scoping.Names)
  return typeOfPlace(node, services)
}

/** The names that can stand where the placeholder stands. */
export function namesFor(mention: Mention, services: InburgeringServices): readonly NameCandidate[] {
  if (mention.declares) return []
  const asked = askedType(mention, services)
  const isWhole = asked !== undefined && whole.has(asked.kind)
  return candidatesFor(mention, services).flatMap((node) => {
    const candidate = candidateOf(node, asked)
    return candidate === undefined || (isWhole && candidate.fits !== true) ? [] : [candidate]
  })
}

function candidatesFor({ node, property, index }: Mention, services: InburgeringServices): readonly AstNode[] {
  const value = (node as unknown as Record<string, unknown>)[property]
  const reference = Array.isArray(value) ? (value as unknown[])[index ?? 0] : value
  if (!isReference(reference)) return looseCandidates(node, property, services, index)
  const info: ReferenceInfo = { reference, container: node, property }
  return services.references.ScopeProvider.getScope(info).getAllElements().flatMap(({ node: found }) => (found === undefined ? [] : [found])).toArray()
}

/** All declarations of some kinds. */
export function namesOfKinds(from: AstNode, kinds: readonly NamedKind[], { scoping: { Names } }: InburgeringServices): readonly NameCandidate[] {
  return kinds.flatMap((kind) => Names.all(from, kind)).flatMap(({ node }) => (node === undefined ? [] : (candidateOf(node, undefined) ?? [])))
}

function candidateOf(node: AstNode, asked: ValueType | undefined): NameCandidate | undefined {
  const name = nameOf(node)
  if (name === undefined || name === placeholder) return undefined
  const type = typeOfNamed(node)
  const isFit = asked === undefined ? undefined : type !== undefined && fits(type, asked)
  return { name, of: node.$type, word: declaringWord(node), label: labelOf(node), fits: isFit }
}

function typeOfNamed(node: AstNode): ValueType | undefined {
  if (isOordeel(node)) return { kind: 'boolean' }
  if (node.$type === 'Onderdeel') return { kind: 'onderdeel' }
  if (node.$type === 'Leerroute') return { kind: 'leerroute' }
  if (node.$type === 'KeuzeWaarde') return { kind: 'choice', keuze: nameOf(node.$container as AstNode) ?? '' }
  if (node.$type === 'Voorvalsoort') return { kind: 'date' }
  return declaredType((node as { type?: Type }).type)
}
