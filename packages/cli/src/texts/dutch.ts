import type { PersonsByDays } from '@inburgering/engine'
import type { Texts } from './texts.ts'

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Bedoelde u "${nearest}"?`)
const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`
const daysRange = ({ least, most }: PersonsByDays): string => (least === most ? count(most, 'dag', 'dagen') : `${number(least)} tot en met ${number(most)} dagen`)
const writeProblems: Readonly<Record<string, string>> = {
  ENOSPC: 'de schijf is vol. Maak ruimte vrij en probeer het opnieuw',
  EACCES: 'u hebt geen recht om hier te schrijven. Kies een andere plaats',
  EPERM: 'u hebt geen recht om hier te schrijven. Kies een andere plaats',
  EROFS: 'op deze schijf kan niet worden geschreven. Kies een andere plaats',
  EISDIR: 'het is een map. Geef de naam van een bestand',
  ENOENT: 'de map bestaat niet. Maak de map eerst',
  ENOTDIR: 'een deel van dit pad is een bestand, geen map. Kies een andere plaats',
  EEXIST: 'op deze plaats staat al een bestand. Kies een andere plaats',
  EIO: 'de schijf geeft een fout. Probeer het opnieuw, of kies een andere plaats',
}
const writeProblem = (code: string): string => writeProblems[code] ?? `het systeem geeft de fout ${code}`

export const dutch: Texts = {
  language: 'nl',
  productLine: 'inburgering: regels van de inburgering controleren, spelen en uitleggen',
  usage: 'Gebruik',
  command: 'opdracht',
  options: '[opties]',
  optionsHeading: 'Opties',
  examplesHeading: 'Voorbeelden',
  moreHelp: 'Uitleg bij een opdracht: inburgering <opdracht> --help. Versie: inburgering --version.',

  unknownCommand: (name, nearest, all) => `De opdracht "${name}" bestaat niet.${meant(nearest) || ` Kies uit: ${all.join(', ')}.`}`,
  unknownOption: (name, command, nearest) => `De optie "${name}" bestaat niet${command === undefined ? '' : ` bij "${command}"`}.${meant(nearest) || ` Zie: inburgering ${command === undefined ? '' : `${command} `}--help.`}`,
  optionNeedsValue: (name, value) => `Achter ${name} ontbreekt een waarde: ${name} <${value}>.`,
  optionTakesNoValue: (name) => `Achter ${name} hoort geen waarde. Laat die weg.`,
  notAChoice: (option, given, choices, nearest) => `"${given}" kan niet bij ${option}.${meant(nearest) || ` Kies uit: ${choices.join(', ')}.`}`,
  notACount: (option, given) => `"${given}" is geen aantal. Schrijf een heel getal van 1 tot en met 999, bijvoorbeeld ${option} 4.`,
  notADate: (option, given) => `"${given}" is geen bestaande datum. Schrijf bijvoorbeeld ${option} 2032-12-31.`,
  missingArgument: (command, shown) => `Er ontbreekt iets. Gebruik: inburgering ${command} ${shown}. Zie ook: inburgering ${command} --help.`,
  tooManyArguments: (command, extra) => `"${extra}" is te veel. Zie: inburgering ${command} --help.`,
  needsOption: (options) => `Zeg om wie het gaat: geef ${options.join(' of ')}.`,
  notTogether: (one, other) => `${one} en ${other} gaan niet samen. Kies er een.`,

  outputFailed: (code) => (code === 'EPIPE' ? 'De uitvoer is gesloten voordat alles was geschreven. Wat ontbreekt, is niet berekend.' : `De uitvoer kan niet worden geschreven: ${writeProblem(code)}. De uitvoer is niet volledig.`),
  rejectsFailed: (path, code) => `"${path}" kan niet worden geschreven: ${writeProblem(code)}. De uitvoer is niet volledig.`,
  bug: (message) => `Er gaat iets mis in de werkbank zelf: ${message}. Meld dit, met de opdracht die u gaf.`,

  severity: { error: 'fout', warning: 'waarschuwing', info: 'ter informatie' },
  number,
  checkSummary: (errors, warnings, infos, files, stelsels) => {
    const where = `${count(files, 'bestand', 'bestanden')}${stelsels.length === 0 ? '' : ` van ${stelsels.join(', ')}`}`
    if (errors + warnings === 0) return `Geen fouten in ${where}${infos === 0 ? '' : ` (${infos} ter informatie)`}.`
    const parts = [count(errors, 'fout', 'fouten'), count(warnings, 'waarschuwing', 'waarschuwingen')]
    return `${parts.join(' en ')}${infos === 0 ? '' : `, ${infos} ter informatie`} in ${where}.`
  },
  noLawCoverage: 'Deze regels hebben geen lijst van leden. Schrijf die zo: dekking van Wet { art. 3 lid 1 }.',
  lawCoverageSummary: (all, expressed, judged, left, without) => `${count(all, 'lid', 'leden')}: ${expressed} uitgedrukt, ${judged} oordeel, ${left} niet uitgedrukt${without === 0 ? '' : `, ${without} zonder status`}.`,
  cheaperHeading: (found, stelsel) => `${stelsel}: ${count(found, 'geval', 'gevallen')} waarin later zijn een lagere boete geeft`,
  cheaper: (record, date, later, boetes, before, after) => `"${record}" van ${date} pas op ${later}: samen ${after} in plaats van ${before} (${boetes}).`,
  cheaperAdvice: 'Geteld zijn de boetes volgens de regels, tot zes jaar na de laatste gebeurtenis. Per gebeurtenis en boete staat hier het grootste verschil. Dit hoeft geen fout te zijn: kijk of de wet dit zo bedoelt.',
  neverCheaper: (stelsel) => `${stelsel}: niemand uit de scenario’s krijgt een lagere boete door later te zijn.`,
  lookingForCheaper: 'Zoekt wie voordeel heeft van later zijn ...',
  checking: (name) => `${name} wordt gecontroleerd ...`,
  specificationHasErrors: (errors) => `De specificatie heeft ${count(errors, 'fout', 'fouten')} en kan niet worden uitgevoerd. Verbeter ${errors === 1 ? 'die' : 'ze'} eerst.`,

  rows: (count) => `(${number(count)} rijen)`,
  fileSummary: (passed, failed, skipped) => [count(passed, 'geslaagd', 'geslaagd'), failed === 0 ? '' : `${number(failed)} gefaald`, skipped === 0 ? '' : `${number(skipped)} overgeslagen`].filter((part) => part !== '').join(', '),
  testSummary: (passed, failed, skipped, expectations) =>
    `${number(passed)} gespeeld en geslaagd, ${number(failed)} gefaald, ${number(skipped)} overgeslagen (${count(expectations, 'verwachting', 'verwachtingen')}).`,
  noScenarios: (filter) => (filter === undefined ? 'Er zijn geen scenario’s om te spelen. Voeg een scenario toe met: scenario "titel" voor Stelsel { ... }.' : `Geen scenario heeft "${filter}" in zijn titel of bestand. Kies een ander woord.`),
  notExpecting: 'er wordt niets verwacht, dus er is niets getoetst',
  playing: (title) => `Speelt: ${title}`,
  tryingChanges: (done, total) => `Probeert kleine veranderingen van de regels: ${number(done)} van ${number(total)}`,
  changesSummary: (total, noticed, equivalent, unnoticed) =>
    [`${count(total, 'kleine verandering', 'kleine veranderingen')}`, `${number(noticed)} opgemerkt`, ...(equivalent === 0 ? [] : [`${number(equivalent)} gelijkwaardig`]), `${number(unnoticed)} niet opgemerkt`].join(', '),
  changesAdvice: 'Geen scenario merkt deze veranderingen. Voeg een scenario toe dat er een ziet, of schrijf in de regel: gelijkwaardig "waarom de uitkomst hetzelfde blijft".',
  tooManyEquivalent: (equivalent, most) => `${number(equivalent)} veranderingen zijn gelijkwaardig genoemd, meer dan ${number(most)}. Haal uit de regels wat geen uitkomst bepaalt.`,
  needlessEquivalent: (label) => `"${label}" heeft een opmerking gelijkwaardig, maar de scenario's merken er elke verandering. Haal de opmerking weg.`,
  firstTheScenarios: 'Er is een scenario dat niet uitkomt. Verbeter dat eerst: pas daarna zegt het iets of een scenario een verandering merkt.',

  persons: (value) => count(value, 'persoon', 'personen'),
  refused: (place, id) => `Geweigerd: ${id === undefined ? `persoon ${place}` : `persoon "${id}" (${place})`}`,
  refusedSummary: (refused, run, rejects) =>
    `${count(refused, 'persoon is geweigerd', 'personen zijn geweigerd')}, ${count(run, 'is berekend', 'zijn berekend')}.${rejects === undefined ? '' : ` De geweigerde staan in ${rejects}.`}`,
  workerStopped: (reason, from) => `Een werker die personen speelt, is gestopt (${reason}). De personen vanaf [${from}] zijn niet gespeeld. Probeer het met minder werkers, bijvoorbeeld --workers 1. Blijft het misgaan, meld het dan.`,
  runProblem: (id) => `Persoon "${id}"`,

  selectColumns: { id: 'Persoon', outcome: 'Uitkomst', missing: 'Ontbreekt' },
  selectOutcomes: { gekozen: 'gekozen', niet_gekozen: 'niet gekozen', onbekend: 'onbekend' },
  selectSummary: (name, date, { gekozen, niet_gekozen, onbekend }, missing) =>
    `${name}, op ${date}: ${number(gekozen)} gekozen, ${number(niet_gekozen)} niet gekozen, ${number(onbekend)} onbekend.${missing.length === 0 ? '' : ` Dit ontbreekt: ${missing.join(', ')}.`}`,
  selected: (name, date, outcome, cited) => `Op ${date}: ${ { gekozen: 'gekozen door', niet_gekozen: 'niet gekozen door', onbekend: 'niet te zeggen voor' }[outcome] } "${name}"${cited === '' ? '' : ` (${cited})`}.`,
  noSuchGroup: (name, known) => `Tellen per "${name}" kan niet. Kies uit: ${known.join(', ')}.`,
  notGiven: 'niet gegeven',
  divideColumns: { name: 'Naam', amount: 'Bedrag', together: 'Samen' },
  divideMethod: 'Elk deel in hele centen. Wat bij het afronden overblijft, gaat naar de grootste resten.',
  notDivided: (name) => `"${name}" is niet verdeeld: het deel van elk hangt af van de getallen van allemaal. Verbeter deze rijen, en probeer het opnieuw.`,

  columns: { date: 'Datum', what: 'Wat er gebeurt', consequence: 'Gevolg', sources: 'Artikel' },
  nothingHappens: 'Er gebeurt niets in deze periode.',
  why: 'Waarom',
  noSuchRow: (title, row, rows) => `Het scenario "${title}" heeft geen rij ${row}: het heeft er ${rows}.`,
  askable: 'Wat wilt u weten? Vraag het met --naam, en kies een dag met --datum:',
  askableToo: 'Niet gebeurd. Waarom niet, kunt u ook vragen:',
  alsoOn: (dates) => `Ook op: ${dates.join('; ')}. Kies een dag met --datum, of toon alles met --all.`,
  onlyOn: (name, asked, dates) => `Op ${asked} is "${name}" er niet. Wel op: ${dates.join('; ')}.`,
  moreDetail: 'Elke voorwaarde die is nagegaan: --detail.',
  notInTimeline: (name, stelsel) => `Over "${name}" van ${stelsel} is in deze tijdlijn niets gevraagd, en er kwam niets uit.`,
  nothingRestsOn: (name) => `In deze tijdlijn rust er niets op: ${name}.`,
  unknownToAsk: (name, nearest) => `"${name}" komt in deze tijdlijn niet voor, en is geen naam van een regel.${meant(nearest) || ' Zonder --naam ziet u welke namen er zijn.'}`,
  yes: 'ja',
  no: 'nee',
  restsOn: 'Berust op',

  formatted: (changed, files) => `${count(changed, 'bestand is', 'bestanden zijn')} opgemaakt, van ${number(files)}.`,
  wouldFormat: (path) => `${path}: kan worden opgemaakt`,
  didFormat: (path) => `${path}: opgemaakt`,
  cannotFormat: (path, line, column) => `${path}:${line}:${column}: hier staat een fout, dus het bestand is niet opgemaakt. Zie: inburgering check`,
  formatCheck: (changed, files) => (changed === 0 ? `${files === 1 ? 'Het bestand is' : `Alle ${number(files)} bestanden zijn`} goed opgemaakt.` : `${count(changed, 'bestand kan', 'bestanden kunnen')} worden opgemaakt, van ${number(files)}. Doe dat met: inburgering format`),
  writeFailed: (path, code) => `"${path}" kan niet worden geschreven: ${writeProblem(code)}.`,

  generateNeedsOut: 'Zeg waar de code komt: --out <map>.',
  generateNeedsTarget: (targets) => `Zeg in welke taal of vorm: --target <doel>. Kies uit: ${targets.join(', ')}.`,
  generateWritten: (written, same, removed, folder) => `${count(written, 'bestand', 'bestanden')} geschreven in ${folder}${same === 0 ? '' : `, ${number(same)} al goed`}${removed === 0 ? '' : `, ${number(removed)} oude verwijderd`}.`,
  generateChecked: (differing, all) => (differing === 0 ? `Alle ${number(all)} bestanden horen precies bij deze regels.` : `${count(differing, 'bestand hoort', 'bestanden horen')} niet bij deze regels, van ${number(all)}. Maak de code opnieuw, zonder --check.`),
  docsNeedsOut: 'Zeg waar de documenten komen: --out <map>.',
  docsMaking: (stelsel) => `Documenten van ${stelsel} worden gemaakt ...`,
  docsWithErrors: 'De regels hebben fouten. De documenten worden gemaakt, met een waarschuwing bij elke fout.',
  docsWritten: (written, same, removed, folder) => `${count(written, 'bestand', 'bestanden')} geschreven in ${folder}${same === 0 ? '' : `, ${number(same)} al goed`}${removed === 0 ? '' : `, ${number(removed)} oude verwijderd`}. Begin bij index.html.`,
  docsNotOurs: (paths) => `Er is niets geschreven: ${paths.length === 1 ? 'dit bestand is' : 'deze bestanden zijn'} door een ander gemaakt of veranderd: ${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ` en ${number(paths.length - 5)} meer` : ''}. Verplaats ${paths.length === 1 ? 'het' : 'ze'}, of kies een andere map.`,
  docsWithoutModel: 'Van deze regels is niets te lezen. Verbeter de fouten eerst.',
  docsDiffers: (path) => `${path}: hoort niet bij deze regels, of is veranderd`,
  docsChecked: (differing, all) => (differing === 0 ? `Alle ${number(all)} bestanden horen precies bij deze regels.` : `${count(differing, 'bestand hoort', 'bestanden horen')} niet bij deze regels, van ${number(all)}. Maak ze opnieuw, zonder --check.`),
  docsNoChromium: 'Voor PDF is Chromium, Chrome of Edge nodig, en geen van die is gevonden. Installeer er een, of zet het pad in CHROMIUM_PATH. Zonder browser: laat pdf weg, en druk de webpagina af.',
  docsPdfFailed: (chromium) => `De browser ${chromium} kan geen PDF maken. Werk hem bij, of laat pdf weg. Er is niets geschreven.`,
  docsNoLetter: (person, about) => `Voor "${person}" is geen brief gemaakt: ${about === undefined ? 'er gebeurt niets in deze tijdlijn' : `"${about}" komt in deze tijdlijn niet voor`}.`,
  docsTemplates: (path, name, problem, allowed) =>
    `De zinnen in "${path}" kunnen niet worden gebruikt: ${problem === 'placeholder' ? `in "${name}" staat tussen { en } iets anders dan ${allowed.length === 0 ? 'niets' : allowed.join(', ')}` : problem === 'shape' ? `${name === '' ? 'het bestand' : `"${name}"`} heeft niet de goede vorm. Geef bijvoorbeeld { "nl": { "closing": "..." } }` : `"${name}" bestaat niet. Kies uit: ${allowed.join(', ')}`}.`,
  docsTheme: (path, token, problem) =>
    `Het thema "${path}" kan niet worden gebruikt: ${problem === 'shape' ? `${token === '' ? 'het bestand' : `"${token}"`} is geen JSON met tokens. Geef bijvoorbeeld { "utrecht-link-color": "#003366" }` : problem === 'name' ? `"${token}" is geen naam van een token. Gebruik kleine letters, cijfers en streepjes` : `de waarde van "${token}" mag niet. Geef een kleur, maat of lettertype, zonder adres of teken als ; of {`}.`,
  cannotRead: (path, code) => `"${path}" kan niet worden gelezen: ${code === 'ENOENT' ? 'het bestand bestaat niet. Controleer de naam' : writeProblem(code)}.`,

  effects: { same: 'gelijk', worse: 'slechter af', better: 'beter af', mixed: 'deels beter, deels slechter', different: 'anders, zonder verschil in geld of tijd' },
  diffSummary: (changed, persons) => `Voor ${number(changed)} van de ${count(persons, 'persoon', 'personen')} verandert er iets.`,
  diffEuros: (before, after, difference) => `Boetes samen: ${before} wordt ${after} (${difference}).`,
  diffHorizon: (until) => (until === undefined ? 'Gespeeld tot tien jaar na het laatste gegeven van elke persoon; een andere dag kiest u met --until.' : `Gespeeld tot en met ${until}.`),
  diffTerms: (term, { longer, shorter, begun, gone }) => [
    ...(longer.persons === 0 ? [] : [`${term}: ${daysRange(longer)} langer voor ${count(longer.persons, 'persoon', 'personen')}.`]),
    ...(shorter.persons === 0 ? [] : [`${term}: ${daysRange(shorter)} korter voor ${count(shorter.persons, 'persoon', 'personen')}.`]),
    ...(begun === 0 ? [] : [`${term}: komt erbij voor ${count(begun, 'persoon', 'personen')}.`]),
    ...(gone === 0 ? [] : [`${term}: valt weg voor ${count(gone, 'persoon', 'personen')}.`]),
  ],
  diffUnknown: (persons) => `Bij ${count(persons, 'persoon', 'personen')} is een bedrag nog onbekend; dat telt niet mee.`,
  diffRefused: (before, after, both) => {
    const sides = [['van voor', before], ['van na', after], ['van beide', both]] as const
    return `Niet vergeleken: ${count(before + after + both, 'persoon', 'personen')}. Niet te spelen met de regels ${sides.flatMap(([side, persons]) => (persons === 0 ? [] : [`${side}: ${number(persons)}`])).join('; ')}.`
  },
  diffColumns: ['Persoon', 'Gevolg', 'Boetes', 'Termijnen', 'Eerste verschil'],
  diffMore: (shown, all) => `${number(shown)} van de ${number(all)} personen; wie slechter af is eerst. Iedereen: --all, of --format json.`,
  firstDivergences: 'Waar tijdlijnen het eerst uiteengaan',
  longer: (days) => `${count(Math.abs(days), 'dag', 'dagen')} ${days > 0 ? 'langer' : 'korter'}`,
}
