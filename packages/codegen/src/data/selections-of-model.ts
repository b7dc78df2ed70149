import type { Model, Selectie } from '@inburgering/core'
import { declared } from '../program/vocabulary.ts'
import { texts } from './dossier-of-model.ts'
import type { DataSelection } from './form.ts'

/** Each selectie as its own text asks. What a wijziging makes of one is not in it. */
export function selectionsOf(model: Model): readonly DataSelection[] {
  return (declared(model, 'selectie') as readonly Selectie[]).flatMap(({ name, label, sources, clauses }): readonly DataSelection[] => {
    const who = clauses.find((clause) => clause.kind === 'wie')
    if (who === undefined) return []
    const shown = clauses.flatMap((clause) => (clause.kind === 'toont' ? [{ name: clause.name, label: clause.label ?? clause.name, value: clause.value }] : []))
    return [{ name, label, sources: texts(sources), who: who.when, shown }]
  })
}
