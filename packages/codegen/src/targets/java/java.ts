import type { ProgramForm } from '../../program/index.ts'
import { headerLines } from '../header.ts'
import type { OutputFile, ProgramTarget } from '../target.ts'
import { printProgram } from './print-program.ts'
import { readingGuide } from '../reading-guide/index.ts'
import { runtimeTexts } from './runtime-texts.ts'
import { comment, list, quoted } from './text.ts'

const same = (name: string): string => name
const guide = readingGuide({ language: 'Java', rules: 'regels', function: same, member: same, nothing: 'null', yes: 'JA', no: 'NEE', never: 'NEVER', condition: 'c -> ...' })

/** Java 17 or later, standard library only: a package `regels` with the rules, a small runtime, a reader of persons, a command. */
export const java: ProgramTarget = {
  name: 'java',
  prints: 'program',
  files(form) {
    const header = headerLines(form, 'java').map((line) => `// ${comment(line)}`).join('\n')
    const files: readonly OutputFile[] = [
      ...printProgram(form, header),
      { path: 'Program.java', content: `${header}\n${apiText(form)}` },
      { path: 'Main.java', content: `${header}\n${mainText}` },
      ...Object.entries(runtimeTexts).map(([name, text]) => ({ path: `uitvoering/${name}`, content: `${header}\n${text}` })),
    ]
    const paths = files.map(({ path, content }) => ({ path: `regels/${path}`, content }))
    return [...paths, guide, { path: 'bronnen.txt', content: `-encoding UTF-8\n-d klassen\n${paths.map(({ path }) => path).join('\n')}\n` }]
  },
}

function apiText({ stelsel, rulesHash, layers, knownLayers, aannames, leftOut }: ProgramForm): string {
  const items = aannames.map(({ id, text }) => `    Rules.item(${quoted(id)}, ${quoted(text)})`)
  return `package regels;

import java.util.List;
import java.util.Map;
import regels.uitvoering.Dossier;
import regels.uitvoering.Play;
import regels.uitvoering.ReadPerson;
import regels.uitvoering.Rules;
import regels.uitvoering.Timeline;

/** The rules as two functions: readPerson and run. */
public final class Program {
  /** Of which rules this is the code: the stelsel, and the SHA-256 of the rules. */
  public static final String STELSEL = ${quoted(stelsel.name)};
  public static final String RULES = ${quoted(rulesHash)};
  /** Layers that are on when nobody says otherwise, and those that a run may switch on. */
  public static final List<String> LAYERS = Rules.${list(layers)};
  public static final List<String> KNOWN_LAYERS = Rules.${list(knownLayers)};
  /** ISO 8601: until when the rules were checked against the law, or null. */
  public static final String CHECKED_UNTIL = ${stelsel.checkedUntil === undefined ? 'null' : quoted(stelsel.checkedUntil)};
  /** Rules whose entries this code never gives. */
  public static final List<String> LEFT_OUT = Rules.${list(leftOut.map(({ kind, name }) => `${kind} ${name}`))};
  /** The choices that were made where the law leaves room, by the name under which entries have them. */
  public static final Map<String, String> AANNAMES = Rules.textMap(
${items.join(',\n')});

  private Program() {}

  /**
   * Checks one person of the exchange format.
   * @param person as Json.read gives it
   * @param index its place in the input, for the path of a problem
   * @param layers null: LAYERS
   * @return a dossier, or the problems for which the person is refused
   * @throws IllegalArgumentException for a layer that does not exist
   */
  public static ReadPerson.Result readPerson(Object person, int index, List<String> layers) {
    return ReadPerson.read(Geheel.rules, Persoon.personShape, person, index, layers);
  }

  /**
   * The timeline of a person that was read.
   * @param layers null: LAYERS
   * @param until ISO 8601; null: ten years after the latest date of the dossier
   * @param bekendOp ISO 8601: what is known later does not count; null: everything counts
   * @throws IllegalArgumentException for a layer or date that does not exist
   */
  public static Timeline run(Dossier dossier, List<String> layers, String until, String bekendOp) {
    return Play.timelineOf(Geheel.rules, dossier, layers, until, bekendOp);
  }
}
`
}

const mainText = `package regels;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import regels.uitvoering.Json;
import regels.uitvoering.ReadPerson;
import regels.uitvoering.ReadPerson.Problem;

/**
 * Reads persons as NDJSON and writes their timelines as NDJSON:
 * java -cp klassen regels.Main [--layers wet,uitvoeringspraktijk] [--until 2032-12-31] [--bekend-op 2027-01-01]
 *   < persons.ndjson > timelines.ndjson
 */
public final class Main {
  private Main() {}

  public static void main(String[] words) throws IOException {
    var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    List<String> layers = null;
    String until = null;
    String bekendOp = null;
    for (int place = 0; place < words.length; place += 2) {
      if (place + 1 < words.length && words[place].equals("--layers")) layers = List.of(words[place + 1].split(","));
      else if (place + 1 < words.length && words[place].equals("--until")) until = words[place + 1];
      else if (place + 1 < words.length && words[place].equals("--bekend-op")) bekendOp = words[place + 1];
      else {
        errors.println("Onbekend: " + words[place] + ". Kies uit --layers, --until, --bekend-op.");
        System.exit(2);
      }
    }
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var output = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    int index = 0;
    int refused = 0;
    try {
      for (var line = input.readLine(); line != null; line = input.readLine()) {
        if (line.isBlank()) continue;
        var found = read(line, index, layers);
        index += 1;
        if (found.problems().isEmpty()) {
          output.write(Program.run(found.dossier(), layers, until, bekendOp).json());
          output.write('\\n');
        } else {
          refused += 1;
          for (var problem : found.problems()) errors.println(problem.code() + " " + problem.path() + " " + problem.message());
        }
      }
    } catch (IllegalArgumentException wrongOption) {
      output.flush();
      errors.println(wrongOption.getMessage());
      System.exit(2);
    }
    output.flush();
    System.exit(refused > 0 ? 1 : 0);
  }

  private static ReadPerson.Result read(String line, int index, List<String> layers) {
    try {
      return Program.readPerson(Json.read(line), index, layers);
    } catch (Json.Malformed malformed) {
      return new ReadPerson.Result(null, List.of(new Problem("INB851", "[" + index + "]", "de regel is geen JSON")));
    }
  }
}
`
