import type { Page } from 'playwright-core'

const patience = 30_000
/** How long one attempt may take before it is made again: a list may be closed by a view that takes the focus meanwhile. */
const attempt = 6_000

/** Who sits before the editor with a keyboard and without a mouse, and knows only what is on the screen. */
export class Hands {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Presses keys, one after the other; a name as in `Control+K`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Presses a key, once more while nothing comes of it: the focus may still be on its way. */
  async pressUntil(key: string, text: string): Promise<void> {
    for (let nr = 1; nr <= 4; nr++) {
      await this.press(key)
      if (await this.until(async () => matches(await this.screen(), text), '', undefined, attempt).then(() => true, () => false)) return
    }
    await this.sees(text)
  }

  /** Writes where the cursor is. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text)
  }

  /** Answers the question in the box above the text, with or without what stands there already. */
  async answer(question: string, text: string | undefined): Promise<void> {
    await this.until(async () => (await this.box()).includes(question), `it is asked: ${question}`)
    if (text !== undefined) {
      await this.press('Control+A')
      await this.write(text)
    }
    await this.press('Enter')
    await this.until(async () => !(await this.box()).includes(question), `the answer to "${question}" is taken`)
  }

  /** Chooses the row with this text in the list above the text, by writing what it says. */
  async choose(row: string): Promise<void> {
    await this.until(async () => (await this.box()).includes(row), `the list has "${row}"`)
    await this.press('Control+A')
    await this.write(row)
    await this.firstRow(row)
    await this.press('Enter')
    await this.until(async () => !(await this.box()).includes(row), `"${row}" is chosen`)
  }

  /** Runs a command by its title in the list of commands. */
  async command(title: string): Promise<void> {
    for (let nr = 1; ; nr++) {
      await this.press('F1')
      const isOpen = await this.focused('.quick-input-widget input')
      if (isOpen) {
        await this.press('Control+A')
        await this.write(`>${title}`)
        if (await this.firstRow(title).then(() => true, () => false)) break
      }
      if (nr === 4) throw new Error(`The list of commands does not offer "${title}" but:\n${await this.box()}`)
      await this.press('Escape')
    }
    await this.press('Enter')
  }

  /** Opens a file by its name. */
  async open(name: string): Promise<void> {
    await this.press('Control+P')
    await this.focused('.quick-input-widget input')
    await this.write(name)
    await this.firstRow(name)
    await this.press('Enter')
    await this.page.locator('.editor-group-container.active .tab.active').filter({ hasText: name }).waitFor()
    await this.inText()
  }

  /** Puts the cursor at a text of the open file, by searching it. */
  async find(text: string): Promise<void> {
    await this.press('Control+F')
    await this.focused('.find-widget textarea')
    await this.press('Control+A')
    await this.write(text)
    await this.page.locator('.editor-group-container.active .find-widget .matchesCount').getByText(/^\d+ of \d+$/).waitFor()
    // The selection stands on the place that was found; the arrow puts the cursor before it.
    await this.press('Escape')
    await this.inText()
    await this.press('ArrowLeft', 'ArrowRight')
  }

  /** Waits until the screen shows a text, in the editor or in a page. */
  async sees(text: string | RegExp): Promise<void> {
    await this.until(async () => matches(await this.screen(), text), `the screen shows ${text}`, () => this.screen())
  }

  /** Waits until the screen no longer shows a text. */
  async seesNoMore(text: string | RegExp): Promise<void> {
    await this.until(async () => !matches(await this.screen(), text), `the screen no longer shows ${text}`)
  }

  /** All that can be read now, over the frames of the window. */
  async screen(): Promise<string> {
    const texts = await Promise.all(this.page.frames().map((frame) => frame.evaluate<string>('document.body?.innerText ?? ""').catch(() => '')))
    return texts.join('\n').replaceAll('\u00a0', ' ')
  }

  private async firstRow(text: string): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row').first().filter({ hasText: text }).waitFor({ timeout: attempt })
  }

  /** Waits until what is typed comes into the text. */
  private async inText(): Promise<void> {
    await this.focused('.editor-group-container.active .native-edit-context, .editor-group-container.active textarea.inputarea')
  }

  private async focused(selector: string): Promise<boolean> {
    return this.page.waitForFunction(`document.activeElement?.matches(${JSON.stringify(selector)})`, undefined, { timeout: attempt }).then(() => true, () => false)
  }

  private async box(): Promise<string> {
    const box = this.page.locator('.quick-input-widget').first()
    if (!(await box.isVisible())) return ''
    const asked = await box.locator('input.input').first().getAttribute('placeholder')
    return `${asked ?? ''}\n${await box.innerText()}`.replaceAll('\u00a0', ' ')
  }

  private async until(holds: () => Promise<boolean>, what: string, shown: () => Promise<string> = () => this.box(), limit = patience): Promise<void> {
    const deadline = Date.now() + limit
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}. There is:\n${await shown()}`)
      await this.page.waitForTimeout(50)
    }
  }
}

function matches(shown: string, text: string | RegExp): boolean {
  return typeof text === 'string' ? shown.includes(text) : text.test(shown)
}
