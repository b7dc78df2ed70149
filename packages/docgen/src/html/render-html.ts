import type { Language } from '@inburgering/core'
import { svgMarkup } from '../drawing/index.ts'
import { plainInline, type Block, type DocumentTree, type Figure, type Inline, type Section, type Table } from '../tree/index.ts'
import { escapeXml } from './escape.ts'
import { pageStyle } from './page-style.ts'
import { neutralTheme, type Theme } from './theme.ts'

export interface HtmlOptions {
  readonly theme?: Theme
  /** Name of the file of another document. */
  readonly fileOf?: (document: string) => string
}

interface Words {
  readonly skip: string
  readonly contents: string
  readonly properties: string
  readonly asText: string
  readonly table: string
}

const words: Readonly<Record<Language, Words>> = {
  nl: { skip: 'Naar de inhoud', contents: 'Inhoud', properties: 'Over dit document', asText: 'Dezelfde gegevens als tekst', table: 'Tabel' },
  en: { skip: 'To the content', contents: 'Contents', properties: 'About this document', asText: 'The same facts as text', table: 'Table' },
}

/** One file: no script, no font, no picture from elsewhere; the policy in its head says so to the browser. */
export function renderHtml(document: DocumentTree, { theme = neutralTheme, fileOf = (id) => `${id}.html` }: HtmlOptions = {}): string {
  return new Page(document, theme, fileOf).render()
}

class Page {
  private readonly document: DocumentTree
  private readonly theme: Theme
  private readonly fileOf: (document: string) => string
  private readonly words: Words

  constructor(document: DocumentTree, theme: Theme, fileOf: (document: string) => string) {
    this.document = document
    this.theme = theme
    this.fileOf = fileOf
    this.words = words[document.language]
  }

  render(): string {
    const { language, title, summary, blocks } = this.document
    const contents = this.contents()
    return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${pageStyle(this.theme)}</style>
</head>
<body>
<a class="skip" href="#inhoud">${this.words.skip}</a>
<div class="frame${contents === '' ? '' : ' with-contents'}">
${contents}<main class="main" id="inhoud">
<h1>${escapeXml(title)}</h1>
${summary.length === 0 ? '' : `<p class="summary">${this.inline(summary)}</p>\n`}${this.properties()}${this.blocks(blocks, 2)}
</main>
</div>
</body>
</html>
`
  }

  private contents(): string {
    const sections = this.document.blocks.filter((block) => block.kind === 'section')
    if (sections.length < 3) return ''
    const item = (section: Section): string => `<a href="#${escapeXml(section.anchor)}">${escapeXml(plainInline(section.title))}</a>`
    const items = sections.map((section) => {
      const inner = section.blocks.filter((block) => block.kind === 'section')
      return `<li>${item(section)}${inner.length === 0 ? '' : `<ol>${inner.map((part) => `<li>${item(part)}</li>`).join('')}</ol>`}</li>`
    })
    return `<nav class="contents" aria-labelledby="inhoudsopgave"><h2 id="inhoudsopgave">${this.words.contents}</h2><ol>${items.join('\n')}</ol></nav>\n`
  }

  private properties(): string {
    const { properties } = this.document
    if (properties.length === 0) return ''
    return `<dl class="properties">${properties.map(({ name, value }) => `<dt>${escapeXml(name)}</dt><dd>${this.inline(value)}</dd>`).join('\n')}</dl>\n`
  }

  private blocks(blocks: readonly Block[], level: number): string {
    return blocks.map((block) => this.block(block, level)).join('\n')
  }

  private block(block: Block, level: number): string {
    switch (block.kind) {
      case 'section': {
        const heading = Math.min(6, level)
        return `<section id="${escapeXml(block.anchor)}">\n<h${heading}>${this.inline(block.title)}</h${heading}>\n${this.blocks(block.blocks, level + 1)}\n</section>`
      }
      case 'paragraph':
        return `<p>${this.inline(block.content)}</p>`
      case 'list': {
        const tag = block.marker === 'bullet' ? 'ul' : 'ol'
        return `<${tag}${block.marker === 'letter' ? ' class="letters"' : ''}>${block.items.map((item) => `<li>${this.item(item, level)}</li>`).join('\n')}</${tag}>`
      }
      case 'table':
        return this.table(block)
      case 'terms':
        return `<dl class="terms">${block.items.map(({ anchor, term, blocks }) => `<dt${identity(anchor)}>${this.inline(term)}</dt>\n<dd>${this.blocks(blocks, level)}</dd>`).join('\n')}</dl>`
      case 'aside':
        return `<div class="aside aside-${block.tone}"${identity(block.anchor)}>${block.title.length === 0 ? '' : `<p class="aside-title">${this.inline(block.title)}</p>\n`}${this.blocks(block.blocks, level)}</div>`
      case 'quote':
        return `<blockquote><p>“${this.inline(block.content)}”</p>${block.source.length === 0 ? '' : `<p class="source">${this.inline(block.source)}</p>`}</blockquote>`
      case 'figure':
        return this.figure(block, level)
      case 'code':
        return `<pre><code>${escapeXml(block.text)}</code></pre>`
    }
  }

  /** A list item of one line needs no paragraph around it. */
  private item(item: readonly Block[], level: number): string {
    const [only] = item
    return item.length === 1 && only?.kind === 'paragraph' ? this.inline(only.content) : this.blocks(item, level)
  }

  private readonly tableNumbers = new Map<Table, number>()

  private table(table: Table): string {
    const { caption, columns, rows, hasRowHeaders } = table
    const number = this.tableNumbers.size + 1
    this.tableNumbers.set(table, number)
    const head = columns.map(({ title, align }) => `<th scope="col"${align === undefined ? '' : ' class="end"'}>${this.inline(title)}</th>`).join('')
    const body = rows.map(({ anchor, cells }) => `<tr${identity(anchor)}>${cells.map((cell, place) => this.cell(cell, place === 0 && hasRowHeaders, columns[place]?.align)).join('')}</tr>`).join('\n')
    const name = caption.length === 0 ? `aria-label="${this.words.table} ${number}"` : `aria-labelledby="tabel-${number}"`
    const shown = caption.length === 0 ? '' : `<caption id="tabel-${number}">${this.inline(caption)}</caption>`
    return `<div class="table-frame" role="group" ${name} tabindex="0"><table>${shown}<thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table></div>`
  }

  private cell(content: readonly Inline[], isHeader: boolean, align: 'end' | undefined): string {
    const tag = isHeader ? 'th' : 'td'
    return `<${tag}${isHeader ? ' scope="row"' : ''}${align === undefined ? '' : ' class="end"'}>${this.inline(content)}</${tag}>`
  }

  private figure({ anchor, caption, drawing, equivalent }: Figure, level: number): string {
    const id = escapeXml(anchor)
    const text = equivalent.length === 0 ? '' : `\n<details><summary>${this.words.asText}</summary>\n${this.blocks(equivalent, level)}</details>`
    return `<figure id="${id}"><figcaption>${this.inline(caption)}</figcaption>\n<div class="drawing-frame" role="group" aria-label="${escapeXml(plainInline(caption))}" tabindex="0">${svgMarkup(drawing, anchor)}</div>${text}</figure>`
  }

  private inline(content: readonly Inline[]): string {
    return content.map((part) => this.part(part)).join('')
  }

  private part(part: Inline): string {
    switch (part.kind) {
      case 'text':
        return escapeXml(part.text)
      case 'strong':
        return `<strong>${this.inline(part.content)}</strong>`
      case 'emphasis':
        return `<em>${this.inline(part.content)}</em>`
      case 'code':
        return `<code>${escapeXml(part.text)}</code>`
      case 'language':
        return `<span lang="${part.language}">${this.inline(part.content)}</span>`
      case 'break':
        return '<br>'
      case 'link':
        return `<a href="${escapeXml(this.address(part.target))}">${this.inline(part.content)}</a>`
    }
  }

  private address(target: Extract<Inline, { kind: 'link' }>['target']): string {
    switch (target.kind) {
      case 'anchor':
        return `#${encodeURIComponent(target.anchor)}`
      case 'document':
        return `${this.fileOf(target.document)}${target.anchor === undefined ? '' : `#${encodeURIComponent(target.anchor)}`}`
      case 'file':
        return target.path.split('/').map(encodeURIComponent).join('/')
      case 'address':
        return target.address
    }
  }
}

function identity(anchor: string | undefined): string {
  return anchor === undefined ? '' : ` id="${escapeXml(anchor)}"`
}
