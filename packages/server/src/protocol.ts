// What the server and its clients say to each other beside the Language Server Protocol. No imports but of the same: both ends use it.
export { vergelijkingLagenRequest, vergelijkingRequest, vergelijkPersoonRequest, speelTegenBasisRequest, leesBasisRequest } from './comparison-protocol.ts'
export type { ComparisonBase, LayerChoice, VergelijkingLagenParams, VergelijkingLagenAnswer, VergelijkingParams, VergelijkingAnswer, ComparedBasis, ComparedEffect, ComparedPerson, ChangedRule, VergelijkPersoonParams, VergelijkPersoonAnswer, SpeelTegenBasisParams, SpeelTegenBasisAnswer, AgainstBase, LeesBasisParams, LeesBasisAnswer } from './comparison-protocol.ts'

/** The language id and the extension of its files. */
export const languageId = 'inburgering'
export const fileExtension = '.inburgering'

/** Where a diagnostic links to: `inburgering-handboek:/INB101.md`, served by the client from its own files. */
export const handbookScheme = 'inburgering-handboek'

/** Documents of this scheme hold what the language has by itself; the server gives their text. */
export const builtInScheme = 'inburgering'

/** A position as in the Language Server Protocol: zero-based, in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly character: number
}
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A file as the client sees it now; the server answers about this version or a later one. */
export interface VersionedFile {
  readonly uri: string
  readonly version: number
}

/** The scenarios of one file, in the order of the text. */
export const scenariosRequest = 'inburgering/scenarios'
export interface ScenariosAnswer {
  readonly version: number
  readonly scenarios: readonly ScenarioReference[]
}
export interface ScenarioReference {
  /** Id of the scenario in the model; it stays the same while the title does. */
  readonly id: string
  readonly title: string
  readonly range: Range
}

/** The scenarios of the whole workspace with what they expect, by file. */
export const alleScenariosRequest = 'inburgering/alleScenarios'
export interface AlleScenariosAnswer {
  readonly bestanden: readonly FileScenarios[]
}
export interface FileScenarios {
  readonly uri: string
  /** Address of the folder of its specification. */
  readonly map: string
  readonly scenarios: readonly OutlinedScenario[]
}
export interface OutlinedScenario extends ScenarioReference {
  readonly expectations: readonly ScenarioPart[]
  /** Rows of its examples; empty when it has none. */
  readonly rows: readonly ScenarioPart[]
}
/** A part in the words of the text, on one line. */
export interface ScenarioPart {
  readonly text: string
  readonly range: Range
}

/** Plays one scenario of a file and gives its timeline as text. */
export const speelScenarioRequest = 'inburgering/speelScenario'
export interface SpeelScenarioParams extends VersionedFile {
  readonly scenario: string
}
export interface SpeelScenarioAnswer {
  readonly version: number
  readonly title: string
  /** Plain text: the title, the verdict, and what happens day by day. */
  readonly text: string
  /** False as well when nothing was expected or when the scenario could not be played. */
  readonly passed: boolean
}

/** The command behind the lens above a scenario; its one argument is a `ScenarioAddress`. */
export const speelAfCommand = 'inburgering.speelAf'
export interface ScenarioAddress {
  readonly uri: string
  readonly scenario: string
}

/** The scenario that hints, hovers and pushed outcomes are about; null for none. */
export const kiesScenarioNotification = 'inburgering/kiesScenario'
export type KiesScenarioParams = ScenarioAddress | null

/** How a scenario came out; `notPlayed` when a mistake in the text keeps it from being played. */
export type OutcomeState = 'passed' | 'failed' | 'skipped' | 'refused' | 'notPlayed'

/** A scenario as the rules stand now. Pushed for the chosen scenario after every change, and the answer to a question. */
export const uitkomstNotification = 'inburgering/uitkomst'
export const uitkomstRequest = 'inburgering/vraagUitkomst'
export interface ScenarioOutcome extends ScenarioAddress {
  /** Of the file with the scenario. */
  readonly version: number
  /** Rises with every change of the texts; an outcome with a lower number is stale. */
  readonly model: number
  readonly title: string
  readonly state: OutcomeState
  /** One sentence: the verdict, or why it was not played and what can be done. */
  readonly message: string
  /** One, or one for each row of its examples. */
  readonly rows: readonly RowOutcome[]
  /** By which law it was played; empty when it was not. */
  readonly basis: readonly BasisLine[]
}
/** A line of the bar above a result: name and value, in words. */
export type BasisLine = readonly [name: string, value: string]
/** A layer that is off and that would change the outcome. */
export interface OtherLayer {
  /** `uitvoeringspraktijk`, `beleidsregel:voorbeeldstad` */
  readonly layer: string
  /** That it is off, and where the outcome first differs when it is on. */
  readonly warning: string
}
export interface RowOutcome {
  /** Counted from 1; absent for a scenario without examples. */
  readonly number?: number
  readonly range: Range
  readonly state: OutcomeState
  readonly message: string
  readonly expectations: readonly ExpectationOutcome[]
  readonly timeline: readonly TimelineLine[]
  /** How the person stands at the end, in one sentence; empty when it was not played. */
  readonly verdict: string
  /** As known when. */
  readonly basis: readonly BasisLine[]
  readonly otherLayers: readonly OtherLayer[]
  /** Facts that were not given and were needed, in words. */
  readonly missing: readonly string[]
  /** What went wrong while playing, in words. */
  readonly problems: readonly string[]
}
export interface ExpectationOutcome {
  readonly range: Range
  readonly passed: boolean
  readonly expected: string
  readonly actual: string
}
/** One line of a timeline in words, with the rule behind it. */
export interface TimelineLine {
  /** ISO 8601 */
  readonly date: string
  readonly dateText: string
  /** Kind of entry in the exchange format: `termijn_begint`, `boete`, ... */
  readonly kind: string
  readonly name: string
  readonly what: string
  /** Last day or amount; empty when there is none. */
  readonly consequence: string
  /** ISO 8601: the last day of a termijn or of a step of a maatregel. */
  readonly end?: string
  readonly sources: readonly string[]
  /** The sources, short. */
  readonly cited: string
  readonly remarks: readonly string[]
  readonly layer: string
  readonly rule?: { readonly uri: string; readonly range: Range }
}

/** Plays all scenarios of the specification of a file, or of the whole workspace; with progress, and it can be cancelled. */
export const speelAllesRequest = 'inburgering/speelAlles'
export interface SpeelAllesParams {
  readonly uri?: string
  /** Only these. */
  readonly scenarios?: readonly ScenarioAddress[]
  readonly workDoneToken?: string | number
}
/** Without the timelines, which are asked one by one. */
export type ScenarioVerdict = Omit<ScenarioOutcome, 'rows' | 'basis'> & { readonly rows: readonly Omit<RowOutcome, 'timeline' | 'missing' | 'verdict' | 'basis' | 'otherLayers'>[] }
export interface SpeelAllesAnswer {
  readonly scenarios: readonly ScenarioVerdict[]
}

/** Why a line of the timeline is there, or what is behind the outcome of an expectation; null when the rules do not say. */
export const waaromRequest = 'inburgering/waarom'
export interface WaaromParams extends ScenarioAddress {
  /** Place in `rows`, from 0. */
  readonly row: number
  /** Place in the `timeline` or in the `expectations` of that row, from 0. */
  readonly of: { readonly line: number } | { readonly expectation: number }
}
export interface WaaromAnswer {
  readonly model: number
  /** One sentence: what, when, how much or until when, and the article. Empty for a condition. */
  readonly answer: string
  readonly steps: readonly ReasonStep[]
}
export interface ReasonStep {
  readonly text: string
  /** The articles, short; empty when there is none. */
  readonly cited: string
  readonly steps: readonly ReasonStep[]
}

/** The form of a what-if about a row of a scenario; null when the scenario no longer exists. */
export const watAlsFormulierRequest = 'inburgering/watAlsFormulier'
/** Plays that row as it stands and as it is filled in. */
export const watAlsRequest = 'inburgering/watAls'
/** The edit that writes what is filled in as a scenario. */
export const watAlsBewaarRequest = 'inburgering/watAlsBewaar'
export interface WatAlsRow extends ScenarioAddress {
  /** Place in the rows of the scenario, from 0. */
  readonly row: number
}
export interface WatAlsParams extends WatAlsRow {
  readonly answers: WhatIfAnswers
}
export interface FormField {
  /** `gegeven:doelgroep`, `parameter:boete_PVT`, `recht`; of a record `datum`, `einde` or the name of an attribute. */
  readonly id: string
  readonly label: string
  /** What can be written here; empty for a list. */
  readonly hint: string
  readonly optional: boolean
  /** Absent: a text. */
  readonly choices?: readonly FormChoice[]
  /** Of a parameter: its value by the text as it stands. */
  readonly now?: string
}
export interface FormChoice {
  readonly value: string
  readonly label: string
}
/** What can happen. */
export interface FormKind {
  readonly id: string
  readonly label: string
  readonly isPeriod: boolean
  readonly fields: readonly FormField[]
}
export interface WhatIfForm {
  readonly facts: readonly FormField[]
  readonly parameters: readonly FormField[]
  readonly days: readonly FormField[]
  readonly kinds: readonly FormKind[]
  readonly layers: readonly { readonly id: string; readonly label: string }[]
  /** Records without fields, which can only be left out: the revision of a decision. */
  readonly fixed: readonly { readonly from: number; readonly label: string }[]
  /** The scenario as it stands. */
  readonly answers: WhatIfAnswers
}
/** What is filled in, in the words of the reader; a field that is left empty has no value. */
export interface WhatIfAnswers {
  readonly values: Readonly<Record<string, string>>
  readonly layers: readonly string[]
  readonly records: readonly WhatIfRecord[]
}
export interface WhatIfRecord {
  /** Its place in the scenario; null for one that was added. */
  readonly from: number | null
  readonly kind: string
  readonly values: Readonly<Record<string, string>>
}
/** What is wrong in a field: its id, for a record with its place before it (`record:2:datum`); empty when it is about the whole. */
export interface FormProblem {
  readonly field: string
  readonly message: string
}
export interface WhatIfAnswer {
  readonly model: number
  readonly problems: readonly FormProblem[]
  /** Absent when something is wrong. */
  readonly outcome?: WhatIfOutcome
}
export interface WhatIfOutcome {
  readonly same: boolean
  /** What differs first, and what that comes to in money and time. */
  readonly summary: string
  readonly before: WhatIfSide
  readonly after: WhatIfSide
  readonly lines: readonly ComparedLine[]
  /** Absent when the two are the same. */
  readonly reason?: WhatIfReason
}
export interface WhatIfSide {
  readonly verdict: string
  readonly missing: readonly string[]
}
/** What happens on both sides; empty on a side where it does not. */
export interface ComparedLine {
  readonly before: string
  readonly after: string
  readonly isDifferent: boolean
}
/** Why the first difference is there, on each side. */
export interface WhatIfReason {
  readonly before: ReasonSide
  readonly after: ReasonSide
}
export interface ReasonSide {
  readonly answer: string
  /** The first step in which the sides differ; empty when this side has none. */
  readonly decisive: string
  readonly steps: readonly ReasonStep[]
}
export interface WatAlsBewaarAnswer {
  readonly problems: readonly FormProblem[]
  readonly edit?: { readonly changes?: { readonly [uri: string]: { readonly range: Range; readonly newText: string }[] } }
}

/** The rules and words of every specification of the workspace, in the orders in which people look for them. */
export const regelsRequest = 'inburgering/regels'
export interface RegelsAnswer {
  readonly model: number
  /** How many files of rules there are, also those without a stelsel. */
  readonly bestanden: number
  readonly stelsels: readonly StelselRegels[]
}
export interface StelselRegels {
  readonly naam: string
  readonly titel: string
  /** Address of its folder. */
  readonly map: string
  readonly perLeerroute: readonly RegelGroep[]
  readonly perArtikel: readonly RegelGroep[]
  /** By the day on which they begin to hold. */
  readonly perDatum: readonly RegelGroep[]
  /** By kind. */
  readonly begrippen: readonly RegelGroep[]
  /** How many declarations are left out because of a mistake. */
  readonly metFout: number
}
export interface RegelGroep {
  /** Unique beside its siblings; it stays the same while the words do. */
  readonly id: string
  readonly titel: string
  readonly regels: readonly RegelRegel[]
  readonly groepen: readonly RegelGroep[]
}
export interface RegelRegel {
  /** Id in the model. */
  readonly id: string
  readonly titel: string
  /** The word that declares it: `termijn`. */
  readonly soort: string
  readonly naam: string
  readonly artikelen: string
  /** What belongs to it in this group: the value of a version. Often empty. */
  readonly toevoeging: string
  readonly uri: string
  readonly range: Range
}

/** How what is under the cursor, or what was pinned, stands in the chosen scenario on a date. */
export const uitlegBijCursorRequest = 'inburgering/uitlegBijCursor'
export type UitlegBijCursorParams = VersionedFile & ({ readonly positie: Position } | { readonly onderwerp: CursorSubject })
/** Something in the rules, on a date, in a scenario. */
export interface CursorSubject {
  /** Id in the model. */
  readonly id: string
  /** ISO 8601 */
  readonly datum: string
  readonly scenario: ScenarioAddress
}
export interface UitlegBijCursorAnswer {
  readonly version: number
  readonly model: number
  /** Why there is nothing to say. */
  readonly leeg?: 'geenScenario' | 'anderStelsel' | 'nietGespeeld' | 'geenRegel'
  /** Why it was not played, and what can be done. */
  readonly melding?: string
  /** Title of the scenario. */
  readonly scenario: string
  readonly onderwerp?: CursorSubject & { readonly titel: string; readonly datumTekst: string }
  readonly regels: readonly ReasonStep[]
}

/** Writes a piece of the rules for an author: what is asked next, what is wrong with an answer, or the edit. */
export const schrijfRequest = 'inburgering/schrijf'
export type WritingTask = 'nieuwBedrag' | 'nieuweVerlengingsgrond' | 'nieuweGemeente' | 'probeerAlsVariant'
export interface SchrijfParams {
  readonly uri: string
  /** Of the cursor, from 0. */
  readonly line: number
  readonly task: WritingTask
  /** By the id of the question. */
  readonly answers: Readonly<Record<string, string>>
}
export interface SchrijfAnswer {
  readonly problems: readonly FormProblem[]
  /** Asked next; `now` is what can stand there at first. */
  readonly next?: FormField
  /** What an author should know before: which outcomes of the past change. */
  readonly note?: string
  readonly edit?: WatAlsBewaarAnswer['edit']
}

/** What a reviewer reads of a row of a scenario; null when it cannot be played. */
export const beoordelingRequest = 'inburgering/beoordeling'
export interface ReviewAnswer {
  readonly title: string
  /** SHA-256 of the rules: it changes with every rule, and not with comments or scenarios. */
  readonly hash: string
  /** Address of the folder of the specification. */
  readonly folder: string
  readonly verdict: string
  readonly basis: readonly BasisLine[]
  readonly warnings: readonly string[]
  readonly outcomes: readonly ReviewOutcome[]
  readonly assumptions: readonly ReviewAssumption[]
  readonly rules: readonly ReviewRule[]
}
export interface ReviewOutcome {
  readonly text: string
  /** Who decides, or that it follows from the rules. */
  readonly decides: string
  /** What a person must still judge. */
  readonly toJudge: readonly string[]
  readonly remarks: readonly string[]
}
/** A reading that the law leaves open, with what the other one comes to here. */
export interface ReviewAssumption {
  readonly text: string
  readonly cited: string
  readonly otherwise: string
}
export interface ReviewRule {
  readonly id: string
  readonly name: string
  readonly uri: string
  readonly range: Range
  readonly cited: string
  /** The words of the law. */
  readonly quotes: readonly string[]
  /** As the author wrote it. */
  readonly text: string
}

/** What of the rules decided something in these scenarios; it can be cancelled. */
export const regeldekkingRequest = 'inburgering/regeldekking'
export interface RegeldekkingParams {
  readonly scenarios: readonly ScenarioAddress[]
}
export interface RegeldekkingAnswer {
  readonly bestanden: readonly FileCoverage[]
}
export interface FileCoverage {
  readonly uri: string
  readonly parts: readonly CoveredPart[]
}
/** A declaration, or a part of one that decides a case of its own. */
export interface CoveredPart {
  readonly name: string
  readonly range: Range
  readonly isDeclaration: boolean
  /** Rows of scenarios in which it decided something. */
  readonly rows: number
}

/** Turns the pushing of all verdicts after every change on or off. */
export const volgScenariosNotification = 'inburgering/volgScenarios'
export interface VolgScenariosParams {
  readonly aan: boolean
}
/** The verdicts of one specification, pushed after a change while they are followed. */
export const uitkomstenNotification = 'inburgering/uitkomsten'
export interface UitkomstenParams {
  readonly model: number
  readonly scenarios: readonly ScenarioVerdict[]
}

/** Which regelboek the client shows, by a file of its specification; null for none. It is pushed at once, and after every change. */
export const volgRegelboekNotification = 'inburgering/volgRegelboek'
export interface VolgRegelboekParams {
  readonly uri: string | null
}
/** The regelboek as far as it changed since the last push; the first push after `volgRegelboek` holds everything. */
export const regelboekNotification = 'inburgering/regelboek'
export interface RegelboekParams {
  /** Address of the folder of its specification. */
  readonly map: string
  /** Rises with every change of the texts. */
  readonly model: number
  readonly title: string
  /** Why there is nothing to show, and what can be done; then there are no pieces. */
  readonly message?: string
  /** Ids of all pieces, in the order of reading. */
  readonly order: readonly string[]
  /** Those that are new or were changed. */
  readonly changed: readonly DocumentPiece[]
  /** Where what is described stands in the texts: of pieces and of places within them. */
  readonly places: readonly DocumentPlace[]
  /** The examples and the coverage of the law are those of these texts too; otherwise a next push follows. */
  readonly isComplete: boolean
}
/** A heading with what stands under it, up to the next heading. */
export interface DocumentPiece {
  readonly id: string
  readonly markup: readonly DocumentMarkup[]
}
/** An element, or text that is never markup. */
export type DocumentMarkup = string | { readonly tag: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly DocumentMarkup[] }
export interface DocumentPlace {
  /** The `id` of an element. */
  readonly id: string
  readonly uri: string
  readonly range: Range
}

/** The regelboek of the specification of a file as Markdown, for who reads no pages. */
export const regelboekTekstRequest = 'inburgering/regelboekTekst'
export interface RegelboekTekstAnswer {
  readonly model: number
  readonly title: string
  readonly text: string
}

/** Forms in which documents are made. */
export const documentForms = ['html', 'md', 'docx', 'json'] as const
export type DocumentForm = (typeof documentForms)[number]
/** Makes the documents of the specification of a file, and says what is to be done with a folder; it writes nothing, and it can be cancelled. Null without a stelsel. */
export const documentenRequest = 'inburgering/documenten'
export interface DocumentenParams {
  readonly uri: string
  readonly vormen: readonly DocumentForm[]
  /** Address of the folder for the documents; it need not be there. */
  readonly map: string
}
export interface DocumentenAnswer {
  /** With paths from the folder; among them the list of what is ours. */
  readonly schrijf: readonly { readonly pad: string; readonly inhoud: string; readonly isBase64: boolean }[]
  /** Made by us before, unchanged, and no longer made. */
  readonly verwijder: readonly string[]
  /** Made or changed by somebody else: when there is one, nothing is to be written. */
  readonly vreemd: readonly string[]
  /** How many files are the same as they were. */
  readonly gelijk: number
}

/** Told when nothing more is to be found in the texts as they are. */
export const nagekekenNotification = 'inburgering/nagekeken'
export interface NagekekenParams {
  readonly model: number
}

/** Asked of the client where the server cannot read files itself: in a browser, and in folders that are not on a disk. */
export const leesMapRequest = 'inburgering/leesMap'
export const leesBestandRequest = 'inburgering/leesBestand'
export interface FileParams {
  readonly uri: string
}
/** Null for a folder that cannot be read. */
export type LeesMapAnswer = readonly { readonly uri: string; readonly isFile: boolean }[] | null
/** Null for a file that cannot be read. */
export type LeesBestandAnswer = { readonly text: string } | null

/** Asked of the client: the SHA-256 of the bytes of a file. */
export const leesHashRequest = 'inburgering/leesHash'
/** `hash` is `map` for a folder; null when there is nothing. */
export type LeesHashAnswer = { readonly hash: string } | null

/** Parts of the server that few need, each a file of its own in a browser. */
export const partNames = ['engels', 'documenten', 'vergelijking'] as const
/** Asked of the client in a browser, when a part is first needed. */
export const leesDeelRequest = 'inburgering/leesDeel'
export interface LeesDeelParams {
  readonly naam: (typeof partNames)[number]
}
/** The text of a module; null when the part cannot be read. */
export type LeesDeelAnswer = { readonly text: string } | null

/** The first thing that the server in a worker says: it has been read and listens. */
export const workerReady = 'inburgering-server-luistert'
