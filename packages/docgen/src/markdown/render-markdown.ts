import { withoutControls } from '../html/escape.ts'
import { plainInline, type Block, type DocumentTree, type Inline, type Table, type Target } from '../tree/index.ts'

/**
 * CommonMark with pipe tables. Stable addresses are `<a id="...">`, which renderers that allow HTML keep; text from a
 * specification never becomes markup.
 */
export function renderMarkdown(document: DocumentTree, fileOf: (document: string) => string = (id) => `${id}.md`): string {
  const properties = document.properties.map(({ name, value }) => `- **${escapeText(name)}**: ${inlineText(value, fileOf)}`)
  const parts = [`# ${escapeText(document.title)}`, inlineText(document.summary, fileOf), properties.join('\n'), ...document.blocks.map((block) => blockText(block, 2, fileOf))]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

type FileOf = (document: string) => string

function blockText(block: Block, level: number, fileOf: FileOf): string {
  switch (block.kind) {
    case 'section':
      return joined(`${anchorText(block.anchor)}\n\n${'#'.repeat(Math.min(6, level))} ${inlineText(block.title, fileOf)}`, ...block.blocks.map((part) => blockText(part, level + 1, fileOf)))
    case 'paragraph':
      return inlineText(block.content, fileOf)
    case 'list':
      return block.items.map((item, place) => indented(`${marker(block.marker, place)} `, joined(...item.map((part) => blockText(part, level, fileOf))))).join('\n')
    case 'table':
      return tableText(block, fileOf)
    case 'terms':
      return joined(...block.items.map(({ anchor, term, blocks }) => joined(`${anchor === undefined ? '' : `${anchorText(anchor)}\n\n`}**${inlineText(term, fileOf)}**`, ...blocks.map((part) => blockText(part, level, fileOf)))))
    case 'aside':
      return quoted(joined(`${block.anchor === undefined ? '' : anchorText(block.anchor)}${block.title.length === 0 ? '' : `**${inlineText(block.title, fileOf)}**`}`, ...block.blocks.map((part) => blockText(part, level, fileOf))))
    case 'quote':
      return quoted(joined(`“${inlineText(block.content, fileOf)}”`, inlineText(block.source, fileOf)))
    case 'figure':
      return joined(`${anchorText(block.anchor)}\n\n**${inlineText(block.caption, fileOf)}**`, `![${escapeText(plainInline(block.caption))}](diagrammen/${encodeURIComponent(block.anchor)}.svg)`, ...block.equivalent.map((part) => blockText(part.kind === 'table' && plainInline(part.caption) === plainInline(block.caption) ? { ...part, caption: [] } : part, level, fileOf)))
    case 'code': {
      const text = withoutControls(block.text)
      const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
      return `${fence}\n${text}\n${fence}`
    }
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n\n')
}

function marker(kind: 'bullet' | 'number' | 'letter', place: number): string {
  if (kind === 'bullet') return '-'
  return kind === 'number' ? `${place + 1}.` : `- ${String.fromCharCode(97 + (place % 26))}.`
}

function indented(first: string, text: string): string {
  const rest = ' '.repeat(first.startsWith('- ') ? 2 : first.length)
  return text.split('\n').map((line, place) => (place === 0 ? first + line : line === '' ? '' : rest + line)).join('\n')
}

function quoted(text: string): string {
  return text.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n')
}

function anchorText(anchor: string): string {
  return `<a id="${anchor.replace(/[^\p{L}\p{N}._-]/gu, (character) => encodeURIComponent(character).replaceAll("'", '%27'))}"></a>`
}

function tableText({ caption, columns, rows }: Table, fileOf: FileOf): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const head = line(columns.map(({ title }) => cellText(title, fileOf)))
  const rule = line(columns.map(({ align }) => (align === undefined ? '---' : '---:')))
  const body = rows.map(({ anchor, cells }) => line(cells.map((cell, place) => `${place === 0 && anchor !== undefined ? anchorText(anchor) : ''}${cellText(cell, fileOf)}`)))
  return joined(caption.length === 0 ? '' : `**${inlineText(caption, fileOf)}**`, [head, rule, ...body].join('\n'))
}

function cellText(content: readonly Inline[], fileOf: FileOf): string {
  return inlineText(content, fileOf).replaceAll('\\\n', '<br>').replaceAll('\n', ' ')
}

function inlineText(content: readonly Inline[], fileOf: FileOf): string {
  return content
    .map((part): string => {
      switch (part.kind) {
        case 'text':
          return escapeText(part.text)
        case 'strong':
          return `**${inlineText(part.content, fileOf)}**`
        case 'emphasis':
          return `*${inlineText(part.content, fileOf)}*`
        case 'code': {
          const text = withoutControls(part.text).replace(/\s+/g, ' ')
          const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
          const space = text.includes('`') ? ' ' : ''
          return `${fence}${space}${text}${space}${fence}`.replaceAll('|', '\\|')
        }
        case 'language':
          return inlineText(part.content, fileOf)
        case 'break':
          return '\\\n'
        case 'link':
          return `[${inlineText(part.content, fileOf)}](<${addressOf(part.target, fileOf)}>)`
      }
    })
    .join('')
}

function addressOf(target: Target, fileOf: FileOf): string {
  if (target.kind === 'anchor') return `#${encodeURIComponent(target.anchor)}`
  if (target.kind === 'document') return `${fileOf(target.document)}${target.anchor === undefined ? '' : `#${encodeURIComponent(target.anchor)}`}`
  if (target.kind === 'file') return target.path.split('/').map(encodeURIComponent).join('/')
  return target.address.replace(/[<>\n\\|]/g, encodeURIComponent)
}

/** Everything that Markdown could read as markup, in a line of text; also what opens a list or heading at its start. */
function escapeText(text: string): string {
  return withoutControls(text)
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&!]/g, (character) => `\\${character}`)
    .replace(/^(\s*)([-+=]|\d+[.)])/, (_, space: string, sign: string) => `${space}${sign.length === 1 ? `\\${sign}` : sign.replace(/([.)])$/, '\\$1')}`)
    .replace(/(https?|mailto|www)([:.])/gi, '$1\\$2')
}
