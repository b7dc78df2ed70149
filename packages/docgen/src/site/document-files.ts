import { standaloneSvg } from '../drawing/index.ts'
import { renderHtml, type Theme } from '../html/index.ts'
import { renderMarkdown } from '../markdown/index.ts'
import { allBlocks, documentJson, type DocumentTree } from '../tree/index.ts'
import type { Format, OutputFile } from './output-file.ts'

export interface FileOptions {
  readonly formats: readonly Format[]
  readonly theme?: Theme
  /** Folder of the stelsel. */
  readonly folder: string
}

/** The files of one document; its drawings are files too, so that Markdown and other tools can show them. */
export async function documentFiles(document: DocumentTree, { formats, theme, folder }: FileOptions): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = []
  for (const format of formats) files.push({ path: `${folder}/${document.id}.${format}`, content: await contentOf(document, format, theme) })
  for (const block of allBlocks(document.blocks)) if (block.kind === 'figure') files.push({ path: `${folder}/diagrammen/${block.anchor}.svg`, content: standaloneSvg(block.drawing, block.anchor) })
  return files
}

async function contentOf(document: DocumentTree, format: Format, theme: Theme | undefined): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return renderHtml(document, theme === undefined ? {} : { theme })
    case 'md':
      return renderMarkdown(document)
    case 'docx': {
      // Only who asks for Word pays for it.
      const { renderDocx } = await import('../docx/index.ts')
      return renderDocx(document)
    }
    case 'json':
      return documentJson(document)
  }
}
