import { chromium, type Browser } from 'playwright-core'
import { chromiumPath } from './availability.ts'

export { chromiumPath }

/** Quiet and local: no sandbox (tests run as root in a container), nothing fetched besides the editor. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: flags })
}
