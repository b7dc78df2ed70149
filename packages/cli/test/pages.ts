import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const root = join(import.meta.dirname, '..', '..', '..')

/** A command line on a page, with the exit code that the page says: `# afsluitcode 1` behind it, otherwise 0. */
export interface PrintedCall {
  readonly args: readonly string[]
  readonly code: number
}

/** A page for users: what it prints that can be run or read by a program. */
export interface Page {
  readonly name: string
  readonly text: string
  /** Whole command lines; those with a placeholder (`<map>`, `...`) are not among them. */
  readonly calls: readonly PrintedCall[]
  /** Blocks of JSON. */
  readonly json: readonly string[]
  /** The rules that the page lets the reader add to examples/wi2021. */
  readonly rules: string
}

/** README and every page of the handbook. */
export function pages(): readonly Page[] {
  const handbook = join(root, 'packages', 'handbook')
  const files = readdirSync(handbook, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  return [join(root, 'README.md'), ...files.sort().map((file) => join(handbook, file))].map((file) => pageOf(relative(root, file), readFileSync(file, 'utf8')))
}

function pageOf(name: string, text: string): Page {
  const blocks = blocksOf(text)
  const inline = [...text.matchAll(/`((?:npx )?inburgering [^`\n]+)`(?: \(afsluitcode (\d)\))?/g)].map(([, line = '', code]) => (code === undefined ? line : `${line} # afsluitcode ${code}`))
  const printed = [...blocks.filter(({ info }) => info === '' || info === 'sh').flatMap((block) => block.text.split('\n')), ...inline]
  return {
    name,
    text,
    calls: printed.flatMap((line) => callOf(line) ?? []),
    json: blocks.flatMap((block) => (block.info === 'json' ? [block.text] : [])),
    rules: blocks.flatMap((block) => (block.info === 'inburgering wi2021' ? [block.text] : [])).join('\n'),
  }
}

interface Block {
  readonly info: string
  readonly text: string
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let open: { info: string; lines: string[] } | undefined
  for (const line of text.split('\n')) {
    const [, info] = /^```(.*)$/.exec(line) ?? []
    if (info === undefined) open?.lines.push(line)
    else if (open === undefined) open = { info: info.trim(), lines: [] }
    else {
      blocks.push({ info: open.info, text: open.lines.join('\n') })
      open = undefined
    }
  }
  return blocks
}

/** `npx inburgering test "een map"` as a shell splits it; undefined for another line, a placeholder or a lone command name. */
function callOf(line: string): PrintedCall | undefined {
  const [, rest, comment = ''] = /^(?:npx )?inburgering (.+?)(?:\s+#(.*))?$/.exec(line.trim()) ?? []
  if (rest === undefined || /<|\.\.\.|…/.test(rest)) return undefined
  // Where a shell writes the output is no part of the call.
  const args = [...rest.replace(/\s>\s*\S+$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')
  // `inburgering test --mutate` in a sentence names an option; a call says what to look at.
  if (args.length < 2 || args[1]?.startsWith('--') === true) return undefined
  return { args, code: Number(/afsluitcode (\d)/.exec(comment)?.[1] ?? 0) }
}
