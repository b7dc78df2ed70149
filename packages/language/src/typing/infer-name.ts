import { AstUtils } from 'langium'
import type { ValueType } from '@inburgering/core'
import { finding } from '../findings/finding.ts'
import { isDagVan, isDagWaarop, isNaamverwijzing, isToestand, isVereist, isInPlaatsDaarvan, type Benoemd, type Naamverwijzing } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import type { Inferred } from './typing.ts'
import { builtInUri } from '../scoping/built-ins.ts'
import { columnType } from './column.ts'
import { declaredType, fits, typeInSentence } from './value-types.ts'

const sentences: Partial<Record<Benoemd['$type'], string>> = { Plicht: 'een plicht', Termijn: 'een termijn', Lening: 'een lening', Taaleis: 'een taaleis', Groep: 'een groep', Maatregel: 'een maatregel' }

/** The type of what a name stands for; a record by itself stands for its date. */
export function inferName(node: Naamverwijzing, services: InburgeringServices): Inferred {
  const target = node.naam.ref
  if (target === undefined) return { findings: [] }
  if (target.$type === 'Attribuut') {
    const type = declaredType(target.type)
    return { type, unit: type?.kind === 'duration' && AstUtils.getDocument(target).uri.toString() === builtInUri ? 'anchored' : undefined, findings: [] }
  }
  if (target.$type === 'Begrip') return inferBegrip(node, target, services)
  const type = target.$type === 'Kolom' ? columnType(target, services) : valueType(target)
  if (type !== undefined || isAskedOtherwise(node)) return { type, findings: [] }
  const kind = sentences[target.$type]
  return kind === undefined ? { findings: [] } : { findings: [finding(node, 'INB205', { name: target.name, kind })] }
}

function inferBegrip(node: Naamverwijzing, target: Extract<Benoemd, { $type: 'Begrip' }>, services: InburgeringServices): Inferred {
  const type = declaredType(target.type)
  if (target.onderwerp === undefined) return { type, findings: [] }
  if (node.van === undefined) return { type, findings: [finding(node, 'INB210', { name: target.name })] }
  const required = declaredType(target.onderwerp.type)
  const actual = services.typing.Typing.kindOf(node.van)
  if (!required || !actual || fits(actual, required)) return { type, findings: [] }
  return { type, findings: [finding(node.van, 'INB201', { expected: typeInSentence(required), actual: typeInSentence(actual) })] }
}

function valueType(target: Benoemd): ValueType | undefined {
  switch (target.$type) {
    case 'Gegeven':
    case 'Parameter':
    case 'Tabel':
    case 'BegripOnderwerp':
      return declaredType(target.type)
    case 'Oordeel':
      return { kind: 'boolean' }
    case 'Onderdeel':
      return { kind: 'onderdeel' }
    case 'Leerroute':
      return { kind: 'leerroute' }
    case 'KeuzeWaarde':
      return { kind: 'choice', keuze: target.$container.name }
    case 'Voorvalsoort':
      return { kind: 'date' }
    default:
      return undefined
  }
}

/** Places that ask something else of a declaration than its value: its state, an attribute, that it is required. */
function isAskedOtherwise(node: Naamverwijzing): boolean {
  let container = node.$container
  while (container.$type === 'Haakjes') container = container.$container
  if (isToestand(container) || isDagWaarop(container) || isVereist(container) || isInPlaatsDaarvan(container)) return true
  return (isNaamverwijzing(container) && node.$containerProperty === 'van') || isDagVan(container)
}
