import { URI, type LangiumDocument } from 'langium'
import type { InlayHintProvider } from 'langium/lsp'
import type { InlayHint, InlayHintParams } from 'vscode-languageserver'
import type { Entry, EntryKind, Scenario } from '@inburgering/core'
import type { ScenarioResult, Sentences } from '@inburgering/engine'
import { declarationLines, endOfLine } from '@inburgering/language'
import { playedOrNot } from '../playing/outcome.ts'
import type { Position } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import { serverTexts } from '../texts/texts.ts'

interface Played {
  readonly scenario: Scenario
  readonly entries: readonly Entry[]
  readonly result: ScenarioResult
  readonly sentences: Sentences
}

/** The kinds of entry that a declaration gives, and whether the last of them says it all. */
const given: Readonly<Record<string, { readonly kinds: readonly EntryKind[]; readonly by: 'naam' | 'grond' }>> = {
  Termijn: { kinds: ['termijn_begint', 'termijn_verlengd', 'termijn_opgeschort'], by: 'naam' },
  Verlengingsgrond: { kinds: ['termijn_verlengd', 'termijn_opgeschort'], by: 'grond' },
  Boeteregime: { kinds: ['boete'], by: 'naam' },
  Vergoeding: { kinds: ['vergoeding'], by: 'naam' },
  Maatregel: { kinds: ['maatregel'], by: 'naam' },
  Plicht: { kinds: ['plicht_ontstaat'], by: 'naam' },
  Leerroute: { kinds: ['leerroute_vastgesteld', 'leerroute_gewijzigd'], by: 'naam' },
}

/** Behind rules and lines of the chosen scenario: the dates and amounts to which they lead. Of examples the first row. */
export class ScenarioHints implements InlayHintProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    const { chosen } = this.services.playing.Scenarios
    if (chosen === undefined) return []
    const { Folders } = this.services.scoping
    const specification = this.services.specification.Specifications.of(document.uri)
    if (Folders.rootOf(URI.parse(chosen.uri)) !== Folders.rootOf(document.uri)) return []
    const played = this.played(specification, chosen.scenario)
    if (played === undefined) return []
    const hints = [...ruleHints(document, played), ...scenarioHints(document, Folders.fileOf(document), played)]
    const { inScenario } = serverTexts(this.services.settings.Settings.language)
    return hints
      .filter(({ position }) => position.line >= range.start.line && position.line <= range.end.line)
      .map(({ position, label, lines }) => ({ position: { ...position }, label: `→ ${label}`, paddingLeft: true, tooltip: [`${inScenario(played.scenario.title)}:`, ...lines].join('\n') }))
  }

  private played(specification: Specification, id: string): Played | undefined {
    const { language } = this.services.settings.Settings
    const found = playedOrNot(specification, id, serverTexts(language))
    const sentences = specification.sentences(language)
    if (typeof found === 'string' || sentences === undefined) return undefined
    const [result] = found.results
    const entries = result?.timeline?.tijdlijn
    return result && entries && { scenario: found.scenario, entries, result, sentences }
  }
}

interface Hint {
  readonly position: Position
  readonly label: string
  /** Everything that happened, for who looks closer. */
  readonly lines: readonly string[]
}

function ruleHints(document: LangiumDocument, { entries, sentences }: Played): Hint[] {
  return declarationLines(document).flatMap(({ kind, name, lineEnd }): readonly Hint[] => {
    const wanted = given[kind]
    const own = entries.filter((entry) => wanted?.kinds.includes(entry.soort) === true && entry[wanted.by] === name)
    const last = own.at(-1)
    return last === undefined ? [] : [{ position: lineEnd, label: shortly(last, sentences), lines: own.map((entry) => wholly(entry, sentences)) }]
  })
}

/** What each line of the scenario brings about, and what comes instead of what is expected. */
function scenarioHints(document: LangiumDocument, file: string, { scenario, entries, result, sentences }: Played): Hint[] {
  const records = scenario.records.filter(({ origin }) => origin.file === file).flatMap(({ date, end, origin }): readonly Hint[] => {
    const decided = end ?? date
    const own = decided.kind === 'date' ? entries.filter(({ datum, soort }) => datum === decided.value && (soort === 'termijn_verlengd' || soort === 'termijn_opgeschort' || soort === 'boete')) : []
    return own.length === 0 ? [] : [{ position: endOfLine(document, origin.end.line), label: own.map((entry) => shortly(entry, sentences)).join('; '), lines: own.map((entry) => wholly(entry, sentences)) }]
  })
  const failures = result.expectations.filter(({ origin, passed }) => origin.file === file && !passed).map((failed) => {
    const { expected, actual } = sentences.expectation(failed)
    return { position: endOfLine(document, failed.origin.end.line), label: actual, lines: [expected, actual] }
  })
  return [...records, ...failures]
}

/** `t/m 12 mei 2028`, `€ 340 op 13 mei 2027`, or only the date. */
function shortly(entry: Entry, sentences: Sentences): string {
  const { date, consequence } = sentences.entry(entry)
  if (consequence === '') return date
  return entry.soort === 'boete' ? `${consequence} (${date})` : consequence
}

function wholly(entry: Entry, sentences: Sentences): string {
  const { date, what, consequence, cited } = sentences.entry(entry)
  return `${date}: ${what}${consequence === '' ? '' : `, ${consequence}`} (${cited})`
}
