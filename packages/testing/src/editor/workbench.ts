import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

const patience = 60_000

/** The window of the editor, in the words of who sits before it. */
export class Workbench {
  readonly page: Page
  private readonly screenshots: string

  constructor(page: Page, screenshots: string) {
    this.page = page
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
  }

  /** Opens a file of the folder by name. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P')
    await this.quickInput.fill(name)
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor()
    await this.page.keyboard.press('Enter')
    await this.page.locator('.tab.active').filter({ hasText: name }).waitFor()
    await this.editor.locator('.view-line').first().waitFor()
  }

  /** Runs a command by the title in the Command Palette. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1')
    await this.quickInput.fill(`>${title}`)
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click()
  }

  /** The editor that has the focus, or else the first. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container').first().locator('.monaco-editor').first()
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input.input').first()
  }

  /** Types at the start of a line of the open file, counted from 1. */
  async typeAtLine(line: number, text: string): Promise<void> {
    await this.page.keyboard.press('Control+G')
    await this.quickInput.fill(`:${line}`)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Home')
    await this.page.keyboard.type(text)
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(this.screenshots, `${name}.png`) })
  }
}
