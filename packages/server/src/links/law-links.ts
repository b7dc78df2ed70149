import type { LangiumDocument } from 'langium'
import type { DocumentLinkProvider } from 'langium/lsp'
import type { DocumentLink } from 'vscode-languageserver'
import { formatDutchDate, parseIsoDate } from '@inburgering/core'
import { lawLinksOf } from '@inburgering/language'
import type { ServerServices } from '../services.ts'
import { serverTexts } from '../texts/texts.ts'

/** From a source in the text to its words on wetten.overheid.nl; only the user opens a link. */
export class LawLinks implements DocumentLinkProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const { textOf } = serverTexts(this.services.settings.Settings.language)
    return lawLinksOf(document, this.services).map(({ range, url, title, date }) => {
      const day = date === undefined ? undefined : parseIsoDate(date)
      const asRead = day === undefined ? '' : `, ${textOf(formatDutchDate(day))}`
      return { range, target: url, tooltip: `${title}${asRead}` }
    })
  }
}
