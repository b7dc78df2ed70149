import { describe, expect, test } from 'vitest'
import { compileExample } from '@inburgering/testing/examples'
import { compareWithJava, describeCodeDifference, hasJava, javaFolder, randomCases } from '@inburgering/testing/code'

const { value } = await compileExample('wi2021')
if (value.model === undefined) throw new Error('examples/wi2021 gives no model')
const { model } = value

const folder = hasJava() ? await javaFolder(model) : ''

describe.skipIf(folder === '')('20,000 persons in Java', () => {
  test.for([[['wet']], [['wet', 'rechtspraak', 'uitvoeringspraktijk']]])('layers %j', ([layers = []]) => {
    const { entries, differences } = compareWithJava(model, folder, randomCases(20_000, 2027), layers)
    expect(differences.slice(0, 1).map(describeCodeDifference)).toEqual([])
    expect(entries.size).toBeGreaterThan(40)
  })
})
