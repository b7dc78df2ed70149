import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readmePictures } from '../src/readme-pictures.ts'

const root = join(import.meta.dirname, '..', '..', '..')

it('the pictures in README are those of the regelboek', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  for (const [path, text] of await readmePictures()) {
    expect(readFileSync(join(root, path), 'utf8'), 'run `npm run generate`').toBe(text)
    expect(readme).toMatch(new RegExp(`!\\[[^\\]]{20,}\\]\\(${path.replaceAll('.', '\\.')}\\)`))
  }
})
