import type { Beleidsruimte, Bound, Declaration, Expression, Ruimtegrens, Stelsel, Tabel } from '@inburgering/core'
import { constantWords } from '../expressions/constant-words.ts'
import { termKey } from '../expressions/term-key.ts'
import type { Change } from './change.ts'
import { nextDay, nudged, otherLevel } from './nudge.ts'

/** Changes of a declaration that no single clause or expression in it holds. */
export function changesOfDeclaration(declaration: Declaration): readonly Change[] {
  const { origin } = declaration
  switch (declaration.kind) {
    case 'tabel':
      return boundChanges(declaration)
    case 'taaleis': {
      const level = otherLevel(declaration.level)
      return [
        ...(level === undefined ? [] : [{ how: 'stap', description: `ten minste ${declaration.level} wordt ${level}`, origin, replacement: { ...declaration, level } }]),
        ...fewer(declaration.onderdelen).map(({ name, rest }) => ({ how: `zonder:${name}`, description: `zonder ${name}`, origin, replacement: { ...declaration, onderdelen: rest } })),
      ]
    }
    case 'groep':
      return fewer(declaration.members).map(({ name, rest }) => ({ how: `zonder:${name}`, description: `zonder ${name}`, origin, replacement: { ...declaration, members: rest } }))
    case 'parameter':
      return declaration.versions.slice(1).flatMap((version, index): readonly Change[] => {
        const from = nextDay(version.from)
        const versions = declaration.versions.map((other, at) => (at === index + 1 && from !== undefined ? { ...other, from } : other))
        return from === undefined ? [] : [{ how: `versie:${index + 2}`, description: `met ingang van ${version.from} wordt ${from}`, origin: version.origin, replacement: { ...declaration, versions } }]
      })
    case 'beleidsruimte':
      return declaration.bounds.flatMap((bound, index): readonly Change[] => {
        const { from, choices = [] } = bound
        const later = from === undefined ? undefined : nextDay(from)
        const fewerChoices = choices.length < 2 ? [] : choices.map((choice) => ({ how: `zonder:${choice.id}`, description: 'een keuze minder', origin: choice.origin, replacement: withBound(declaration, index, { ...bound, choices: choices.filter((other) => other !== choice) }) }))
        const laterVersion = later === undefined ? [] : [{ how: `versie:${index + 1}`, description: `met ingang van ${from} wordt ${later}`, origin: bound.origin, replacement: withBound(declaration, index, { ...bound, from: later }) }]
        return [...fewerChoices, ...laterVersion]
      })
    case 'wijziging': {
      const found: Change[] = []
      for (const field of ['from', 'until'] as const) {
        const day = declaration[field]
        const later = day === undefined ? undefined : nextDay(day)
        if (later !== undefined) found.push({ how: field, description: `${field === 'from' ? 'vanaf' : 'tot'} ${day} wordt ${later}`, origin, replacement: { ...declaration, [field]: later } })
      }
      declaration.steps.forEach((step, index) => {
        const later = step.kind === 'entryIntoForce' ? nextDay(step.date) : undefined
        if (step.kind === 'entryIntoForce' && later !== undefined) found.push({ how: `inwerking:${index + 1}`, description: `de inwerkingtreding op ${step.date} wordt ${later}`, origin: step.origin, replacement: { ...declaration, steps: declaration.steps.map((other) => (other === step ? { ...step, date: later } : other)) } })
        // Says that both fines fall; without it they do so too.
        if (step.kind === 'clause' && step.key === 'onverminderd') return
        found.push({ how: `zonder:${index + 1}`, description: `zonder de ${index + 1}e verandering`, origin: step.origin, replacement: { ...declaration, steps: declaration.steps.filter((other) => other !== step) } })
      })
      declaration.transitions.forEach((transition, index) => {
        const rule = transition.rule === 'oude regel' ? 'nieuwe regel' : 'oude regel'
        const transitions = declaration.transitions.map((other) => (other === transition ? { ...other, rule } : other))
        found.push({ how: `overgang:${index + 1}`, description: `${transition.subject}: ${rule}`, origin, replacement: { ...declaration, transitions } })
      })
      return found
    }
    default:
      return []
  }
}

function withBound(declaration: Beleidsruimte, index: number, bound: Ruimtegrens): Beleidsruimte {
  return { ...declaration, bounds: declaration.bounds.map((other, at) => (at === index ? bound : other)) }
}

export function changesOfStelsel(stelsel: Stelsel): readonly Change[] {
  const { origin, overflow, rounding } = stelsel
  const otherDay = overflow === 'lastDayOfMonth' ? 'firstDayOfNextMonth' : 'lastDayOfMonth'
  const mode = rounding.mode === 'down' ? 'up' : 'down'
  return [
    { how: 'kalender', description: `een dag die niet bestaat: ${otherDay === 'lastDayOfMonth' ? 'de laatste dag van de maand' : 'de eerste dag van de volgende maand'}`, origin, replacement: { ...stelsel, overflow: otherDay } },
    { how: 'afronding', description: `afronding naar ${mode === 'up' ? 'boven' : 'beneden'}`, origin, replacement: { ...stelsel, rounding: { ...rounding, mode } } },
  ]
}

function fewer(names: readonly string[]): readonly { readonly name: string; readonly rest: readonly string[] }[] {
  return names.length < 2 ? [] : names.map((name) => ({ name, rest: names.filter((other) => other !== name) }))
}

type Side = 'from' | 'to'

/** A bound stands at the end of one band and at the begin of the next: both move together, as one edge of the table. */
function boundChanges(tabel: Tabel): readonly Change[] {
  return tabel.inputs.flatMap((_, input) =>
    [...edgesOf(tabel, input)].flatMap(([key, edge]): readonly Change[] => {
      const words = edge.value.kind === 'constant' ? constantWords(edge.value.constant) : edge.value.id
      const constant = edge.value.kind === 'constant' ? nudged(edge.value.constant) : undefined
      const { origin } = edge.value
      const flip = changeEdge(tabel, input, key, (bound) => ({ ...bound, inclusive: !bound.inclusive }))
      const shifted = constant === undefined ? undefined : changeEdge(tabel, input, key, (bound) => ({ ...bound, value: { ...bound.value, kind: 'constant', constant } as Expression }))
      return [
        { how: `rand:${input + 1}:${words}:andersom`, description: `${words} zelf valt in de andere band`, origin, replacement: flip },
        ...(shifted === undefined || constant === undefined ? [] : [{ how: `rand:${input + 1}:${words}:stap`, description: `de grens ${words} wordt ${constantWords(constant)}`, origin, replacement: shifted }]),
      ]
    }),
  )
}

function edgesOf(tabel: Tabel, input: number): ReadonlyMap<string, Bound> {
  const edges = new Map<string, Bound>()
  for (const row of tabel.rows) {
    const band = row.bands[input]
    if (band?.kind !== 'range') continue
    for (const bound of [band.from, band.to]) if (bound !== undefined && !edges.has(termKey(bound.value))) edges.set(termKey(bound.value), bound)
  }
  return edges
}

function changeEdge(tabel: Tabel, input: number, key: string, change: (bound: Bound) => Bound): Tabel {
  const rows = tabel.rows.map((row) => ({
    ...row,
    bands: row.bands.map((band, index) => {
      if (index !== input || band.kind !== 'range') return band
      const side = (name: Side) => {
        const bound = band[name]
        return bound !== undefined && termKey(bound.value) === key ? { [name]: change(bound) } : {}
      }
      return { ...band, ...side('from'), ...side('to') }
    }),
  }))
  return { ...tabel, rows }
}
