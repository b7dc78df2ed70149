import { formatIsoDate, firstDayNumber, type Declaration, type Model } from '@inburgering/core'

/**
 * The rules as they read on one day (ISO 8601), for every date at which they are asked: of each parameter the version of
 * that day, of each wijziging all or nothing. What has no version on that day keeps its own.
 */
export function lawOfDay(model: Model, day: string): Model {
  return { ...model, declarations: model.declarations.map((declaration) => ofDay(declaration, day)) }
}

const always = formatIsoDate(firstDayNumber)

function ofDay(declaration: Declaration, day: string): Declaration {
  if (declaration.kind === 'parameter') {
    const held = declaration.versions.findLast(({ from, until }) => from <= day && (until === undefined || day < until))
    if (held === undefined) return declaration
    const { until: _, ...version } = held
    return { ...declaration, versions: [{ ...version, from: always }] }
  }
  if (declaration.kind !== 'wijziging') return declaration
  const { from, until, by: _, ...wijziging } = declaration
  const holds = (from === undefined || from <= day) && (until === undefined || day < until)
  return holds ? wijziging : { ...wijziging, steps: [] }
}
