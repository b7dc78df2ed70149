import { URI, UriUtils } from 'langium'
import { messageOf, severityOf } from '@inburgering/core'
import { compileWithUses, makesSpecification, type SourceText } from '@inburgering/language'
import { leesBasisRequest, type LeesBasisAnswer, type LeesBasisParams, type VergelijkingParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import { Specification } from '../specification/specification.ts'
import { serverTexts } from '../texts/texts.ts'

/** The rules that the rules of now are held against. */
export interface OpenedBase {
  readonly specification: Specification
  /** What to know about its texts: that there are mistakes in them. */
  readonly remarks: readonly string[]
}
/** Why there is no base, and what can be done. */
export interface NoBase {
  readonly problem: string
}

type Wanted = Pick<VergelijkingParams, 'map' | 'basis' | 'naam' | 'lezing'>

/** Opens the base of a comparison. What is read of the client is compiled once, until it is to be read again; a folder of the workspace follows what is typed in it. */
export class Bases {
  private readonly services: ServerServices
  private known: { readonly key: string; readonly opened: Promise<OpenedBase | NoBase> } | undefined

  constructor(services: ServerServices) {
    this.services = services
  }

  async open(wanted: Wanted): Promise<OpenedBase | NoBase> {
    const { basis, map, naam } = wanted
    const { WorkspaceLock } = this.services.shared.workspace
    const ofWorkspace = basis.kind === 'git' ? undefined : await WorkspaceLock.read(() => this.inWorkspace(basis.kind === 'map' ? basis.map : map))
    // Mistakes in the texts of now are told where they stand.
    if (ofWorkspace !== undefined && basis.kind === 'lagen') return { specification: ofWorkspace, remarks: [] }
    if (ofWorkspace !== undefined) return this.withRemarks(ofWorkspace, naam)
    const key = JSON.stringify([map, basis, wanted.lezing, this.services.settings.Settings.language])
    if (this.known?.key !== key) {
      const opened = this.read(wanted)
      this.known = { key, opened }
      opened.catch(() => {
        if (this.known?.opened === opened) this.known = undefined
      })
    }
    return this.known.opened
  }

  /** A folder whose files the server follows. */
  private inWorkspace(folder: string): Specification | undefined {
    const [document] = this.services.scoping.Folders.documentsOf(folder)
    return document && this.services.specification.Specifications.of(document.uri)
  }

  private async read({ basis, map, naam }: Wanted): Promise<OpenedBase | NoBase> {
    const root = basis.kind === 'map' ? basis.map : map
    const own = await this.texts({ basis, map: root })
    if ('problem' in own) return own
    const textsOf = async (folder: string): Promise<readonly SourceText[]> => {
      const found = await this.texts({ basis, map: UriUtils.resolvePath(URI.parse(root), folder).toString() })
      return 'problem' in found ? [] : found.sources
    }
    const { value, diagnostics } = await compileWithUses(own.sources, textsOf)
    const versions = new Map(own.sources.map(({ path, text }) => [path, text]))
    const beside = value.beside.map((model) => new Specification(root, 0, { value: model, diagnostics: [] }, () => [], new Map()))
    const specification = new Specification(root, 0, { value: value.model, diagnostics }, value.broken, versions, () => beside)
    return this.withRemarks(specification, naam)
  }

  private async texts(params: LeesBasisParams): Promise<{ readonly sources: readonly SourceText[] } | NoBase> {
    const answer = await this.services.shared.lsp.Connection?.sendRequest<LeesBasisAnswer>(leesBasisRequest, params)
    if (answer === undefined || 'probleem' in answer) return { problem: answer?.probleem ?? '' }
    return { sources: ownSources(answer.bestanden.map(({ pad, tekst }) => ({ path: pad, text: tekst }))) }
  }

  private withRemarks(specification: Specification, name: string): OpenedBase | NoBase {
    const { language } = this.services.settings.Settings
    const { comparison, place } = serverTexts(language)
    if (specification.model === undefined) return { problem: comparison.noStelselInBase(name) }
    const mistakes = specification.diagnostics.filter(({ code }) => severityOf(code) === 'error')
    const [first] = mistakes
    if (first === undefined) return { specification, remarks: [] }
    const where = first.origin === undefined ? '' : place(first.origin.file, first.origin.start.line + 1)
    return { specification, remarks: [comparison.mistakesInBase(mistakes.length, where, messageOf(first, language))] }
  }
}

/** Without the files of a folder inside it that is a specification of its own. */
function ownSources(sources: readonly SourceText[]): readonly SourceText[] {
  const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
  const others = new Set(sources.filter(({ path, text }) => folderOf(path) !== '' && makesSpecification(text)).map(({ path }) => folderOf(path)))
  return others.size === 0 ? sources : sources.filter(({ path }) => ![...others].some((other) => path.startsWith(`${other}/`)))
}
