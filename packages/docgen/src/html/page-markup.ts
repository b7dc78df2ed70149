import type { Language } from '@inburgering/core'
import { svgMarkup } from '../drawing/index.ts'
import { plainInline, type Block, type Figure, type Inline, type Section, type Table } from '../tree/index.ts'
import { element, type Markup, type MarkupElement } from './markup.ts'

/** What a page says beside the document. */
export interface PageWords {
  readonly skip: string
  readonly contents: string
  readonly asText: string
  readonly table: string
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  nl: { skip: 'Naar de inhoud', contents: 'Inhoud', asText: 'Dezelfde gegevens als tekst', table: 'Tabel' },
  en: { skip: 'To the content', contents: 'Contents', asText: 'The same facts as text', table: 'Table' },
}

export interface PageMarkupOptions {
  readonly language: Language
  /** Address of another document; undefined: there is none, and what would be a link is text. */
  readonly documentAddress: (document: string) => string | undefined
  /** Before the ids of captions, unique for what is made with one `PageMarkup`. */
  readonly prefix?: string
}

/** Turns blocks of a document into elements. */
export class PageMarkup {
  private readonly options: PageMarkupOptions
  private readonly words: PageWords
  private tables = 0

  constructor(options: PageMarkupOptions) {
    this.options = options
    this.words = pageWords[options.language]
  }

  blocks(blocks: readonly Block[], level: number): readonly Markup[] {
    return blocks.map((block) => this.block(block, level))
  }

  /** A heading deeper than the sixth is a sixth. */
  heading({ title }: Section, level: number): MarkupElement {
    return element(`h${Math.min(6, level)}`, {}, this.inline(title))
  }

  inline(content: readonly Inline[]): readonly Markup[] {
    return content.flatMap((part) => this.part(part))
  }

  private block(block: Block, level: number): Markup {
    switch (block.kind) {
      case 'section':
        return element('section', { id: block.anchor }, [this.heading(block, level), ...this.blocks(block.blocks, level + 1)])
      case 'paragraph':
        return element('p', {}, this.inline(block.content))
      case 'list':
        return element(block.marker === 'bullet' ? 'ul' : 'ol', { class: block.marker === 'letter' ? 'letters' : undefined }, block.items.map((item) => element('li', {}, this.item(item, level))))
      case 'table':
        return this.table(block)
      case 'terms':
        return element('dl', { class: 'terms' }, block.items.flatMap(({ anchor, term, blocks }) => [element('dt', { id: anchor }, this.inline(term)), element('dd', {}, this.blocks(blocks, level))]))
      case 'aside':
        return element('div', { class: `aside aside-${block.tone}`, id: block.anchor }, [...(block.title.length === 0 ? [] : [element('p', { class: 'aside-title' }, this.inline(block.title))]), ...this.blocks(block.blocks, level)])
      case 'quote':
        return element('blockquote', {}, [element('p', {}, ['“', ...this.inline(block.content), '”']), ...(block.source.length === 0 ? [] : [element('p', { class: 'source' }, this.inline(block.source))])])
      case 'figure':
        return this.figure(block, level)
      case 'code':
        return element('pre', {}, [element('code', {}, [block.text])])
    }
  }

  /** A list item of one line needs no paragraph around it. */
  private item(item: readonly Block[], level: number): readonly Markup[] {
    const [only] = item
    return item.length === 1 && only?.kind === 'paragraph' ? this.inline(only.content) : this.blocks(item, level)
  }

  private table({ caption, columns, rows, hasRowHeaders }: Table): Markup {
    const id = `${this.options.prefix ?? ''}tabel-${++this.tables}`
    const name = caption.length === 0 ? { 'aria-label': `${this.words.table} ${this.tables}` } : { 'aria-labelledby': id }
    const shown = caption.length === 0 ? [] : [element('caption', { id }, this.inline(caption))]
    const head = columns.map(({ title, align }) => element('th', { scope: 'col', class: align }, this.inline(title)))
    const body = rows.map(({ anchor, cells }) => element('tr', { id: anchor }, cells.map((cell, place) => this.cell(cell, place === 0 && hasRowHeaders, columns[place]?.align))))
    return element('div', { class: 'table-frame', role: 'group', ...name, tabindex: '0' }, [element('table', {}, [...shown, element('thead', {}, [element('tr', {}, head)]), element('tbody', {}, body)])])
  }

  private cell(content: readonly Inline[], isHeader: boolean, align: 'end' | undefined): Markup {
    return element(isHeader ? 'th' : 'td', { scope: isHeader ? 'row' : undefined, class: align }, this.inline(content))
  }

  private figure({ anchor, caption, drawing, equivalent }: Figure, level: number): Markup {
    const text = equivalent.length === 0 ? [] : [element('details', {}, [element('summary', {}, [this.words.asText]), ...this.blocks(equivalent, level)])]
    return element('figure', { id: anchor }, [element('figcaption', {}, this.inline(caption)), element('div', { class: 'drawing-frame', role: 'group', 'aria-label': plainInline(caption), tabindex: '0' }, [svgMarkup(drawing, anchor)]), ...text])
  }

  private part(part: Inline): readonly Markup[] {
    switch (part.kind) {
      case 'text':
        return [part.text]
      case 'strong':
        return [element('strong', {}, this.inline(part.content))]
      case 'emphasis':
        return [element('em', {}, this.inline(part.content))]
      case 'code':
        return [element('code', {}, [part.text])]
      case 'language':
        return [element('span', { lang: part.language }, this.inline(part.content))]
      case 'break':
        return [element('br', {})]
      case 'link': {
        const href = this.address(part.target)
        return href === undefined ? this.inline(part.content) : [element('a', { href }, this.inline(part.content))]
      }
    }
  }

  private address(target: Extract<Inline, { kind: 'link' }>['target']): string | undefined {
    switch (target.kind) {
      case 'anchor':
        return `#${encodeURIComponent(target.anchor)}`
      case 'document': {
        const file = this.options.documentAddress(target.document)
        return file === undefined ? undefined : `${file}${target.anchor === undefined ? '' : `#${encodeURIComponent(target.anchor)}`}`
      }
      case 'file':
        return target.path.split('/').map(encodeURIComponent).join('/')
      case 'address':
        return target.address
    }
  }
}
