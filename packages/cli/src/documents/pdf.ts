import { spawnSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge']
const usualPlaces = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe']

/** A browser that prints; `CHROMIUM_PATH` goes before what is found. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const given = env['CHROMIUM_PATH']
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = [...(given === undefined ? [] : [given]), ...folders.flatMap((folder) => names.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)])), ...usualPlaces]
  return candidates.find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A tagged PDF with an outline, of a page that is complete in itself; undefined when the browser cannot. */
export function printPdf(html: string, chromium: string): Uint8Array | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'inburgering-pdf-'))
  try {
    const [page, target] = [join(folder, 'pagina.html'), join(folder, 'pagina.pdf')]
    writeFileSync(page, html)
    // Chromium does not start as root with its sandbox; the page has no script and fetches nothing.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const flags = ['--headless', '--disable-gpu', '--disable-extensions', '--no-first-run', '--disable-background-networking', `--user-data-dir=${join(folder, 'profiel')}`, ...sandbox, '--no-pdf-header-footer', '--generate-pdf-document-outline', `--print-to-pdf=${target}`]
    const { status } = spawnSync(chromium, [...flags, pathToFileURL(page).href], { stdio: 'ignore', timeout: 120_000 })
    return status === 0 ? readFileSync(target) : undefined
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
