import { Emitter, type Event } from 'vscode-languageserver'
import type { LangiumSharedServices } from 'langium/lsp'
import type { Language } from '@inburgering/core'
import { fillTexts, isAwaitingTexts } from '../parts/awaited-texts.ts'
import type { Parts } from '../parts/parts.ts'
import { languageId } from '../protocol/index.ts'

/** What the user has chosen: `inburgering.taal`, given when the server starts or while it runs. */
export class Settings {
  private current: Language = 'nl'
  private readonly changed = new Emitter<Language>()
  readonly onLanguageChange: Event<Language> = this.changed.event

  private wanted: Language = 'nl'
  private readonly parts: Parts
  /** Before this the client may not be asked anything. */
  private readonly initialized: Promise<void>
  private readonly report: (problem: string) => void

  constructor({ shared: { lsp, workspace }, parts }: { readonly shared: LangiumSharedServices; readonly parts: Parts }) {
    this.parts = parts
    this.initialized = new Promise((resolve) => lsp.LanguageServer.onInitialized(() => resolve()))
    this.report = (problem) => lsp.Connection?.console.error(problem)
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
    if ((taal !== 'nl' && taal !== 'en') || taal === this.wanted) return
    this.wanted = taal
    void this.choose(taal)
  }

  /** A language whose texts are read first is spoken when they are there; until then, and without them, the one before. */
  private async choose(language: Language): Promise<void> {
    if (language === 'en' && isAwaitingTexts()) {
      try {
        await this.initialized
        fillTexts((await this.parts.engels()).englishTexts)
      } catch (error) {
        this.report(String(error))
        if (this.wanted === language) this.wanted = this.current
        return
      }
    }
    if (this.wanted !== language || this.current === language) return
    this.current = language
    this.changed.fire(language)
  }
}
