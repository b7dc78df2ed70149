import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const handbook = join(import.meta.dirname, '..', '..', 'handbook')

/** A page of the handbook with the specification that its blocks form together. */
export interface HandbookPage {
  readonly name: string
  readonly text: string
  /** The blocks stand beside the files of this example; absent: they are a specification of their own. */
  readonly beside?: 'wi2021'
}

/** The pages of `taal` and `taken` that show text of the language. */
export function handbookPages(): HandbookPage[] {
  return ['taal', 'taken'].flatMap((folder) =>
    readdirSync(join(handbook, folder))
      .sort()
      .map((file) => pageOf(`${folder}/${file}`, readFileSync(join(handbook, folder, file), 'utf8')))
      .filter((page) => page.text !== ''),
  )
}

function pageOf(name: string, markdown: string): HandbookPage {
  const own = blocks(markdown, 'inburgering')
  if (own !== '') return { name, text: own }
  return { name, text: blocks(markdown, 'inburgering wi2021'), beside: 'wi2021' }
}

function blocks(markdown: string, info: string): string {
  const fence = new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\`$`, 'gm')
  return [...markdown.matchAll(fence)].map((match) => match[1]).join('\n')
}
