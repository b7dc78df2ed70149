import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver'
import { messageOf } from '@inburgering/core'
import type { Asked } from '../comparison/compare-all.ts'
import { sideOf } from '../comparison/side.ts'
import { speelTegenBasisRequest, vergelijkingLagenRequest, vergelijkingRequest, vergelijkPersoonRequest, type SpeelTegenBasisAnswer, type SpeelTegenBasisParams, type VergelijkingAnswer, type VergelijkingLagenAnswer, type VergelijkingLagenParams, type VergelijkingParams, type VergelijkPersoonAnswer, type VergelijkPersoonParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import { serverTexts } from '../texts/texts.ts'
import { layerChoices } from '../what-if/form.ts'

/** The rules as they stand held against a base: for all persons, for one, and as tests. */
export function registerVergelijking(connection: Connection, services: ServerServices): void {
  connection.onRequest(vergelijkingLagenRequest, async ({ map }: VergelijkingLagenParams): Promise<VergelijkingLagenAnswer> => {
    const specification = await specificationIn(map, services)
    return { lagen: specification === undefined ? [] : layerChoices([...specification.beside, ...(specification.model === undefined ? [] : [specification.model])]) }
  })
  connection.onRequest(vergelijkingRequest, async (params: VergelijkingParams, token: CancellationToken): Promise<VergelijkingAnswer | null | ResponseError> => {
    const asked = await askedOf(params, services)
    if (asked === undefined) return null
    if ('problem' in asked) return { model: asked.model, titel: asked.title, probleem: asked.problem, samenvatting: '', totalen: [], opmerkingen: [], basis: [], personen: [], gelijk: 0, regels: [] }
    const { compareAll } = await services.parts.vergelijking()
    return (await compareAll(asked, token)) ?? cancelled()
  })
  connection.onRequest(vergelijkPersoonRequest, async ({ vergelijking, uri, scenario, row }: VergelijkPersoonParams): Promise<VergelijkPersoonAnswer | null> => {
    const asked = await askedOf(vergelijking, services)
    if (asked === undefined) return null
    if ('problem' in asked) return { model: asked.model, melding: asked.problem }
    const { comparePerson } = await services.parts.vergelijking()
    const told = comparePerson(asked, { uri, scenario }, row)
    if (told === undefined) return null
    const model = asked.after.specification.revision
    return typeof told === 'string' ? { model, melding: told } : { model, uitkomst: told }
  })
  connection.onRequest(speelTegenBasisRequest, async ({ vergelijking, scenarios }: SpeelTegenBasisParams, token: CancellationToken): Promise<SpeelTegenBasisAnswer | ResponseError> => {
    const asked = await askedOf(vergelijking, services)
    if (asked === undefined || 'problem' in asked) return { probleem: asked?.problem ?? '', rijen: [] }
    const { playAgainst } = await services.parts.vergelijking()
    const rijen = await playAgainst(asked, scenarios, token)
    return rijen === undefined ? cancelled() : { rijen }
  })
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
}

/** Undefined for a folder without files of rules. */
async function specificationIn(folder: string, services: ServerServices): Promise<Specification | undefined> {
  const { WorkspaceLock, WorkspaceManager } = services.shared.workspace
  await WorkspaceManager.ready
  return WorkspaceLock.read(() => {
    const [document] = services.scoping.Folders.documentsOf(folder)
    const found = document && services.specification.Specifications.of(document.uri)
    // Looked for while the texts are as they were compiled.
    void found?.player
    return found
  })
}

/** What both sides are, or why there is nothing to compare. */
async function askedOf({ map, basis, naam, lagenVoor, lagenNa, lezing }: VergelijkingParams, services: ServerServices): Promise<Asked | { readonly problem: string; readonly model: number; readonly title: string } | undefined> {
  const { language } = services.settings.Settings
  const now = await specificationIn(map, services)
  if (now === undefined) return undefined
  const texts = serverTexts(language)
  const problem = (text: string) => ({ problem: text, model: now.revision, title: now.model?.stelsel.label ?? '' })
  const after = sideOf(now, lagenNa, now.sentences(language))
  if (after === undefined) return problem(texts.notPlayed.noStelsel)
  const opened = await services.comparison.Bases.open({ map, basis, naam, lezing })
  if ('problem' in opened) return problem(opened.problem)
  const before = sideOf(opened.specification, lagenVoor, opened.specification.sentences(language))
  if (before === undefined) return problem(texts.comparison.noStelselInBase(naam))
  return { before, after, texts, say: (diagnostic) => messageOf(diagnostic, language), name: naam, isSameTexts: basis.kind === 'lagen', remarks: opened.remarks }
}
