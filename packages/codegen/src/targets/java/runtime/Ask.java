package regels.uitvoering;

import static regels.uitvoering.Value.Answer.NEE;
import static regels.uitvoering.Value.Never.NEVER;
import static regels.uitvoering.Value.Unknown.NO_OUTCOME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntBinaryOperator;
import regels.uitvoering.Happening.DossierRecord;
import regels.uitvoering.Happening.Extension;
import regels.uitvoering.Happening.Fine;
import regels.uitvoering.Happening.Instance;
import regels.uitvoering.Rules.Begrip;
import regels.uitvoering.Rules.Parameter;
import regels.uitvoering.Rules.Slot;
import regels.uitvoering.Rules.Tabel;
import regels.uitvoering.Value.Answer;
import regels.uitvoering.Value.Day;
import regels.uitvoering.Value.Name;
import regels.uitvoering.Value.PeriodLength;
import regels.uitvoering.Value.Truth;
import regels.uitvoering.Value.Unknown;

/** What the generated rules ask, each word of the language as one function. */
public final class Ask {
  private Ask() {}

  public static Value begrip(Run c, Slot<Begrip> slot) {
    return begripOf(c, slot, null);
  }

  /** `pogingen_voor van dit onderdeel`; null: of what is asked around it. */
  public static Value begripOf(Run c, Slot<Begrip> slot, Value of) {
    var found = InForce.current(c, slot);
    if (found == null) return NEVER;
    if (of instanceof Unknown) return of;
    var subject = c.subject;
    var part = c.part;
    if (of != null) c.subject = of;
    if (c.use != null) c.use.reading(found);
    var value = found.value().of(c);
    c.subject = subject;
    c.part = part;
    return value;
  }

  /** The value on the law date of the rule; before the first version there is none. */
  public static Value parameter(Run c, Slot<Parameter> slot, Value on) {
    var found = InForce.current(c, slot);
    if (found == null) return NEVER;
    var date = on != null ? on : found.on() != null ? found.on().of(c) : new Day(c.lawDate);
    if (!(date instanceof Day day)) return date;
    for (int index = found.versions().size() - 1; index >= 0; index -= 1) {
      var version = found.versions().get(index);
      if (version.from() > day.number()) continue;
      if (day.number() >= version.until()) break;
      if (c.use != null) {
        c.use.rule(found);
        c.use.sources.addAll(version.sources());
      }
      return version.value().of(c);
    }
    return NO_OUTCOME;
  }

  /** The value of the cell that holds, times what wijzigingen multiply each cell by. */
  public static Value tabel(Run c, Slot<Tabel> slot) {
    Value value = NEVER;
    for (var version : InForce.every(c, slot)) {
      var text = version.value();
      if (text == null) {
        value = NEVER;
      } else if (text.cell() != null) {
        if (c.use != null) c.use.rule(text);
        value = text.cell().of(c);
      } else {
        if (c.use != null) c.use.reading(text);
        var factor = text.factor().of(c);
        if (!Values.isAbsent(value)) value = Values.times(value, factor);
      }
    }
    return value;
  }

  /** A calculation on nothing but gegevens is worked out once in a run, where nobody notes what it rests on. */
  public static Value ofFacts(Run c, int place, Rules.Ask ask) {
    if (c.use != null) return ask.of(c);
    var known = c.ofFacts.get(place);
    if (known != null) return known;
    var value = ask.of(c);
    c.ofFacts.put(place, value);
    return value;
  }

  /** The sources that stand at this very place count for the outcome. */
  public static Run cite(Run c, List<String> sources) {
    if (c.use != null) c.use.sources.addAll(sources);
    return c;
  }

  public static Value cited(Run c, Value value) {
    return value;
  }

  public static Truth cited(Run c, Truth value) {
    return value;
  }

  /** A gegeven of the person. */
  public static Value fact(Run c, String name, Unknown missing) {
    return c.dossier.facts.getOrDefault(name, missing);
  }

  /** The subject of the begrip around it. */
  public static Value subjectOf(Run c) {
    return Values.orNever(c.subject);
  }

  /** `dit onderdeel` */
  public static Value partOf(Run c) {
    return c.part == null ? NEVER : new Name(c.part);
  }

  /** `peildatum` */
  public static Value today(Run c) {
    return new Day(c.peildatum);
  }

  public static Value overtredingOf(Run c) {
    return Values.orNever(c.overtreding);
  }

  public static Value besluitOf(Run c) {
    return Values.orNever(c.besluit);
  }

  /** The first day of the termijn of the rule. */
  public static Value beginOf(Run c) {
    if (c.beginsOn != null) return new Day(c.beginsOn);
    return c.termijn == null ? NEVER : new Day(c.termijn.first);
  }

  /** The first day on which the oldest plicht arose. */
  public static Value arisenOn(Run c) {
    for (var duty : c.duties) if (duty.arisenOn != null) return new Day(duty.arisenOn);
    return NEVER;
  }

  /** The record that the rule is asked for, or null. */
  public static Happening triggerOf(Run c) {
    return c.trigger;
  }

  public static List<DossierRecord> records(Run c, String name) {
    return c.dossier.named(name);
  }

  public static List<DossierRecord> recordsOfThese(Run c, String key, List<String> names) {
    return c.dossier.named(names);
  }

  public static List<Fine> fines(Run c, List<String> names) {
    return c.boetes.stream().filter(fine -> fine.date() <= c.peildatum && names.contains(fine.name())).toList();
  }

  public static List<Extension> extensions(Run c, List<String> names) {
    return c.verlengingen.stream().filter(extension -> names.contains(extension.name())).toList();
  }

  public static List<Instance> instances(Run c, List<String> names) {
    var all = new ArrayList<Instance>();
    for (var name : names) all.addAll(c.instances.getOrDefault(name, List.of()));
    all.sort(Comparator.comparingInt(each -> each.first));
    return all;
  }

  static boolean isSeen(Run c, Happening element) {
    return !(element instanceof DossierRecord record) || record.position < c.seen;
  }

  /** The record that a rule `voor elk besluit` is asked for, or null. */
  public static DossierRecord aboutOf(Run c) {
    return c.about != null ? c.about : c.termijn == null ? null : c.termijn.about;
  }

  /** The record that triggers the rule, or that it is about, if it has this name; else the period that runs now; else the last one so far. */
  public static Happening named(Run c, String name) {
    if (c.trigger != null && c.trigger.name.equals(name)) return c.trigger;
    var about = aboutOf(c);
    if (about != null && about.name.equals(name)) return about;
    var all = c.dossier.named(name);
    for (int index = all.size() - 1; index >= 0; index -= 1) if (all.get(index).isRunning(c.asOf)) return all.get(index);
    return lastSeen(c, name);
  }

  /** Null: none so far. */
  static DossierRecord lastSeen(Run c, String name) {
    var all = c.dossier.named(name);
    for (int index = all.size() - 1; index >= 0; index -= 1) if (all.get(index).position < c.seen) return all.get(index);
    return null;
  }

  /** The termijn of the rule, or the one about the same record; else the latest one; or null. */
  public static Instance instance(Run c, String name) {
    if (c.termijn != null && (c.termijn.name().equals(name) || c.instead.contains(name))) return c.termijn;
    var all = c.instances.getOrDefault(name, List.of());
    if (all.isEmpty()) return null;
    var about = aboutOf(c);
    var slot = c.rules.termijnen().get(name);
    if (about == null || slot == null || slot.texts().stream().allMatch(text -> text.voor_elk() == null)) return all.get(all.size() - 1);
    for (int index = all.size() - 1; index >= 0; index -= 1) if (all.get(index).about == about) return all.get(index);
    return null;
  }

  /** An attribute; one that could have been given but was not is unknown. */
  public static Value given(Run c, Happening element, String name, Unknown missing) {
    if (element == null) return NEVER;
    if (element instanceof DossierRecord record) return ofRecord(c, record, name, missing);
    if (name.equals("datum")) return new Day(element.date());
    if (element instanceof Instance termijn) return ofInstance(termijn, name);
    if (element instanceof Fine fine) return name.equals("bedrag") ? fine.amount() : name.equals("overtreding") ? new Day(fine.overtreding()) : NEVER;
    return NEVER;
  }

  private static Value ofRecord(Run c, DossierRecord record, String name, Unknown missing) {
    var own = record.values.get(name);
    if (own != null) return own;
    // A period that has not ended yet has no end: what is still to come is not known.
    var end = record.position < c.seen ? record.end : null;
    switch (name) {
      case "datum":
      case "begin":
        return new Day(record.begin);
      case "einde":
        return Values.orNever(end);
      case "duur":
        return end == null ? NEVER : new PeriodLength(record.begin, end);
      // Something that happened is in the dossier: without its day it has not happened.
      case "bekendgemaakt_op":
      case "onherroepelijk_op":
        return NEVER;
      default:
        return missing;
    }
  }

  private static Value ofInstance(Instance termijn, String name) {
    switch (name) {
      case "begin":
        return new Day(termijn.first);
      case "einde":
        return new Day(termijn.last);
      case "duur":
        return new PeriodLength(termijn.first, termijn.last);
      case "oorspronkelijke_duur":
        return termijn.length;
      default:
        return NEVER;
    }
  }

  /** Looks at all records of the day, also those later in its order; answers what was seen before. */
  public static int seeWholeDay(Run c) {
    int seen = c.seen;
    c.seen = Math.max(seen, c.dossier.seenThrough(c.asOf));
    return seen;
  }

  /** What was asked over the whole day; from now on as much is seen as before. */
  public static Value overWholeDay(Run c, int seen, Value value) {
    c.seen = seen;
    return value;
  }

  public static Truth overWholeDay(Run c, int seen, Truth value) {
    c.seen = seen;
    return value;
  }

  /** `niet ...`: what favours the whole disfavours what is denied. */
  public static Run turn(Run c) {
    if (c.favour != null) c.favour = Answer.of(c.favour == NEE);
    return c;
  }

  /** The denial of what was asked since `turn`. */
  public static Truth denied(Run c, Truth answer) {
    turn(c);
    return Values.not(answer);
  }

  /** The latest judgement so far; one that was not given is unknown until a decision rests on it. */
  public static Truth oordeel(Run c, String name, Unknown notGiven) {
    var judgement = lastSeen(c, name);
    if (judgement != null) return Values.truth(judgement.values.getOrDefault("oordeel", NEVER));
    return c.favour == null ? notGiven : c.favour;
  }

  /** The onderdelen of a groep. */
  static List<String> membersOf(Run c, String name) {
    var groep = InForce.current(c, c.rules.groepen(), name);
    return groep == null ? List.of() : groep.members();
  }

  public static Value yearsBetween(Run c, Value start, Value end) {
    return between(start, end, (one, other) -> Dates.wholeYears(one, other, c.overflow));
  }

  public static Value monthsBetween(Run c, Value start, Value end) {
    return between(start, end, (one, other) -> Dates.wholeMonths(one, other, c.overflow));
  }

  public static Value daysBetween(Run c, Value start, Value end) {
    return between(start, end, (one, other) -> other - one);
  }

  private static Value between(Value start, Value end, IntBinaryOperator count) {
    if (Values.isAbsent(start)) return start;
    if (Values.isAbsent(end)) return end;
    return start instanceof Day one && end instanceof Day other ? Exact.of(count.applyAsInt(one.number(), other.number())) : NEVER;
  }
}
