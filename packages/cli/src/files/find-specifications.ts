import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { nearestName, type Diagnostic } from '@inburgering/core'
import { suppliedFolder } from '@inburgering/language'
import { makesSpecification } from '@inburgering/language'
import { fileProblemOf, isMissing } from './file-problem.ts'
import { readText } from './read-text.ts'

export const extension = '.inburgering'

export interface SourceText {
  /** Relative to the folder of the specification, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** The texts of one specification: a folder with a stelsel or with an addition to one, and its subfolders without. */
export interface SpecificationFiles {
  readonly folder: string
  readonly sources: readonly SourceText[]
  /** The texts of another folder, by the way from this one; absent: as they are on disk. */
  readonly textsOf?: (folder: string) => readonly SourceText[]
}

export interface Found {
  readonly specifications: readonly SpecificationFiles[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Every file that paths stand for, for who works on files alone. */
export function findFiles(paths: readonly string[], cwd: string): { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const finder = new Finder(cwd)
  const files = paths.flatMap((path) => finder.filesOf(path))
  return { files: [...new Set(files)], diagnostics: finder.diagnostics }
}

/** The specifications that files and folders stand for. A file means the specification that it belongs to. */
export function findSpecifications(paths: readonly string[], cwd: string): Found {
  const finder = new Finder(cwd)
  for (const path of paths) finder.add(path)
  return finder.found()
}

class Finder {
  private readonly cwd: string
  readonly diagnostics: Diagnostic[] = []
  private readonly folders = new Set<string>()
  private readonly texts = new Map<string, string | undefined>()

  constructor(cwd: string) {
    this.cwd = cwd
  }

  add(path: string): void {
    for (const file of this.filesOf(path)) this.folders.add(this.folderOf(file))
  }

  filesOf(path: string): readonly string[] {
    const files = this.filesAt(resolve(this.cwd, path), path)
    if (files?.length === 0) this.diagnostics.push({ code: 'INB952', arguments: { path } })
    return files ?? []
  }

  found(): Found {
    const specifications = [...this.folders].sort().map((folder) => ({ folder, sources: this.sourcesOf(folder) }))
    return { specifications: specifications.filter(({ sources }) => sources.length > 0), diagnostics: this.diagnostics }
  }

  private filesAt(absolute: string, path: string): readonly string[] | undefined {
    try {
      return statSync(absolute).isDirectory() ? this.filesUnder(absolute) : [absolute]
    } catch (error) {
      if (isMissing(error)) this.diagnostics.push({ code: 'INB950', arguments: { path, suggestion: nearestPath(absolute, path) } })
      else this.unreadable(absolute, error)
      return undefined
    }
  }

  /** Sorted by path; hidden folders, node_modules and links to folders are left out. */
  private filesUnder(folder: string): readonly string[] {
    try {
      const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))
      return entries.flatMap((entry) => {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return this.filesUnder(path)
        return entry.name.endsWith(extension) ? [path] : []
      })
    } catch (error) {
      this.unreadable(folder, error)
      return []
    }
  }

  private text(file: string): string | undefined {
    if (!this.texts.has(file)) {
      const read = readText(file)
      if ('problem' in read) this.diagnostics.push({ code: 'INB951', arguments: { path: this.shown(file), problem: read.problem } })
      this.texts.set(file, 'text' in read ? read.text : undefined)
    }
    return this.texts.get(file)
  }

  /** The nearest folder, from the file upwards, that is a specification; otherwise the folder of the file. */
  private folderOf(file: string): string {
    const own = dirname(file)
    for (let folder = own; ; folder = dirname(folder)) {
      if (this.isSpecification(folder)) return folder
      if (folder === dirname(folder)) return own
    }
  }

  private readonly known = new Map<string, boolean>()
  private isSpecification(folder: string): boolean {
    const known = this.known.get(folder)
    if (known !== undefined) return known
    const has = this.filesIn(folder).some((file) => makesSpecification(this.text(file) ?? ''))
    this.known.set(folder, has)
    return has
  }

  private filesIn(folder: string): readonly string[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (!entry.isDirectory() && entry.name.endsWith(extension) && !entry.name.startsWith('.') ? [join(folder, entry.name)] : []))
    } catch {
      return []
    }
  }

  private sourcesOf(folder: string): readonly SourceText[] {
    return this.filesUnder(folder).flatMap((file) => {
      if (this.folderOf(file) !== folder) return []
      const text = this.text(file)
      return text === undefined ? [] : [{ path: relative(folder, file).split(sep).join('/'), text }]
    })
  }

  private unreadable(path: string, error: unknown): void {
    this.diagnostics.push({ code: 'INB951', arguments: { path: this.shown(path), problem: fileProblemOf(error) } })
  }

  private shown(path: string): string {
    return shownPath(path, this.cwd)
  }
}

/** Relative to where the person works, unless that only makes it longer. */
/** A file of a specification; one that is supplied with the language has no place on disk. */
export function shownFile(folder: string, file: string, cwd: string): string {
  return file.startsWith(`${suppliedFolder}/`) ? file : shownPath(join(folder, file), cwd)
}

export function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path)
  return short === '' ? '.' : short.startsWith(`..${sep}..`) ? path : short
}

function nearestPath(absolute: string, path: string): string | undefined {
  try {
    const name = nearestName(basename(absolute), readdirSync(dirname(absolute)))
    return name === undefined ? undefined : join(dirname(path), name)
  } catch {
    return undefined
  }
}
