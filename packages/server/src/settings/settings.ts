import { Emitter, type Event } from 'vscode-languageserver'
import type { LangiumSharedServices } from 'langium/lsp'
import type { Language } from '@inburgering/core'
import { languageId } from '../protocol.ts'

/** What the user has chosen: `inburgering.taal`, given when the server starts or while it runs. */
export class Settings {
  private current: Language = 'nl'
  private readonly changed = new Emitter<Language>()
  readonly onLanguageChange: Event<Language> = this.changed.event

  constructor({ lsp, workspace }: LangiumSharedServices) {
    lsp.LanguageServer.onInitialize(({ initializationOptions }) => this.read(initializationOptions))
    workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
      if (section === languageId) this.read(configuration)
    })
    void workspace.ConfigurationProvider.ready.then(async () => this.read({ taal: await workspace.ConfigurationProvider.getConfiguration(languageId, 'taal') }))
  }

  /** The language of messages; Dutch unless English is asked. */
  get language(): Language {
    return this.current
  }

  private read(options: unknown): void {
    const { taal } = (options ?? {}) as { taal?: unknown }
    if ((taal !== 'nl' && taal !== 'en') || taal === this.current) return
    this.current = taal
    this.changed.fire(taal)
  }
}
