import type { ConstantValue, ValueType } from '@inburgering/core'
import { AstUtils } from 'langium'
import { isArgument, isFeit, isHerziening, isScenario, isTijdstip, isVerwachtAandeel, isVerwachtBoete, isVerwachteWaarde, isVerwachtLening, isVerwachtMaatregel, isVerwachtVergoeding, isVoorbeelden, isVoorval, isVoorvalPeriode, isWaardeLiteraal, isWaardeNaam, type Kolom, type Scenario, type ScenarioWaarde } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { isProblem, readLiteral } from './literal.ts'
import { declaredType } from './value-types.ts'

/** The columns of the examples of a scenario. */
export function columnsOf(scenario: Scenario | undefined): readonly Kolom[] {
  return scenario?.stappen.flatMap((step) => (isVoorbeelden(step) ? step.kolommen : [])) ?? []
}

/** The type of a column: that of its first value, or for names that of what the column is given to. */
export function columnType(column: Kolom, services: InburgeringServices): ValueType | undefined {
  const examples = column.$container
  const index = examples.kolommen.indexOf(column)
  const first = examples.rijen[0]?.vakken[index]
  if (first === undefined) return undefined
  if (isWaardeLiteraal(first)) {
    const value: ConstantValue | { problem: string } | undefined = first.literaal && readLiteral(first.literaal)
    return value === undefined || isProblem(value as ConstantValue) ? undefined : ({ kind: (value as ConstantValue).kind } as ValueType)
  }
  const scenario = AstUtils.getContainerOfType(column, isScenario)
  return scenario && usedAs(scenario, column.name, services)
}

function usedAs(scenario: Scenario, name: string, services: InburgeringServices): ValueType | undefined {
  for (const node of AstUtils.streamAllContents(scenario)) {
    if (isTijdstip(node) && node.kolom === name) return { kind: 'date' }
    if ((isVerwachtBoete(node) || isVerwachtMaatregel(node) || isVerwachtLening(node)) && (names(node.bedrag, name) || names(node.besloten, name))) return { kind: 'money' }
    if ((isVerwachtVergoeding(node) || isVerwachtAandeel(node)) && names(node.bedrag, name)) return { kind: 'money' }
    if (isVerwachteWaarde(node) && names(node.waarde, name)) return services.typing.Typing.kindOf(node.toont.ref?.waarde)
    if (isFeit(node) && names(node.waarde, name)) return declaredType(node.gegeven.ref?.type)
    if (!isArgument(node) || !names(node.waarde, name)) continue
    const { $container: line } = node
    const record = isHerziening(line) ? line.besluit.ref : isVoorval(line) || isVoorvalPeriode(line) ? line.soort.ref : undefined
    if (record?.$type === 'Oordeel') return { kind: 'boolean' }
    const attribute = record?.$type === 'Voorvalsoort' ? services.scoping.Names.attributesOf(record).find((each) => each.name === node.naam) : undefined
    if (attribute) return declaredType(attribute.type)
  }
  return undefined
}

function names(value: ScenarioWaarde | undefined, name: string): boolean {
  return isWaardeNaam(value) && value.naam === name
}
