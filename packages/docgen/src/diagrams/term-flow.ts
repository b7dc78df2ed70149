import type { Boeteregime, Termijn } from '@inburgering/core'
import { layeredDrawing, type GraphEdge, type GraphNode } from '../drawing/index.ts'
import { sayClause } from '../regelboek/clauses/index.ts'
import type { Book } from '../regelboek/regelboek-input.ts'
import { bullets, plainLines } from '../tree/build.ts'
import type { Figure } from '../tree/index.ts'
import { enumeration, inlines, link, type Words } from '../tree/inline.ts'
import { anchorOf } from '../words/index.ts'
import { capital } from './capital.ts'

const mostGrounds = 5

/** The way through a termijn: how it starts, how long it is, what extends it, how it ends, and what follows. */
export function termFlow(termijn: Termijn, book: Book): Figure {
  const { words } = book
  const name = capital(words.plain.of(termijn.name, 'termijn'))
  const grounds = book.of('verlengingsgrond').filter(({ clauses }) => clauses.some((clause) => (clause.kind === 'verlengt' || clause.kind === 'schort_op' || clause.kind === 'van_overeenkomstige_toepassing') && clause.termijnen.includes(termijn.name)))
  const fines = book.of('boeteregime').filter(({ clauses }) => clauses.some((clause) => clause.kind === 'overtreding_na_afloop' && clause.termijnen.includes(termijn.name)))
  const next = [...new Set(fines.flatMap(termsSetBy))]
  const said = (kinds: readonly string[]): readonly string[] => termijn.clauses.filter(({ kind }) => kinds.includes(kind)).flatMap((clause) => plainLines(sayClause('termijn', clause, words).blocks))
  const groundLabels = grounds.map(({ name: own }) => capital(words.plain.of(own, 'verlengingsgrond')))

  const nodes: GraphNode[] = [
    { id: 'begin', title: 'Begin', details: said(['begint', 'begint_bij_boete']), tone: 'event' },
    { id: 'termijn', title: name, details: said(['duurt', 'duurt_wat_de_boete_bepaalt', 'afwijking']), tone: 'term', border: 'double' },
    ...(grounds.length === 0 ? [] : [{ id: 'verlengen', title: 'Verlengen of opschorten', details: groundLabels.length > mostGrounds ? [`${groundLabels.length} gronden`] : groundLabels, tone: 'change', border: 'dashed' } as const]),
    { id: 'voldaan', title: 'Voldaan', details: said(['voldaan', 'voldaan_alles_waarvoor_gesteld']), tone: 'met' },
    { id: 'verstreken', title: 'Verstreken', details: ['Op de dag na de laatste dag, als dan niet is voldaan.'], tone: 'muted' },
    ...fines.map((fine): GraphNode => ({ id: fine.id, title: `Boete: ${words.plain.of(fine.name, 'boeteregime')}`, tone: 'fine' })),
    ...next.map((term): GraphNode => ({ id: `volgende:${term}`, title: capital(words.plain.of(term, 'termijn')), details: ['vanaf de dag van de boete'], tone: 'term' })),
  ]
  const edges: GraphEdge[] = [
    { from: 'begin', to: 'termijn' },
    ...(grounds.length === 0 ? [] : [{ from: 'verlengen', to: 'termijn', isDashed: true, label: 'andere laatste dag' }]),
    { from: 'termijn', to: 'voldaan', label: 'op tijd' },
    { from: 'termijn', to: 'verstreken', label: 'te laat' },
    ...fines.map((fine): GraphEdge => ({ from: 'verstreken', to: fine.id, label: 'als openstaat' })),
    ...fines.flatMap((fine) => termsSetBy(fine).map((term): GraphEdge => ({ from: fine.id, to: `volgende:${term}` }))),
  ]
  const lines: Words[] = [
    ...said(['begint', 'begint_bij_boete']).map((line) => `Begin: ${line}`),
    ...said(['duurt', 'duurt_wat_de_boete_bepaalt', 'afwijking']).map((line) => `Duur: ${line}`),
    ...(grounds.length === 0 ? [] : [[...inlines('Verlengen of opschorten: '), ...enumeration(grounds.map(({ id, name: own }) => link(anchorOf(id), words.plain.of(own, 'verlengingsgrond'))), 'of'), ...inlines('.')]]),
    ...said(['voldaan', 'voldaan_alles_waarvoor_gesteld']).map((line) => `Voldaan: ${line}`),
    'Verstreken: op de dag na de laatste dag, als dan niet is voldaan.',
    ...fines.map((fine) => ['Daarna, als openstaat: boete ', link(anchorOf(fine.id), words.plain.of(fine.name, 'boeteregime')), ...(termsSetBy(fine).length === 0 ? [] : [', met een ', ...termsSetBy(fine).map((term) => link(anchorOf(`termijn:${term}`), words.plain.of(term, 'termijn')))]), '.']),
  ]
  return { kind: 'figure', anchor: anchorOf(`${termijn.id}/verloop`), caption: inlines(`Verloop: ${name}`), drawing: layeredDrawing(nodes, edges, { title: `Verloop: ${name}`, direction: 'down', boxWidth: 220 }), equivalent: bullets(lines) }
}

function termsSetBy({ clauses }: Boeteregime): readonly string[] {
  return [...new Set(clauses.flatMap((clause) => (clause.kind === 'zet' ? [clause.termijn] : [])))]
}
