import { URI } from 'langium'
import type { Connection } from 'vscode-languageserver'
import { regelboekNotification, regelboekTekstRequest, volgRegelboekNotification, type FileParams, type RegelboekTekstAnswer, type VolgRegelboekParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import { reading } from './reading.ts'

/** The regelboek beside the text: pushed as pieces, or asked as text. */
export function registerRegelboek(connection: Connection, services: ServerServices): void {
  const { Regelboek } = services.documents
  Regelboek.onRegelboek((regelboek) => void connection.sendNotification(regelboekNotification, regelboek))
  connection.onNotification(volgRegelboekNotification, ({ uri }: VolgRegelboekParams) => Regelboek.follow(uri ?? undefined))
  connection.onRequest(regelboekTekstRequest, async ({ uri }: FileParams) => {
    const { regelboekText } = await services.parts.documenten()
    return reading<RegelboekTekstAnswer>(services, uri, async () => {
      const specification = services.specification.Specifications.of(URI.parse(uri))
      await services.specification.LateFindings.complete(specification)
      return regelboekText(specification)
    })
  })
}
