import { join } from 'node:path'
import { expect } from 'vitest'

/** Compares with a checked-in text; `vitest --update` writes it anew. */
export async function expectGolden(text: string, name: string): Promise<void> {
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'golden', name))
}
