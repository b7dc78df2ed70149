import type { ClauseBase, Declaration, Origin, Stelsel } from '@inburgering/core'
import { lawCoverage } from '@inburgering/analysis'
import { anchorOf, anchorsIn, piecesOf, regelboek, renderMarkdown, type CoveredLaw, type DocumentTree } from '@inburgering/docgen'
import type { ScenarioResult } from '@inburgering/engine'
import type { DocumentPlace, RegelboekParams, RegelboekTekstAnswer } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'

/** What a client has of a regelboek. */
export interface Shown {
  /** Content of each piece, by its id. */
  readonly pieces: ReadonlyMap<string, string>
  readonly coveredLaw: readonly CoveredLaw[]
}

/**
 * The regelboek as far as it differs from what is shown. Until the scenarios are played again, the examples and the
 * coverage of the law are those of before.
 */
export function shownRegelboek(specification: Specification, played: readonly ScenarioResult[] | undefined, before: Shown | undefined, isComplete: boolean): { readonly shown: Shown; readonly params: RegelboekParams } {
  const { model, root, revision } = specification
  const coveredLaw = isComplete && model !== undefined ? lawCoverage(model) : (before?.coveredLaw ?? [])
  const document = documentOf(specification, played, coveredLaw)
  const pieces = piecesOf(document)
  return {
    shown: { pieces: new Map(pieces.map(({ id, content }) => [id, content])), coveredLaw },
    params: {
      map: root,
      model: revision,
      title: document.title,
      order: pieces.map(({ id }) => id),
      changed: pieces.filter(({ id, content }) => before?.pieces.get(id) !== content).map(({ id, markup }) => ({ id, markup: markup() })),
      places: placesOf(specification, anchorsIn(document)),
      isComplete,
    },
  }
}

/** The same as text, with the examples of these texts; null without a stelsel. */
export function regelboekText(specification: Specification): RegelboekTekstAnswer | null {
  const { model, scenarios, revision } = specification
  if (model === undefined) return null
  const document = documentOf(specification, scenarios.flatMap((scenario) => specification.explain(scenario)), lawCoverage(model))
  return { model: revision, title: document.title, text: renderMarkdown(document) }
}

/** Without what it was made from: what is shown while one writes is no document to keep. */
function documentOf({ model, beside, diagnostics, late }: Specification, played: readonly ScenarioResult[] | undefined, coveredLaw: readonly CoveredLaw[]): DocumentTree {
  if (model === undefined) throw new Error('without a stelsel there is no regelboek')
  const document = regelboek({ model, beside, played: played ?? [], ...(played === undefined ? { examplesFollow: true } : {}), diagnostics: [...diagnostics, ...late], coveredLaw, made: { rulesHash: '', version: '' } })
  return { ...document, properties: [] }
}

/** Of the stelsel, its declarations, and their clauses. */
function placesOf({ model, uriOf }: Specification, anchors: ReadonlySet<string>): readonly DocumentPlace[] {
  const places: DocumentPlace[] = []
  const add = (address: string, { file, start, end }: Origin): void => {
    const id = anchorOf(address)
    if (anchors.has(id)) places.push({ id, uri: uriOf(file), range: { start, end } })
  }
  for (const declaration of model === undefined ? [] : [model.stelsel, ...model.declarations]) {
    if (declaration.kind === 'scenario' || declaration.kind === 'persoon') continue
    add(declaration.kind === 'stelsel' ? 'over' : declaration.id, declaration.origin)
    for (const { key, origin } of clausesOf(declaration)) add(`${declaration.id}/${key}`, origin)
  }
  return places
}

function clausesOf(declaration: Declaration | Stelsel): readonly ClauseBase[] {
  return 'clauses' in declaration ? declaration.clauses : []
}
