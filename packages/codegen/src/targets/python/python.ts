import type { ProgramForm } from '../../program/index.ts'
import { headerLines } from '../header.ts'
import type { OutputFile, ProgramTarget } from '../target.ts'
import { remark } from '../text.ts'
import { printProgram } from './print-program.ts'
import { readingGuide } from '../reading-guide/index.ts'
import { runtimeTexts } from './runtime-texts.ts'
import { list, quoted } from './text.ts'
import { functionName, memberName } from './writer.ts'

const guide = readingGuide({ language: 'Python', rules: 'regels/regels.py', function: functionName, member: memberName, nothing: 'None', yes: 'True', no: 'False', never: 'NEVER', condition: 'lambda c: ...' })

/** Python 3.10 or later, standard library only: a package `regels` with the rules, a small runtime, a reader of persons, a command. */
export const python: ProgramTarget = {
  name: 'python',
  prints: 'program',
  files(form) {
    const header = headerLines(form, 'python').map((line) => `# ${remark(line)}`).join('\n')
    const files: readonly OutputFile[] = [
      { path: 'regels.py', content: printProgram(form, header) },
      { path: '__init__.py', content: `${header}\n${apiText(form)}` },
      { path: '__main__.py', content: `${header}\n${mainText}` },
      { path: 'uitvoering/__init__.py', content: `${header}\n"""What is the same for all rules: days, money, the course of the days."""\n` },
      ...Object.entries(runtimeTexts).map(([name, text]) => ({ path: `uitvoering/${name}`, content: `${header}\n${text}` })),
    ]
    return [...files.map(({ path, content }) => ({ path: `regels/${path}`, content })), guide]
  },
}

function apiText({ stelsel, rulesHash, layers, knownLayers, aannames, leftOut }: ProgramForm): string {
  return `"""The rules as functions: read_person(person) and run(dossier)."""
from __future__ import annotations

from typing import Any, Optional, Sequence, Union

from .regels import PERSON, RULES
from .uitvoering.play import timeline_of
from .uitvoering.read_person import Problem, read
from .uitvoering.run import Dossier

# Of which rules this is the code: their hash, the layers that are on when nobody says otherwise and those that a run may
# switch on, until when the rules were checked against the law, and the rules whose entries this code never gives.
ORIGIN: dict[str, Any] = {
    "stelsel": ${quoted(stelsel.name)},
    "rules": ${quoted(rulesHash)},
    "layers": ${list(layers)},
    "known_layers": ${list(knownLayers)},
    "checked_until": ${stelsel.checkedUntil === undefined ? 'None' : quoted(stelsel.checkedUntil)},
    "left_out": ${list(leftOut.map(({ kind, name }) => `${kind} ${name}`))},
}

# The choices that were made where the law leaves room, by the name under which entries have them.
AANNAMES: dict[str, str] = {
${aannames.map(({ id, text }) => `    ${quoted(id)}: ${quoted(text)},`).join('\n')}
}


def read_person(person: Any, index: int = 0, layers: Optional[Sequence[str]] = None) -> Union[Dossier, list[Problem]]:
    """Checks one person of the exchange format. \`index\` is its place in the input, for the path of a problem."""
    return read(RULES, PERSON, person, index, layers)


def run(dossier: Dossier, layers: Optional[Sequence[str]] = None, until: Optional[str] = None, bekend_op: Optional[str] = None) -> dict[str, Any]:
    """The timeline of a person that was read; with \`bekend_op\` as it was known on that day. Raises ValueError for a layer or date that does not exist."""
    return timeline_of(RULES, dossier, layers, until, bekend_op)
`
}

const mainText = `"""
Reads persons as NDJSON and writes their timelines as NDJSON:
python3 -m regels [--layers wet,uitvoeringspraktijk] [--until 2032-12-31] [--bekend-op 2027-01-01]
    < persons.ndjson > timelines.ndjson
"""
from __future__ import annotations

import argparse
import json
import sys

from . import read_person, run
from .uitvoering.read_person import Problem


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m regels")
    parser.add_argument("--layers", type=lambda text: text.split(","))
    parser.add_argument("--until")
    parser.add_argument("--bekend-op")
    options = parser.parse_args()
    refused = 0
    lines = (line for line in sys.stdin.buffer if line.strip())
    for index, line in enumerate(lines):
        try:
            found = read_person(json.loads(line), index, options.layers)
        except ValueError as error:
            if isinstance(error, json.JSONDecodeError) or isinstance(error, UnicodeDecodeError):
                found = [Problem("INB851", f"[{index}]", "de regel is geen JSON")]
            else:
                print(error, file=sys.stderr)
                return 2
        if isinstance(found, list):
            refused += 1
            for problem in found:
                print(*problem, file=sys.stderr)
            continue
        try:
            timeline = run(found, options.layers, options.until, options.bekend_op)
        except ValueError as error:
            print(error, file=sys.stderr)
            return 2
        sys.stdout.write(json.dumps(timeline, ensure_ascii=False, separators=(",", ":")) + "\\n")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main())
`
