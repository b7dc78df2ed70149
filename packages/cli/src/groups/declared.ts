import { messageOf, nearestName, type Model, type Selectie, type Verdeling } from '@inburgering/core'
import { CallError, type Call } from '../command-line/command.ts'

interface Kinds {
  readonly selectie: Selectie
  readonly verdeling: Verdeling
}

/** The selectie or verdeling that is meant: by its name, or the only one that there is. */
export function declaredAs<K extends keyof Kinds>(kind: K, { declarations }: Model, call: Call): Kinds[K] {
  const all = declarations.filter((each) => each.kind === kind) as readonly (Selectie | Verdeling)[] as readonly Kinds[K][]
  const given = call.text('naam')
  const name = given?.trim().replaceAll(' ', '_')
  const found = name === undefined ? (all.length === 1 ? all[0] : undefined) : all.find((each) => each.name === name || each.label.toLowerCase() === given?.trim().toLowerCase())
  if (found !== undefined) return found
  const names = all.map((each) => each.name)
  throw new CallError(messageOf({ code: 'INB959', arguments: { kind, name: given ?? '', names: names.join(', '), ...(given === undefined ? {} : { suggestion: nearestName(given, names) }) } }, call.language))
}
