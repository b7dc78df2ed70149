import type { PersonsByDays } from '@inburgering/engine'
import type { Texts } from './texts.ts'

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Did you mean "${nearest}"?`)
const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`
const daysRange = ({ least, most }: PersonsByDays): string => (least === most ? count(most, 'day', 'days') : `${number(least)} to ${number(most)} days`)
const writeProblems: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room and try again',
  EACCES: 'you are not allowed to write here. Choose another place',
  EPERM: 'you are not allowed to write here. Choose another place',
  EROFS: 'this disk cannot be written. Choose another place',
  EISDIR: 'it is a folder. Give the name of a file',
  ENOENT: 'the folder does not exist. Make the folder first',
  ENOTDIR: 'a part of this path is a file, not a folder. Choose another place',
  EEXIST: 'there is a file at this place already. Choose another place',
  EIO: 'the disk gives an error. Try again, or choose another place',
}
const writeProblem = (code: string): string => writeProblems[code] ?? `the system gives the error ${code}`

export const english: Texts = {
  language: 'en',
  productLine: 'inburgering: check, play and explain the rules of civic integration',
  usage: 'Usage',
  command: 'command',
  options: '[options]',
  optionsHeading: 'Options',
  examplesHeading: 'Examples',
  moreHelp: 'Help for a command: inburgering <command> --help. Version: inburgering --version.',

  unknownCommand: (name, nearest, all) => `There is no command "${name}".${meant(nearest) || ` Choose from: ${all.join(', ')}.`}`,
  unknownOption: (name, command, nearest) => `There is no option "${name}"${command === undefined ? '' : ` for "${command}"`}.${meant(nearest) || ` See: inburgering ${command === undefined ? '' : `${command} `}--help.`}`,
  optionNeedsValue: (name, value) => `${name} needs a value: ${name} <${value}>.`,
  optionTakesNoValue: (name) => `${name} takes no value. Leave it out.`,
  notAChoice: (option, given, choices, nearest) => `"${given}" is not possible for ${option}.${meant(nearest) || ` Choose from: ${choices.join(', ')}.`}`,
  notACount: (option, given) => `"${given}" is not a count. Write a whole number from 1 up to and including 999, for instance ${option} 4.`,
  notADate: (option, given) => `"${given}" is not an existing date. Write for instance ${option} 2032-12-31.`,
  missingArgument: (command, shown) => `Something is missing. Usage: inburgering ${command} ${shown}. See also: inburgering ${command} --help.`,
  tooManyArguments: (command, extra) => `"${extra}" is one too many. See: inburgering ${command} --help.`,
  needsOption: (options) => `Say who it is about: give ${options.join(' or ')}.`,
  notTogether: (one, other) => `${one} and ${other} do not go together. Choose one.`,

  outputFailed: (code) => (code === 'EPIPE' ? 'The output was closed before all was written. What is missing was not computed.' : `The output cannot be written: ${writeProblem(code)}. The output is not complete.`),
  rejectsFailed: (path, code) => `"${path}" cannot be written: ${writeProblem(code)}. The output is not complete.`,
  bug: (message) => `Something goes wrong in the workbench itself: ${message}. Please report this with the command you gave.`,

  severity: { error: 'error', warning: 'warning', info: 'info' },
  number,
  checkSummary: (errors, warnings, infos, files, stelsels) => {
    const where = `${count(files, 'file', 'files')}${stelsels.length === 0 ? '' : ` of ${stelsels.join(', ')}`}`
    if (errors + warnings === 0) return `No errors in ${where}${infos === 0 ? '' : ` (${infos} for information)`}.`
    const parts = [count(errors, 'error', 'errors'), count(warnings, 'warning', 'warnings')]
    return `${parts.join(' and ')}${infos === 0 ? '' : `, ${infos} for information`} in ${where}.`
  },
  noLawCoverage: 'These rules have no list of members. Write it like this: dekking van Wet { art. 3 lid 1 }.',
  lawCoverageSummary: (all, expressed, judged, left, without) => `${count(all, 'member', 'members')}: ${expressed} expressed, ${judged} oordeel, ${left} not expressed${without === 0 ? '' : `, ${without} without a status`}.`,
  cheaperHeading: (found, stelsel) => `${stelsel}: ${count(found, 'case', 'cases')} in which being later gives a lower fine`,
  cheaper: (record, date, later, boetes, before, after) => `"${record}" of ${date} only on ${later}: ${after} in total instead of ${before} (${boetes}).`,
  cheaperAdvice: 'Fines that the rules give are summed up to six years after the last event. For each event and fine the largest difference is shown. This need not be an error: see whether the law means it so.',
  neverCheaper: (stelsel) => `${stelsel}: nobody of the scenarios gets a lower fine by being later.`,
  lookingForCheaper: 'Looking for who gains by being later ...',
  checking: (name) => `Checking ${name} ...`,
  specificationHasErrors: (errors) => `The specification has ${count(errors, 'error', 'errors')} and cannot be run. Mend ${errors === 1 ? 'it' : 'them'} first.`,

  rows: (count) => `(${number(count)} rows)`,
  fileSummary: (passed, failed, skipped) => [`${number(passed)} passed`, failed === 0 ? '' : `${number(failed)} failed`, skipped === 0 ? '' : `${number(skipped)} skipped`].filter((part) => part !== '').join(', '),
  testSummary: (passed, failed, skipped, expectations) => `${number(passed)} played and passed, ${number(failed)} failed, ${number(skipped)} skipped (${count(expectations, 'expectation', 'expectations')}).`,
  noScenarios: (filter) => (filter === undefined ? 'There are no scenarios to play. Add one with: scenario "title" voor Stelsel { ... }.' : `No scenario has "${filter}" in its title or file. Choose another word.`),
  tryingChanges: (done, total) => `Tries small changes of the rules: ${number(done)} of ${number(total)}`,
  changesSummary: (total, noticed, equivalent, unnoticed) =>
    [`${count(total, 'small change', 'small changes')}`, `${number(noticed)} noticed`, ...(equivalent === 0 ? [] : [`${number(equivalent)} equivalent`]), `${number(unnoticed)} not noticed`].join(', '),
  changesAdvice: 'No scenario notices these changes. Add a scenario that sees one, or write in the rule: gelijkwaardig "why the outcome stays the same".',
  tooManyEquivalent: (equivalent, most) => `${number(equivalent)} changes are called equivalent, more than ${number(most)}. Take out of the rules what decides no outcome.`,
  needlessEquivalent: (label) => `"${label}" has a remark gelijkwaardig, but the scenarios notice every change there. Take the remark out.`,
  firstTheScenarios: 'There is a scenario that does not come true. Mend that first: only then does it mean something whether a scenario notices a change.',
  notExpecting: 'nothing is expected, so nothing was tested',
  playing: (title) => `Playing: ${title}`,

  persons: (value) => count(value, 'person', 'persons'),
  refused: (place, id) => `Refused: ${id === undefined ? `person ${place}` : `person "${id}" (${place})`}`,
  refusedSummary: (refused, run, rejects) => `${count(refused, 'person was refused', 'persons were refused')}, ${count(run, 'was run', 'were run')}.${rejects === undefined ? '' : ` The refused ones are in ${rejects}.`}`,
  workerStopped: (reason, from) => `A worker that plays persons has stopped (${reason}). The persons from [${from}] on were not run. Try it with fewer workers, for instance --workers 1. If it keeps happening, please report it.`,
  runProblem: (id) => `Person "${id}"`,

  selectColumns: { id: 'Person', outcome: 'Outcome', missing: 'Missing' },
  selectOutcomes: { gekozen: 'chosen', niet_gekozen: 'not chosen', onbekend: 'unknown' },
  selectSummary: (name, date, { gekozen, niet_gekozen, onbekend }, missing) =>
    `${name}, on ${date}: ${number(gekozen)} chosen, ${number(niet_gekozen)} not chosen, ${number(onbekend)} unknown.${missing.length === 0 ? '' : ` Missing: ${missing.join(', ')}.`}`,
  selected: (name, date, outcome, cited) => `On ${date}: ${ { gekozen: 'chosen by', niet_gekozen: 'not chosen by', onbekend: 'cannot be told for' }[outcome] } "${name}"${cited === '' ? '' : ` (${cited})`}.`,
  noSuchGroup: (name, known) => `Cannot count by "${name}". Choose from: ${known.join(', ')}.`,
  notGiven: 'not given',
  divideColumns: { name: 'Name', amount: 'Amount', together: 'Together' },
  divideMethod: 'Each share in whole cents. What is left by rounding goes to the largest remainders.',
  notDivided: (name) => `"${name}" was not divided: the share of each hangs on the numbers of all. Correct these rows, and try again.`,

  columns: { date: 'Date', what: 'What happens', consequence: 'Consequence', sources: 'Article' },
  nothingHappens: 'Nothing happens in this period.',
  why: 'Why',
  noSuchRow: (title, row, rows) => `The scenario "${title}" has no row ${row}: it has ${rows}.`,
  askable: 'What do you want to know? Ask with --naam, and choose a day with --datum:',
  askableToo: 'Did not happen. Why not can be asked too:',
  alsoOn: (dates) => `Also on: ${dates.join('; ')}. Choose a day with --datum, or show all with --all.`,
  onlyOn: (name, asked, dates) => `On ${asked} there is no "${name}". There is on: ${dates.join('; ')}.`,
  moreDetail: 'Every condition that was looked at: --detail.',
  notInTimeline: (name, stelsel) => `Nothing was asked of "${name}" of ${stelsel} in this timeline, and nothing came of it.`,
  nothingRestsOn: (name) => `Nothing in this timeline rests on: ${name}.`,
  unknownToAsk: (name, nearest) => `"${name}" does not occur in this timeline, and no rule has that name.${meant(nearest) || ' Without --naam you see which names there are.'}`,
  yes: 'yes',
  no: 'no',
  restsOn: 'Rests on',

  formatted: (changed, files) => `${count(changed, 'file was', 'files were')} formatted, of ${number(files)}.`,
  wouldFormat: (path) => `${path}: can be formatted`,
  didFormat: (path) => `${path}: formatted`,
  cannotFormat: (path, line, column) => `${path}:${line}:${column}: there is an error here, so the file was not formatted. See: inburgering check`,
  formatCheck: (changed, files) => (changed === 0 ? `All ${number(files)} files are well formatted.` : `${count(changed, 'file', 'files')} of ${number(files)} can be formatted. Do so with: inburgering format`),
  writeFailed: (path, code) => `"${path}" cannot be written: ${writeProblem(code)}.`,

  generateNeedsOut: 'Say where the code goes: --out <folder>.',
  generateNeedsTarget: (targets) => `Say in which language or form: --target <target>. Choose from: ${targets.join(', ')}.`,
  generateWritten: (written, same, removed, folder) => `${count(written, 'file', 'files')} written to ${folder}${same === 0 ? '' : `, ${number(same)} were right already`}${removed === 0 ? '' : `, ${number(removed)} old ones removed`}.`,
  generateChecked: (differing, all) => (differing === 0 ? `All ${number(all)} files belong exactly to these rules.` : `${count(differing, 'file does', 'files do')} not belong to these rules, of ${number(all)}. Make the code again, without --check.`),
  docsNeedsOut: 'Say where the documents go: --out <folder>.',
  docsMaking: (stelsel) => `Making the documents of ${stelsel} ...`,
  docsWithErrors: 'The rules have errors. The documents are made, with a warning at each error.',
  docsWritten: (written, same, removed, folder) => `${count(written, 'file', 'files')} written to ${folder}${same === 0 ? '' : `, ${number(same)} were right already`}${removed === 0 ? '' : `, ${number(removed)} old ones removed`}. Start at index.html.`,
  docsNotOurs: (paths) => `Nothing was written: ${paths.length === 1 ? 'this file was' : 'these files were'} made or changed by somebody else: ${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ` and ${number(paths.length - 5)} more` : ''}. Move ${paths.length === 1 ? 'it' : 'them'}, or choose another folder.`,
  docsWithoutModel: 'Nothing of these rules can be read. Mend the errors first.',
  docsDiffers: (path) => `${path}: does not belong to these rules, or was changed`,
  docsChecked: (differing, all) => (differing === 0 ? `All ${number(all)} files belong exactly to these rules.` : `${count(differing, 'file does', 'files do')} not belong to these rules, of ${number(all)}. Make them again, without --check.`),
  docsNoChromium: 'PDF needs Chromium, Chrome or Edge, and none of them was found. Install one, or put its path in CHROMIUM_PATH. Without a browser: leave pdf out, and print the web page.',
  docsPdfFailed: (chromium) => `The browser ${chromium} cannot make a PDF. Update it, or leave pdf out. Nothing was written.`,
  docsNoLetter: (person, about) => `No letter was made for "${person}": ${about === undefined ? 'nothing happens in this timeline' : `"${about}" is not in this timeline`}.`,
  docsTemplates: (path, name, problem, allowed) =>
    `The sentences in "${path}" cannot be used: ${problem === 'placeholder' ? `in "${name}" there is something between { and } other than ${allowed.length === 0 ? 'nothing' : allowed.join(', ')}` : problem === 'shape' ? `${name === '' ? 'the file' : `"${name}"`} does not have the right shape. Give for instance { "nl": { "closing": "..." } }` : `"${name}" does not exist. Choose from: ${allowed.join(', ')}`}.`,
  docsTheme: (path, token, problem) =>
    `The theme "${path}" cannot be used: ${problem === 'shape' ? `${token === '' ? 'the file' : `"${token}"`} is no JSON with tokens. Give for instance { "utrecht-link-color": "#003366" }` : problem === 'name' ? `"${token}" is no name of a token. Use small letters, digits and hyphens` : `the value of "${token}" is not allowed. Give a colour, size or font, without an address or a sign like ; or {`}.`,
  cannotRead: (path, code) => `"${path}" cannot be read: ${code === 'ENOENT' ? 'there is no such file. Check the name' : writeProblem(code)}.`,

  effects: { same: 'the same', worse: 'worse off', better: 'better off', mixed: 'partly better, partly worse', different: 'different, but not in money or time' },
  diffSummary: (changed, persons) => `Something changes for ${number(changed)} of ${count(persons, 'person', 'persons')}.`,
  diffEuros: (before, after, difference) => `Fines together: ${before} becomes ${after} (${difference}).`,
  diffHorizon: (until) => (until === undefined ? 'Played to ten years after the last record of each person; choose another day with --until.' : `Played up to and including ${until}.`),
  diffTerms: (term, { longer, shorter, begun, gone }) => [
    ...(longer.persons === 0 ? [] : [`${term}: ${daysRange(longer)} longer for ${count(longer.persons, 'person', 'persons')}.`]),
    ...(shorter.persons === 0 ? [] : [`${term}: ${daysRange(shorter)} shorter for ${count(shorter.persons, 'person', 'persons')}.`]),
    ...(begun === 0 ? [] : [`${term}: new for ${count(begun, 'person', 'persons')}.`]),
    ...(gone === 0 ? [] : [`${term}: gone for ${count(gone, 'person', 'persons')}.`]),
  ],
  diffUnknown: (persons) => `${count(persons, 'person has', 'persons have')} an amount that is not known yet; it is not counted.`,
  diffRefused: (before, after, both) => {
    const sides = [['before', before], ['after', after], ['of both', both]] as const
    return `Not compared: ${count(before + after + both, 'person', 'persons')}. Cannot be played with the rules ${sides.flatMap(([side, persons]) => (persons === 0 ? [] : [`${side}: ${number(persons)}`])).join('; ')}.`
  },
  diffColumns: ['Person', 'Effect', 'Fines', 'Terms', 'First difference'],
  diffMore: (shown, all) => `${number(shown)} of the ${number(all)} persons; those who are worse off first. Everyone: --all, or --format json.`,
  firstDivergences: 'Where timelines part first',
  longer: (days) => `${count(Math.abs(days), 'day', 'days')} ${days > 0 ? 'longer' : 'shorter'}`,
}
