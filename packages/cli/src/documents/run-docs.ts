import { indexPage, readTemplates, readTheme, renderHtml, templates, type OutputFile, type Shelf, type Theme } from '@inburgering/docgen'
import { CallError, exit, type Call, type ExitCode } from '../command-line/command.ts'
import { findSpecifications } from '../files/find-specifications.ts'
import { diagnosticsText, isError, loadSpecification, type Runnable, type Specification } from '../specification/load.ts'
import { deliver } from './deliver.ts'
import { documentFormats, usualFormats, type DocumentFormat } from './formats.ts'
import { jsonIn } from './json-file.ts'
import { documentsManifest } from './manifest.ts'
import { findChromium } from './pdf.ts'
import { shelfOf, type ShelfOptions } from './shelf.ts'

export async function runDocs(call: Call): Promise<ExitCode> {
  const out = call.text('out')
  if (out === undefined) throw new CallError(call.texts.docsNeedsOut)
  const options = optionsOf(call)
  const { specifications, diagnostics } = findSpecifications(call.paths, call.cwd)
  if (diagnostics.some(isError)) throw new CallError(diagnosticsText(diagnostics, call))
  const files: OutputFile[] = []
  const shelves: Shelf[] = []
  const folders = { taken: new Set<string>(), isOnly: specifications.length === 1 }
  let hasErrors = false
  let isRefused = false
  for (const each of specifications) {
    const specification = await loadSpecification(each)
    const errors = specification.diagnostics.filter(isError)
    if (errors.length > 0) {
      hasErrors = true
      call.tell(`${diagnosticsText(errors, call, specification)}\n${hasModel(specification) ? call.texts.docsWithErrors : call.texts.docsWithoutModel}`)
    }
    if (!hasModel(specification)) continue
    call.progress.show(call.texts.docsMaking(specification.model.stelsel.name))
    const { shelf, files: made, refused } = await shelfOf(specification, options, folders, call)
    shelves.push(shelf)
    isRefused ||= refused > 0
    files.push(...made)
  }
  call.progress.clear()
  if (shelves.length === 0) return exit.cannot
  files.push({ path: 'index.html', content: renderHtml(indexPage(shelves), options.theme === undefined ? {} : { theme: options.theme }) })
  const found = await deliver(out, files, documentsManifest, { written: call.texts.docsWritten, checked: call.texts.docsChecked }, call)
  return hasErrors || isRefused ? exit.found : found
}

function hasModel(specification: Specification): specification is Runnable {
  return specification.model !== undefined
}

function optionsOf(call: Call): ShelfOptions {
  const formats = formatsIn(call)
  const chromium = formats.includes('pdf') ? findChromium(call.env) : undefined
  if (formats.includes('pdf') && chromium === undefined) throw new CallError(call.texts.docsNoChromium)
  if (formats.includes('pdf') && call.has('check')) throw new CallError(call.texts.notTogether('--check', '--formats pdf'))
  return { formats, theme: themeIn(call), templates: templatesIn(call), chromium }
}

function formatsIn(call: Call): readonly DocumentFormat[] {
  const given = call.text('formats')
  if (given === undefined) return usualFormats
  const names = given.split(',').map((name) => name.trim()).filter((name) => name !== '')
  const unknown = names.find((name) => !(documentFormats as readonly string[]).includes(name))
  if (unknown !== undefined || names.length === 0) throw new CallError(call.texts.notAChoice('--formats', unknown ?? given, documentFormats, undefined))
  return documentFormats.filter((format) => names.includes(format))
}

function themeIn(call: Call): Theme | undefined {
  const path = call.text('theme')
  if (path === undefined) return undefined
  const { value, problems } = readTheme(jsonIn(path, call)?.json)
  const [problem] = problems
  if (problem !== undefined) throw new CallError(call.texts.docsTheme(path, problem.token, problem.problem))
  return value
}

function templatesIn(call: Call): ShelfOptions['templates'] {
  const path = call.text('templates')
  if (path === undefined) return templates
  const { value, problems } = readTemplates(jsonIn(path, call)?.json)
  const [problem] = problems
  if (problem !== undefined) throw new CallError(call.texts.docsTemplates(path, problem.name, problem.problem, problem.allowed))
  return value
}
