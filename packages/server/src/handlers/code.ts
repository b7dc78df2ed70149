import { URI, UriUtils } from 'langium'
import type { Connection } from 'vscode-languageserver'
import { messageOf, severityOf, type Diagnostic } from '@inburgering/core'
import { codeRequest, maakCodeRequest, type CodeAnswer, type CodeParams, type MaakCodeAnswer, type MaakCodeParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import { serverTexts } from '../texts/texts.ts'
import { reading } from './reading.ts'
import { standingIn } from './standing-in.ts'

/** The code of a specification, as it stands with what is not saved. The client writes it. */
export function registerCode(connection: Connection, services: ServerServices): void {
  const specificationOf = async (uri: string): Promise<Specification | undefined> => {
    const specification = await reading<Specification>(services, uri, () => services.specification.Specifications.of(URI.parse(uri)))
    return specification?.model === undefined ? undefined : specification
  }
  const said = (diagnostics: readonly Diagnostic[]): readonly string[] => {
    const { language } = services.settings.Settings
    const mistakes = diagnostics.filter(({ code }) => severityOf(code) === 'error').length
    return [...(mistakes === 0 ? [] : [serverTexts(language).noCode(mistakes)]), ...diagnostics.map((each) => messageOf(each, language))]
  }
  connection.onRequest(codeRequest, async ({ uri, vorm, bestand }: CodeParams): Promise<CodeAnswer | null> => {
    const { shownCode } = await services.parts.code()
    const specification = await specificationOf(uri)
    if (specification === undefined) return null
    const { value, diagnostics } = await shownCode(specification, uri, vorm, bestand)
    return { model: specification.revision, ...value, meldingen: said(diagnostics) }
  })
  connection.onRequest(maakCodeRequest, async ({ uri, vormen, map }: MaakCodeParams): Promise<MaakCodeAnswer | null> => {
    const { madeCode } = await services.parts.code()
    const specification = await specificationOf(uri)
    if (specification === undefined) return null
    const folder = UriUtils.joinPath(URI.parse(specification.root), ...map.split('/')).toString()
    const { value, diagnostics } = await madeCode(specification, vormen, standingIn(connection, folder))
    return { map: folder, ...(value === undefined ? {} : { plan: value }), meldingen: said(diagnostics) }
  })
}
