import type { Declaration, SourceRef, Stelsel } from '@inburgering/core'
import { aboutChapter } from '../regelboek/chapters/about.ts'
import { isClaused, sayClause } from '../regelboek/clauses/index.ts'
import { declarationBlocks } from '../regelboek/declaration-blocks.ts'
import type { Book } from '../regelboek/regelboek-input.ts'
import { looks, remarks } from '../regelboek/remarks.ts'
import { titleOf } from '../regelboek/rule-section.ts'
import type { Table } from '../tree/index.ts'
import { blocksText, plainLines } from '../tree/build.ts'
import { inlines, plainInline } from '../tree/inline.ts'

/** One rule that says something else, in the words of the rule book. */
export interface RuleChange {
  readonly id: string
  readonly title: string
  readonly kind: Declaration['kind'] | Stelsel['kind']
  readonly change: 'added' | 'removed' | 'changed'
  /** What the rule said and says, part by part; empty text where a part is not there. */
  readonly parts: readonly { readonly name: string; readonly before: string; readonly after: string }[]
  readonly sources: readonly SourceRef[]
}

/** Rules by what they say; moving a rule to another place or file changes nothing. */
export function ruleChanges(before: Book, after: Book): readonly RuleChange[] {
  const [old, now] = [rulesOf(before), rulesOf(after)]
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort()
  const changes = ids.flatMap((id): readonly RuleChange[] => {
    const [left, right] = [old.get(id), now.get(id)]
    const one = right ?? left
    if (one === undefined) return []
    const parts = changedParts(left === undefined ? new Map() : partsOf(left, before), right === undefined ? new Map() : partsOf(right, after))
    if (parts.length === 0 && left !== undefined && right !== undefined) return []
    return [{ id, title: titleOf(one, right === undefined ? before : after), kind: one.kind, change: left === undefined ? 'added' : right === undefined ? 'removed' : 'changed', parts, sources: one.sources }]
  })
  const about = changedParts(linesByName(plainLines(aboutChapter(bare(before)).blocks)), linesByName(plainLines(aboutChapter(bare(after)).blocks)))
  const { stelsel } = after.model
  return about.length === 0 ? changes : [{ id: stelsel.id, title: stelsel.label, kind: 'stelsel', change: 'changed', parts: about, sources: stelsel.sources }, ...changes]
}

/** A rule that only one side has, in full. */
export function saidRule(declaration: Declaration, book: Book, change: 'added' | 'removed'): RuleChange {
  const parts = partsOf(declaration, book)
  return { id: declaration.id, title: titleOf(declaration, book), kind: declaration.kind, change, parts: change === 'added' ? changedParts(new Map(), parts) : changedParts(parts, new Map()), sources: declaration.sources }
}

function bare(book: Book): Book {
  return { ...book, diagnostics: [] }
}

function rulesOf({ model }: Book): ReadonlyMap<string, Declaration> {
  return new Map(model.declarations.filter(({ kind }) => kind !== 'scenario' && kind !== 'persoon').map((declaration) => [declaration.id, declaration]))
}

type Parts = ReadonlyMap<string, { readonly name: string; readonly text: string }>

/** A rule in parts that can be held against each other: its clauses by their keys, otherwise its lines. */
function partsOf(declaration: Declaration, { words }: Book): Parts {
  const parts = new Map<string, { name: string; text: string }>()
  const add = (key: string, name: string, text: string): void => void (text === '' ? undefined : parts.set(key, { name, text }))
  add('naam', 'Naam', declaration.label)
  add('bron', 'Artikel', plainInline(words.sources(declaration.sources)))
  if (isClaused(declaration)) {
    for (const clause of declaration.clauses) {
      const { term, blocks } = sayClause(declaration.kind, clause, words)
      const cited = plainInline(words.sources(clause.sources))
      add(`clause:${clause.key}`, plainInline(inlines(term)), `${blocksText(blocks)}${cited === '' ? '' : ` (${cited})`}`)
      for (const remark of clause.kanttekeningen) add(`remark:${remark.kind}:${remark.text}`, looks[remark.kind].title, remark.text)
    }
  } else {
    const blocks = declarationBlocks(declaration, words)
    const isCross = declaration.kind === 'tabel' && declaration.layout === 'kruistabel' && declaration.inputs.length === 2
    for (const { term, blocks: own } of blocks.flatMap((block) => (block.kind === 'terms' ? block.items : []))) add(`term:${plainInline(term)}`, plainInline(term), blocksText(own))
    for (const [key, line] of linesByName(plainLines(blocks.filter(({ kind }) => kind !== 'table' && kind !== 'terms')))) parts.set(key, line)
    for (const [key, part] of tableParts(blocks.filter((block) => block.kind === 'table'), isCross)) parts.set(key, part)
  }
  for (const remark of declaration.kanttekeningen) add(`remark:${remark.kind}:${remark.text}`, looks[remark.kind].title, plainLines(remarks([remark], words)).slice(1).join(' '))
  for (const { text } of declaration.citaten) add(`citaat:${text}`, 'Citaat', text)
  return parts
}

/** A table by its rows, each under what stands first in it; a table with rows and columns by its cells. */
function tableParts(tables: readonly Table[], isCross: boolean): Parts {
  const parts = new Map<string, { name: string; text: string }>()
  const add = (name: string, text: string): void => {
    let nth = 0
    while (parts.has(`cell:${name}:${nth}`)) nth++
    parts.set(`cell:${name}:${nth}`, { name, text })
  }
  for (const { columns, rows } of tables) {
    for (const { cells } of rows) {
      const [head = '', ...rest] = cells.map(plainInline)
      if (isCross) rest.forEach((text, place) => add(`${head}, ${plainInline(columns[place + 1]?.title ?? []).toLowerCase()}`, text))
      else add(head, rest.filter((text) => text !== '').join(', '))
    }
  }
  return parts
}

/** Equal lines are held against each other in the order in which they come. */
function linesByName(lines: readonly string[]): Parts {
  const seen = new Map<string, number>()
  return new Map(
    lines.map((line) => {
      const nth = seen.get(line) ?? 0
      seen.set(line, nth + 1)
      return [`line:${line}:${nth}`, { name: '', text: line }]
    }),
  )
}

function changedParts(before: Parts, after: Parts): RuleChange['parts'] {
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  const changed = keys.flatMap((key) => {
    const [left, right] = [before.get(key), after.get(key)]
    return left?.text === right?.text ? [] : [{ name: (right ?? left)?.name ?? '', before: left?.text ?? '', after: right?.text ?? '' }]
  })
  return pairedLines(changed)
}

/** A line that went and a line that came, one after the other, are one line that changed. */
function pairedLines(parts: RuleChange['parts']): RuleChange['parts'] {
  const gone = parts.filter(({ name, after }) => name === '' && after === '')
  const come = parts.filter(({ name, before }) => name === '' && before === '')
  if (gone.length === 0 || gone.length !== come.length) return parts
  const pairs = gone.map(({ before }, place) => ({ name: '', before, after: come[place]?.after ?? '' }))
  return [...parts.filter(({ name, before, after }) => name !== '' || (before !== '' && after !== '')), ...pairs]
}
