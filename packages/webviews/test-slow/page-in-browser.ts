import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '@inburgering/testing/editor'
import { bundlePages } from '../build.ts'

type Browser = Awaited<ReturnType<typeof launchBrowser>>
type Page = Awaited<ReturnType<Browser['newPage']>>

interface OpenedPage<To, From> {
  readonly page: Page
  /** What the page said so far. */
  readonly said: () => Promise<readonly From[]>
  readonly tell: (message: To) => Promise<void>
}

/** A page of the extension in a browser, with the test in the place of the extension. */
export class PageInBrowser<To, From> {
  private readonly browser: Browser
  private readonly script: string
  private readonly style: string

  private constructor(browser: Browser, script: string, style: string) {
    this.browser = browser
    this.script = script
    this.style = style
  }

  /** @param name the name of the page, as its folder is named */
  static async launch<To, From>(name: string): Promise<PageInBrowser<To, From>> {
    const folder = mkdtempSync(join(tmpdir(), 'inburgering-pagina-'))
    await bundlePages(folder)
    return new PageInBrowser(await launchBrowser(), readFileSync(join(folder, `${name}.js`), 'utf8'), readFileSync(join(folder, `${name}.css`), 'utf8'))
  }

  /** The page as the editor shows it, with what it says back; in a window of this size. */
  async open(messages: readonly To[], viewport = { width: 1280, height: 720 }): Promise<OpenedPage<To, From>> {
    const page = await this.browser.newPage({ viewport })
    await page.setContent(`<html lang="nl"><title>Pagina</title><style>${this.style}</style>`)
    await page.evaluate('globalThis.said = []; globalThis.acquireVsCodeApi = () => ({ postMessage: (message) => globalThis.said.push(message), getState: () => globalThis.kept, setState: (state) => { globalThis.kept = state } })')
    await page.evaluate(this.script)
    const tell = (message: To): Promise<void> => page.evaluate(`void dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(message)} }))`)
    // Only from then on does it hear what it is told.
    await page.waitForFunction(`globalThis.said.some(({ kind }) => kind === 'ready')`)
    for (const message of messages) await tell(message)
    return { page, tell, said: () => page.evaluate<readonly From[]>('globalThis.said') }
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}
