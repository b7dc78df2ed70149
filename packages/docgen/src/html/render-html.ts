import { plainInline, type DocumentTree, type Section } from '../tree/index.ts'
import { element, htmlOf, type Markup } from './markup.ts'
import { PageMarkup, pageWords } from './page-markup.ts'
import { pageStyle } from './page-style.ts'
import { neutralTheme, type Theme } from './theme.ts'

export interface HtmlOptions {
  readonly theme?: Theme
  /** Name of the file of another document. */
  readonly fileOf?: (document: string) => string
}

/** One file: no script, no font, no picture from elsewhere; the policy in its head says so to the browser. */
export function renderHtml(document: DocumentTree, { theme = neutralTheme, fileOf = (id) => `${id}.html` }: HtmlOptions = {}): string {
  const { language, title, summary, properties, blocks } = document
  const page = new PageMarkup({ language, documentAddress: fileOf })
  const contents = contentsOf(document)
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
    element('title', {}, [title]),
    element('style', {}, [pageStyle(theme)]),
  ])
  // The title comes before the contents: on a narrow screen and on paper they stand below each other.
  const top = element('header', { class: 'top' }, [
    element('h1', {}, [title]),
    ...(summary.length === 0 ? [] : [element('p', { class: 'summary' }, page.inline(summary))]),
    ...(properties.length === 0 ? [] : [element('dl', { class: 'properties' }, properties.flatMap(({ name, value }) => [element('dt', {}, [name]), element('dd', {}, page.inline(value))]))]),
  ])
  const main = element('main', { class: 'main', id: 'inhoud' }, page.blocks(blocks, 2))
  const body = element('body', {}, [element('a', { class: 'skip', href: '#inhoud' }, [pageWords[language].skip]), '\n', element('div', { class: contents.length === 0 ? 'frame' : 'frame with-contents' }, [top, ...contents, main])])
  return `<!DOCTYPE html>\n${htmlOf(element('html', { lang: language }, ['\n', head, '\n', body, '\n']))}\n`
}

function contentsOf({ language, blocks }: DocumentTree): readonly Markup[] {
  const sections = sectionsIn(blocks)
  // A letter of some sections is read from its beginning to its end.
  const isBook = sections.length > 9 || sections.some(({ blocks: inner }) => sectionsIn(inner).length > 0)
  if (!isBook) return []
  const item = ({ anchor, title, blocks: inner }: Section, deeper: boolean): Markup => {
    const parts = deeper ? sectionsIn(inner) : []
    return element('li', {}, [element('a', { href: `#${anchor}` }, [plainInline(title)]), ...(parts.length === 0 ? [] : [element('ol', {}, parts.map((part) => item(part, false)))])])
  }
  return [element('nav', { class: 'contents', 'aria-labelledby': 'inhoudsopgave' }, [element('h2', { id: 'inhoudsopgave' }, [pageWords[language].contents]), element('ol', {}, sections.map((section) => item(section, true)))])]
}

function sectionsIn(blocks: DocumentTree['blocks']): readonly Section[] {
  return blocks.filter((block) => block.kind === 'section')
}
