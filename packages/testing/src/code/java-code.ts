import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Model, Timeline } from '@inburgering/core'
import type { Case } from './compare-with-code.ts'
import { filesOf, written, type CodeOptions } from './generated-code.ts'

/** What generated Java says of one person: a timeline, or the problems for which it refuses the person. */
export type JavaAnswer = Timeline | { readonly problems: readonly { readonly code: string; readonly path: string }[] }

/** Whether Java can be compiled here. */
export function hasJava(): boolean {
  return spawnSync('javac', ['-version']).status === 0
}

/** Reads persons as the command does, but answers also for who is refused. */
const cases = `package regels;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regels.uitvoering.Json;

public final class Cases {
  public static void main(String[] words) throws Exception {
    var layers = List.of(words[0].split(","));
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var output = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (var line = input.readLine(); line != null; line = input.readLine()) {
      var given = (Map<?, ?>) Json.read(line);
      var found = Program.readPerson(given.get("person"), 0, layers);
      var problems = new ArrayList<Object>();
      for (var problem : found.problems()) problems.add(Map.of("code", problem.code(), "path", problem.path()));
      output.println(problems.isEmpty() ? Program.run(found.dossier(), layers, (String) given.get("until"), (String) given.get("bekendOp")).json() : Json.write(Map.of("problems", problems)));
    }
    output.flush();
  }
}
`

/** Writes the Java of a model and compiles it; answers the folder in which \`java -cp klassen regels.Main\` runs it. @throws with what the compiler says */
export async function javaFolder(model: Model): Promise<string> {
  return compiledJava(await written(filesOf(model, 'java')))
}

/** Compiles the Java that stands in a folder, and answers that folder. @throws with what the compiler says */
export function compiledJava(folder: string): string {
  writeFileSync(join(folder, 'regels/Cases.java'), cases)
  execFileSync('javac', ['-Xlint:all', '-Werror', '@bronnen.txt', 'regels/Cases.java'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  return folder
}

/** Runs persons through generated Java, in their order, in one process. @throws with what Java says when it fails */
export function runJava(folder: string, persons: readonly Case[], { layers = ['wet'] }: Pick<CodeOptions, 'layers'>): readonly JavaAnswer[] {
  const input = persons.map((each) => JSON.stringify(each)).join('\n')
  const { stdout, stderr, status } = spawnSync('java', ['-cp', 'klassen', 'regels.Cases', layers.join(',')], { cwd: folder, input, encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as JavaAnswer)
}
