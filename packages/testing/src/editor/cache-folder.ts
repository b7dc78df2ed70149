import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the editor is kept between runs: outside the repository, in the cache folder of this user. */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  return join(base, 'inburgering-werkbank')
}
