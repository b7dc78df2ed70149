import { basename, join } from 'node:path'
import axe from 'axe-core'
import type { Frame, Locator, Page } from 'playwright-core'

const patience = 30_000

/** The window of the editor, in the words of who sits before it. */
export class Workbench {
  readonly page: Page
  private readonly folder: string
  private readonly screenshots: string

  /**
   * @param folder the folder that is open
   * @param screenshots where pictures are written
   */
  constructor(page: Page, folder: string, screenshots: string) {
    this.page = page
    this.folder = folder
    this.screenshots = screenshots
    page.setDefaultTimeout(patience)
  }

  /** Answers whether the authors of the folder are trusted: in the dialog, or in the page behind the banner. */
  async trustFolder(): Promise<void> {
    const dialog = this.page.getByRole('button', { name: /Yes, I trust the authors/ })
    const banner = this.page.locator('.part.banner').getByRole('button', { name: 'Manage' })
    await dialog.or(banner).first().waitFor()
    if (await dialog.isVisible()) return dialog.click()
    await banner.click()
    await this.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click()
    await this.page.locator('.part.banner').waitFor({ state: 'hidden' })
    // The page stands before the window until it is closed.
    const block = this.page.locator('.monaco-modal-editor-block')
    await block.getByRole('button', { name: /^Close/ }).last().click()
    await block.waitFor({ state: 'hidden' })
  }

  /** Opens a file of the folder. The whole path is typed: it has one answer, so the list does not move under the mouse. */
  async openFile(path: string): Promise<void> {
    const name = basename(path)
    await this.page.keyboard.press('Control+P')
    await this.quickInput.fill(join(this.folder, path))
    const row = this.page.locator('.quick-input-list .monaco-list-row').first()
    await row.getByText(name, { exact: true }).waitFor()
    await this.page.keyboard.press('Enter')
    await this.page.locator('.tab.active').getByText(name, { exact: true }).waitFor()
    await this.group(0).locator('.view-line').first().waitFor()
  }

  /** Runs a command by the title in the Command Palette. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1')
    await this.quickInput.fill(`>${title}`)
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first()
    await row.click()
    // While it still shows, what is typed for the first question would go into the palette.
    await row.waitFor({ state: 'hidden' })
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input.input').first()
  }

  /** An editor group, counted from the left. */
  private group(index: number): Locator {
    return this.page.locator('.editor-group-container').nth(index)
  }

  /** The lines that show in the editor of a group, from top to bottom. */
  async text(group = 0): Promise<string> {
    const lines = this.group(group).locator('.view-lines .view-line')
    const found = await lines.evaluateAll((nodes) =>
      nodes.map((node) => ({ top: Number.parseInt(node.style.top, 10), text: node.textContent ?? '' })),
    )
    return found
      .sort((left, right) => left.top - right.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n')
  }

  /** The colour of each word that shows in the first editor: its text and the colour that the theme gives it. */
  async colours(): Promise<readonly { readonly text: string; readonly colour: string }[]> {
    const spans = this.group(0).locator('.view-lines .view-line span span')
    return spans.evaluateAll((nodes) =>
      nodes.map((node) => ({
        text: (node.textContent ?? '').replaceAll('\u00a0', ' ').trim(),
        colour: node.ownerDocument.defaultView.getComputedStyle(node).color,
      })),
    )
  }

  /** Opens the Outline in the side bar and gives the rows that show, with their descriptions. */
  async outline(): Promise<readonly string[]> {
    await this.run('Explorer: Focus on Outline View')
    const rows = this.page.locator('.outline-pane .monaco-list-row')
    await rows.first().waitFor()
    return rows.allInnerTexts()
  }

  /** Opens the Problems panel and waits for a row with this text. */
  async problem(text: string | RegExp): Promise<string> {
    await this.run('Problems: Focus on Problems View')
    const row = this.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text }).first()
    await row.waitFor()
    return row.innerText()
  }

  /** Clicks a lens above the text of the first editor. */
  async clickLens(title: string): Promise<void> {
    await this.group(0).locator('.codelens-decoration a').filter({ hasText: title }).first().click()
  }

  /** Waits until the text of a group says this. */
  async waitForText(group: number, text: string | RegExp): Promise<string> {
    const deadline = Date.now() + patience
    for (;;) {
      const shown = await this.text(group)
      if (typeof text === 'string' ? shown.includes(text) : text.test(shown)) return shown
      if (Date.now() > deadline) throw new Error(`The editor does not show ${text} but:\n${shown}`)
      await this.page.waitForTimeout(100)
    }
  }

  /** Puts a text in place of a line of the open file, counted from 1, behind its indentation; no text leaves it empty. */
  async replaceLine(line: number, text: string): Promise<void> {
    await this.page.keyboard.press('Control+G')
    await this.quickInput.fill(`:${line}`)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Home')
    await this.page.keyboard.press('Shift+End')
    if (text === '') await this.page.keyboard.press('Delete')
    else await this.page.keyboard.insertText(text)
  }

  /** Shows the Test Explorer in the side bar; the editor offers it as soon as there is a test. */
  async openTestExplorer(): Promise<void> {
    // A second click would close it.
    if (!(await this.page.locator('.test-explorer').isVisible())) await this.page.locator('.activitybar').getByLabel(/^Testing/).first().click()
    await this.page.locator('.test-explorer .monaco-list-row').first().waitFor()
  }

  /** Shows only tests with this text, with what they stand in. */
  async filterTests(text: string): Promise<void> {
    await this.page.locator('.testing-filter-action-item .view-lines').click()
    await this.page.keyboard.press('End')
    await this.page.keyboard.press('Shift+Home')
    await this.page.keyboard.insertText(text)
  }

  /** Runs a test of the Test Explorer in a way of running that is not the usual one. */
  async runTestUsing(test: string, profile: string): Promise<void> {
    const row = this.page.locator('.test-explorer .monaco-list-row').filter({ hasText: test }).first()
    const choice = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: profile }).first()
    for (let attempt = 1; ; attempt++) {
      await row.click({ button: 'right' })
      const entry = this.page.locator('.context-view').getByText('Execute Using Profile...', { exact: false }).first()
      // The menu sometimes does not hear the mouse, and the list closes by itself when a view takes the focus meanwhile.
      if (attempt % 2 === 0) await entry.click()
      else {
        await entry.hover()
        await this.page.keyboard.press('Enter')
      }
      const isAsked = await choice.waitFor({ timeout: 5_000 }).then(() => true, () => attempt === 5)
      if (isAsked) return choice.click()
      await this.page.keyboard.press('Escape')
    }
  }

  /** Opens the result of a test in the panel, and gives the rows beside it: tests, with what each of them says. */
  async testResults(test: string): Promise<string> {
    const rows = this.page.locator('.part.panel .monaco-list-row')
    await rows.filter({ hasText: test }).first().click()
    return (await rows.allInnerTexts()).join('\n')
  }

  /** The rows that show in the Test Explorer, as a screen reader says them, once one of them has this text. */
  async testRows(text: string | RegExp): Promise<readonly string[]> {
    const rows = this.page.locator('.test-explorer .monaco-list-row')
    await rows.filter({ hasText: text }).first().waitFor()
    return rows.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''))
  }

  /** A view in the side bar, by its title. */
  view(title: string): Locator {
    return this.page.locator('.part.sidebar .pane').filter({ has: this.page.locator('.pane-header').filter({ hasText: title }) })
  }

  /** Shows the views of the extension in the side bar. */
  async openOwnViews(): Promise<void> {
    // A second click would close them.
    if (!(await this.view('Regels').isVisible())) await this.page.locator('.activitybar').getByLabel(/^Inburgering/).first().click()
    await this.view('Regels').waitFor()
  }

  /** Gives a view the room of the others in the side bar. */
  async widenView(title: string): Promise<void> {
    const open = this.page.locator('.part.sidebar .pane-header.expanded').filter({ hasNotText: title })
    while ((await open.count()) > 0) await open.first().click()
  }

  /** The rows of a view, as a screen reader says them, once one of them has this text. */
  async viewRows(title: string, text: string | RegExp): Promise<readonly string[]> {
    const rows = this.view(title).locator('.monaco-list-row')
    await rows.filter({ hasText: text }).first().waitFor()
    return rows.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''))
  }

  /** The own page of the extension: the frame in which it stands. */
  async ownPage(): Promise<Frame> {
    const outer = await this.page.locator('iframe.webview').last().elementHandle()
    const inner = await (await outer?.contentFrame())?.waitForSelector('#active-frame')
    const frame = await inner?.contentFrame()
    if (!frame) throw new Error('The editor shows no page of the extension.')
    return frame
  }

  /**
   * What axe finds wrong in the own page: the name of the rule and the elements.
   * @param within a part of the page, where the whole is large and was looked at before
   */
  async accessibilityFaults(within?: string): Promise<readonly string[]> {
    const frame = await this.ownPage()
    // Not as a script of the page, whose policy refuses that.
    await frame.evaluate(axe.source)
    const { violations } = await frame.evaluate((part) => (globalThis as unknown as { axe: { run(context?: string): Promise<axe.AxeResults> } }).axe.run(...(part === undefined ? [] : [part])), within)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  }

  /** Chooses a colour theme by its name in the list. */
  async chooseTheme(name: string): Promise<void> {
    await this.run('Preferences: Color Theme')
    await this.quickInput.fill(name)
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click()
  }

  /** Puts the cursor at the begin of a line of the open file, counted from 1. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G')
    await this.quickInput.fill(`:${line}`)
    await this.page.keyboard.press('Enter')
    await this.page.locator('.statusbar').getByText(`Ln ${line}, `).waitFor()
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(this.screenshots, `${name}.png`) })
  }
}
