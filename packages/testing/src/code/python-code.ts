import { spawnSync } from 'node:child_process'
import type { Model, Timeline } from '@inburgering/core'
import type { Case } from './compare-with-code.ts'
import { filesOf, written, type CodeOptions } from './generated-code.ts'

/** What generated Python says of one person: a timeline, or the problems for which it refuses the person. */
export type PythonAnswer = Timeline | { readonly problems: readonly { readonly code: string; readonly path: string }[] }

/** Writes the Python of a model; answers the folder in which `python3 -m regels` runs it. */
export function pythonFolder(model: Model): Promise<string> {
  return written(filesOf(model, 'python'))
}

/** One process for all persons: reads them as the command does, but answers also for who is refused. */
const program = `
import json, sys
from regels import read_person, run
layers = json.loads(sys.argv[1])
for line in sys.stdin:
    case = json.loads(line)
    found = read_person(case["person"], 0, layers)
    answer = {"problems": [{"code": each.code, "path": each.path} for each in found]} if isinstance(found, list) else run(found, layers, case.get("until"), case.get("bekendOp"))
    print(json.dumps(answer))
`

/** Runs persons through generated Python, in their order. @throws with what Python says when it fails */
export function runPython(folder: string, cases: readonly Case[], { layers = ['wet'] }: Pick<CodeOptions, 'layers'>): readonly PythonAnswer[] {
  const input = cases.map((each) => JSON.stringify(each)).join('\n')
  const { stdout, stderr, status } = spawnSync('python3', ['-c', program, JSON.stringify(layers)], { cwd: folder, input, encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as PythonAnswer)
}
