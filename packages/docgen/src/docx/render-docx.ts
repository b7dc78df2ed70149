import { sha256Hex } from '@inburgering/core'
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx'
import { printSvg } from '../drawing/index.ts'
import { withoutControls } from '../html/escape.ts'
import { allBlocks, anchorsOf, plainInline, type Aside, type Block, type DocumentTree, type Figure, type Inline, type Table as TableBlock } from '../tree/index.ts'
import { heldTogether } from '../words/held-together.ts'
import { fixedZip } from './fixed-zip.ts'

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6] as const

/** Width of the text on A4, in points of 1/96 inch. */
const textWidth = 620

/** A transparent picture for word processors that show no SVG; the facts stand as text below it. */
const emptyPng = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='), (character) => character.charCodeAt(0))

type Part = Paragraph | Table | TableOfContents

/** Word: heading styles, table of contents, header rows, page numbers, language, names for pictures. The same tree gives the same bytes. */
export async function renderDocx(document: DocumentTree): Promise<Uint8Array> {
  const packed = await Packer.toArrayBuffer(new Writer(document).document())
  return fixedZip(new Uint8Array(packed))
}

class Writer {
  private readonly tree: DocumentTree
  private readonly anchors: ReadonlySet<string>
  private readonly bookmarks = new Map<string, string>()
  /** Each numbered list starts anew. */
  private lists = 0

  constructor(tree: DocumentTree) {
    this.tree = tree
    this.anchors = new Set([...allBlocks(tree.blocks)].flatMap((block) => anchorsIn(block)))
  }

  document(): Document {
    const { title, language, summary, properties, blocks } = this.tree
    const nl = language === 'nl'
    const parts: Part[] = [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
      new Paragraph({ style: 'Summary', children: this.inline(summary) }),
      ...properties.map(({ name, value }) => new Paragraph({ children: [run(`${name}: `, { bold: true }), ...this.inline(value)] })),
      ...(blocks.filter(({ kind }) => kind === 'section').length < 3 ? [] : [new TableOfContents(nl ? 'Inhoud' : 'Contents', { hyperlink: true, headingStyleRange: '1-3' })]),
      ...this.blocks(blocks, 0),
    ]
    return new Document({
      title: withoutControls(title),
      description: withoutControls(plainInline(summary)),
      creator: 'Werkbank Inburgering',
      lastModifiedBy: 'Werkbank Inburgering',
      features: { updateFields: true },
      styles: styles(nl ? 'nl-NL' : 'en-GB'),
      numbering: { config: [numbering('numbers', LevelFormat.DECIMAL), numbering('letters', LevelFormat.LOWER_LETTER)] },
      sections: [
        {
          properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1247, right: 1247 } } },
          footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(`${title}   `), new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] }) },
          children: parts,
        },
      ],
    })
  }

  private blocks(blocks: readonly Block[], level: number, options: IParagraphOptions = {}): readonly Part[] {
    return blocks.flatMap((block) => this.block(block, level, options))
  }

  private block(block: Block, level: number, options: IParagraphOptions): readonly Part[] {
    switch (block.kind) {
      case 'section':
        return [new Paragraph({ heading: headings[Math.min(level, 5)] ?? HeadingLevel.HEADING_6, children: this.marked(block.anchor, this.inline(block.title)) }), ...this.blocks(block.blocks, level + 1)]
      case 'paragraph':
        return [new Paragraph({ ...options, children: this.inline(block.content) })]
      case 'list':
        return this.list(block, level)
      case 'table':
        return this.table(block)
      case 'terms':
        return block.items.flatMap(({ anchor, term, blocks }) => [new Paragraph({ keepNext: true, style: 'Term', children: this.marked(anchor, this.inline(term, { bold: true })) }), ...this.blocks(blocks, level, { indent: { left: 360 } })])
      case 'aside':
        return this.aside(block, level)
      case 'quote':
        return [new Paragraph({ style: 'Quotation', children: [run('“'), ...this.inline(block.content), run('” '), ...this.inline(block.source)] })]
      case 'figure':
        return this.figure(block, level)
      case 'code':
        return block.text.split('\n').map((line) => new Paragraph({ children: [run(line, { font: 'Courier New' })] }))
    }
  }

  private list({ marker, items }: Extract<Block, { kind: 'list' }>, level: number): readonly Part[] {
    const instance = this.lists++
    return items.flatMap((item) => {
      const [first, ...rest] = item
      const numbered: IParagraphOptions = marker === 'bullet' ? { bullet: { level: 0 } } : { numbering: { reference: marker === 'number' ? 'numbers' : 'letters', level: 0, instance } }
      const opening = first?.kind === 'paragraph' ? [new Paragraph({ ...numbered, children: this.inline(first.content) })] : [new Paragraph(numbered), ...(first === undefined ? [] : this.block(first, level, {}))]
      return [...opening, ...this.blocks(rest, level, { indent: { left: 720 } })]
    })
  }

  private table({ caption, columns, rows, hasRowHeaders }: TableBlock): readonly Part[] {
    const share = Math.floor(100 / Math.max(1, columns.length))
    const cell = (content: readonly Inline[], place: number, isHeader: boolean, anchor?: string): TableCell =>
      new TableCell({
        width: { size: share, type: WidthType.PERCENTAGE },
        ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF5', color: 'auto' } } : {}),
        children: [new Paragraph({ style: 'Cell', ...(columns[place]?.align === 'end' ? { alignment: AlignmentType.RIGHT } : {}), children: this.marked(anchor, this.inline(content, isHeader ? { bold: true } : {})) })],
      })
    const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ title }, place) => cell(title, place, true)) })
    const body = rows.map(({ anchor, cells }) => new TableRow({ cantSplit: true, children: cells.map((content, place) => cell(content, place, hasRowHeaders && place === 0, place === 0 ? anchor : undefined)) }))
    const shown = caption.length === 0 ? [] : [new Paragraph({ style: 'Caption', keepNext: true, children: this.inline(caption) })]
    return [...shown, new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, margins: { top: 40, bottom: 40, left: 90, right: 90 }, rows: [head, ...body] }), new Paragraph({ style: 'Cell' })]
  }

  private aside({ tone, anchor, title, blocks }: Aside, level: number): readonly Part[] {
    const look: IParagraphOptions = { indent: { left: 240 }, border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: toneColours[tone] } } }
    const heading = title.length === 0 ? [] : [new Paragraph({ ...look, keepNext: true, children: this.marked(anchor, this.inline(title, { bold: true })) })]
    return [...heading, ...this.blocks(blocks, level, look)]
  }

  private figure({ anchor, caption, drawing, equivalent }: Figure, level: number): readonly Part[] {
    const scale = Math.min(1, textWidth / drawing.width, 880 / drawing.height)
    const name = plainInline(caption)
    const image = new ImageRun({
      type: 'svg',
      data: new TextEncoder().encode(printSvg(drawing, anchor)),
      fallback: { type: 'png', data: emptyPng },
      transformation: { width: Math.round(drawing.width * scale), height: Math.round(drawing.height * scale) },
      altText: { name: withoutControls(name), title: withoutControls(name), description: withoutControls(drawing.title) },
    })
    return [new Paragraph({ style: 'Caption', keepNext: true, children: this.marked(anchor, this.inline(caption)) }), new Paragraph({ children: [image] }), ...this.blocks(equivalent, level)]
  }

  private inline(content: readonly Inline[], look: RunLook = {}): ParagraphChild[] {
    return joined(content).flatMap((part): ParagraphChild[] => {
      switch (part.kind) {
        case 'text':
          return [run(heldTogether(part.text), look)]
        case 'code':
          return [run(part.text, { ...look, font: 'Courier New' })]
        case 'strong':
          return this.inline(part.content, { ...look, bold: true })
        case 'emphasis':
          return this.inline(part.content, { ...look, italics: true })
        case 'language':
          return this.inline(part.content, { ...look, language: { value: part.language === 'nl' ? 'nl-NL' : 'en-GB' } })
        case 'break':
          return [new TextRun({ break: 1 })]
        case 'link':
          return this.link(part, look)
      }
    })
  }

  private link({ target, content }: Extract<Inline, { kind: 'link' }>, look: RunLook): ParagraphChild[] {
    const children = this.inline(content, { ...look, style: 'Hyperlink' })
    switch (target.kind) {
      case 'anchor':
        return this.anchors.has(target.anchor) ? [new InternalHyperlink({ anchor: this.bookmark(target.anchor), children })] : children
      case 'document':
        return [new ExternalHyperlink({ link: `${target.document}.docx`, children })]
      case 'file':
        return [new ExternalHyperlink({ link: target.path, children })]
      case 'address':
        return [new ExternalHyperlink({ link: target.address, children })]
    }
  }

  private bookmark(anchor: string): string {
    const known = this.bookmarks.get(anchor) ?? bookmarkName(anchor)
    this.bookmarks.set(anchor, known)
    return known
  }

  /** A place that links can point at, where there is one. */
  private marked(anchor: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
    return anchor === undefined ? children : [new Bookmark({ id: this.bookmark(anchor), children })]
  }
}

type RunLook = { readonly bold?: boolean; readonly italics?: boolean; readonly font?: string; readonly style?: string; readonly language?: { readonly value: string } }

/** Texts that follow each other are one run: most of the time of making a document goes by its number of elements. */
function joined(content: readonly Inline[]): readonly Inline[] {
  const parts: Inline[] = []
  for (const part of content) {
    const last = parts.at(-1)
    if (part.kind === 'text' && last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + part.text }
    else parts.push(part)
  }
  return parts
}

function run(text: string, look: RunLook = {}): TextRun {
  return new TextRun({ ...look, text: withoutControls(text) })
}

/** Word takes 40 letters, digits and underscores. */
function bookmarkName(anchor: string): string {
  return `b${sha256Hex(anchor).slice(0, 30)}`
}

/** An aside without a title gets no bookmark: there is no line to put it at. */
function anchorsIn(block: Block): readonly string[] {
  return block.kind === 'aside' && block.title.length === 0 ? [] : anchorsOf(block)
}

const toneColours: Readonly<Record<Aside['tone'], string>> = { assumption: '7A4B00', unexpressed: '7A1F3D', judgement: '4A2C82', warning: '8F1D14', note: '14304D' }

function numbering(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) {
  return { reference, levels: [{ level: 0, format, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 720, hanging: 360 } } } }] }
}

function styles(language: string) {
  // The level is said too: not every word processor knows a heading by the name of its style.
  const heading = (level: number, size: number, before: number) => ({ run: { size, bold: true, color: '0D3B66', font: 'Calibri' }, paragraph: { spacing: { before, after: 100 }, keepNext: true, outlineLevel: level - 1 } })
  return {
    default: {
      document: { run: { font: 'Calibri', size: 22, language: { value: language } }, paragraph: { spacing: { after: 110, line: 276 } } },
      title: { run: { size: 44, bold: true, color: '0D3B66', font: 'Calibri' }, paragraph: { spacing: { after: 160 } } },
      heading1: heading(1, 32, 480),
      heading2: heading(2, 26, 320),
      heading3: heading(3, 23, 240),
      heading4: heading(4, 22, 200),
      heading5: heading(5, 22, 160),
      heading6: heading(6, 22, 160),
      hyperlink: { run: { color: '0B5394', underline: {} } },
    },
    paragraphStyles: [
      { id: 'Summary', name: 'Samenvatting', basedOn: 'Normal', run: { size: 25 } },
      { id: 'Term', name: 'Term', basedOn: 'Normal', paragraph: { spacing: { before: 120, after: 40 } } },
      { id: 'Cell', name: 'Cel', basedOn: 'Normal', paragraph: { spacing: { after: 0, line: 252 } } },
      { id: 'Caption', name: 'Bijschrift', basedOn: 'Normal', run: { bold: true }, paragraph: { spacing: { before: 120, after: 60 } } },
      { id: 'Quotation', name: 'Citaat', basedOn: 'Normal', run: { italics: true }, paragraph: { indent: { left: 360 } } },
    ],
  }
}
