import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { observeScenarios, ruleCoverage } from '@inburgering/analysis'
import { rulesHash } from '@inburgering/core'
import { documentFiles, indexPage, readTheme, regelboek, renderHtml, type DocumentTree, type Format, type OutputFile, type Shelf, type Theme } from '@inburgering/docgen'
import { createScenarioPlayer } from '@inburgering/engine'
import { CallError, exit, type Call, type ExitCode } from '../command-line/command.ts'
import { version } from '../command-line/version.ts'
import { documentFormats as formats } from './formats.ts'
import { CannotWrite, NotOurs, writeDocuments, type Written } from './write-documents.ts'
import { codeOf } from '../files/file-problem.ts'
import { findSpecifications, shownPath } from '../files/find-specifications.ts'
import { diagnosticsText, isError, loadSpecification, type Runnable, type Specification } from '../specification/load.ts'

export async function runDocs(call: Call): Promise<ExitCode> {
  const out = call.text('out')
  if (out === undefined) throw new CallError(call.texts.docsNeedsOut)
  const wanted = formatsIn(call)
  const theme = themeIn(call)
  const { specifications, diagnostics } = findSpecifications(call.paths, call.cwd)
  if (diagnostics.some(isError)) throw new CallError(diagnosticsText(diagnostics, call))
  const files: OutputFile[] = []
  const shelves: Shelf[] = []
  let hasErrors = false
  for (const each of specifications) {
    const specification = await loadSpecification(each)
    const errors = specification.diagnostics.filter(isError)
    if (errors.length > 0) {
      hasErrors = true
      call.tell(`${diagnosticsText(errors, call, specification)}\n${call.texts.docsWithErrors}`)
    }
    if (!hasModel(specification)) continue
    call.progress.show(call.texts.docsMaking(specification.model.stelsel.name))
    const shelf = await shelfOf(specification, wanted, theme, call)
    shelves.push(shelf.shelf)
    files.push(...shelf.files)
  }
  call.progress.clear()
  if (shelves.length === 0) return exit.cannot
  files.push({ path: 'index.html', content: renderHtml(indexPage(shelves), theme === undefined ? {} : { theme }) })
  const written = write(resolve(call.cwd, out), files, call)
  await call.out.write(`${call.texts.docsWritten(written.written, written.same, written.removed, shownPath(resolve(call.cwd, out), call.cwd))}\n`)
  return hasErrors ? exit.found : exit.ok
}

function hasModel(specification: Specification): specification is Runnable {
  return specification.model !== undefined
}

async function shelfOf({ model, diagnostics }: Runnable, wanted: readonly Format[], theme: Theme | undefined, call: Call): Promise<{ readonly shelf: Shelf; readonly files: readonly OutputFile[] }> {
  const date = call.text('date')
  const observations = observeScenarios(createScenarioPlayer(model))
  const made = { rulesHash: rulesHash(model), version, ...(date === undefined ? {} : { date }) }
  const input = { model, played: observations.map(({ result }) => result), coverage: ruleCoverage(model, observations), diagnostics, made }
  const documents: readonly DocumentTree[] = [regelboek(input)]
  const folder = model.stelsel.name.toLowerCase()
  const files: OutputFile[] = []
  for (const document of documents) files.push(...(await documentFiles(document, { formats: wanted, folder, ...(theme === undefined ? {} : { theme }) })))
  return { shelf: { folder, title: model.stelsel.label, documents: documents.map((document) => ({ document, formats: wanted })), others: [] }, files }
}

function formatsIn(call: Call): readonly Format[] {
  const given = call.text('formats')
  if (given === undefined) return formats
  const names = given.split(',').map((name) => name.trim()).filter((name) => name !== '')
  const unknown = names.find((name) => !(formats as readonly string[]).includes(name))
  if (unknown !== undefined || names.length === 0) throw new CallError(call.texts.notAChoice('--formats', unknown ?? given, formats, undefined))
  return formats.filter((format) => names.includes(format))
}

function themeIn(call: Call): Theme | undefined {
  const path = call.text('theme')
  if (path === undefined) return undefined
  const { value, problems } = readTheme(jsonIn(path, call))
  const [problem] = problems
  if (problem !== undefined) throw new CallError(call.texts.docsTheme(path, problem.token, problem.problem))
  return value
}

function jsonIn(path: string, call: Call): unknown {
  try {
    return JSON.parse(readFileSync(resolve(call.cwd, path), 'utf8'))
  } catch (error) {
    throw new CallError(error instanceof SyntaxError ? call.texts.docsTheme(path, '', 'shape') : call.texts.cannotRead(path, codeOf(error)))
  }
}

function write(folder: string, files: readonly OutputFile[], call: Call): Written {
  try {
    return writeDocuments(folder, files)
  } catch (error) {
    if (error instanceof NotOurs) throw new CallError(call.texts.docsNotOurs(error.paths))
    if (error instanceof CannotWrite) throw new CallError(call.texts.writeFailed(shownPath(error.path, call.cwd), error.code))
    throw error
  }
}
