package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import regels.uitvoering.Decide.Outcome;
import regels.uitvoering.Happening.Duty;
import regels.uitvoering.Rules.Clauses;
import regels.uitvoering.Rules.Exemption;
import regels.uitvoering.Rules.Plicht;
import regels.uitvoering.Rules.Slot;
import regels.uitvoering.Value.Answer;
import regels.uitvoering.Value.Truth;

/** Vrijstellingen and ontheffingen. */
final class Exemptions {
  private Exemptions() {}

  /** Which of them are in force now; each that starts or ends is told. Answers whether anything changed. */
  static boolean check(Run c) {
    boolean changed = false;
    for (var duty : c.duties) {
      var plicht = Duties.plichtOf(c, duty);
      if (plicht == null || (plicht.vrijstelling().slots().isEmpty() && plicht.ontheffing().slots().isEmpty())) continue;
      if (check(c, duty, plicht)) changed = true;
    }
    return changed;
  }

  private static boolean check(Run c, Duty duty, Plicht plicht) {
    var all = new ArrayList<>(exemptionsOf(c, plicht.vrijstelling()));
    all.addAll(exemptionsOf(c, plicht.ontheffing()));
    var inForce = new ArrayList<Exemption>();
    Truth exempt = NEE;
    var parts = new HashMap<String, Truth>();
    for (var exemption : all) {
      var holds = holds(c, duty.exemptions, exemption);
      if (holds == JA) inForce.add(exemption);
      if (exemption.parts() == null) {
        if (exempt != JA) exempt = Values.either(exempt, holds);
        continue;
      }
      for (var part : exemption.parts()) parts.put(part, Values.either(parts.getOrDefault(part, NEE), holds));
    }
    var before = duty.exemptions;
    var started = new ArrayList<Exemption>();
    for (var exemption : inForce) if (!before.containsKey(exemption.name())) started.add(exemption);
    boolean isSame = started.isEmpty() && inForce.size() == before.size() && (exempt instanceof Answer) == (duty.exempt instanceof Answer);
    duty.exempt = exempt;
    duty.exemptParts = parts;
    c.exemptParts = partsOfAll(c);
    if (isSame) return false;
    duty.exemptions = new LinkedHashMap<>();
    for (var exemption : inForce) duty.exemptions.put(exemption.name(), before.getOrDefault(exemption.name(), c.peildatum));
    var versions = Stream.of(plicht.vrijstelling(), plicht.ontheffing()).flatMap(of -> of.slots().stream()).map(Slot::texts).flatMap(List::stream).toList();
    before.forEach((name, since) -> {
      if (duty.exemptions.containsKey(name)) return;
      var over = versions.stream().filter(version -> version.name().equals(name)).reduce((first, second) -> second);
      over.ifPresent(exemption -> tellEnd(c, plicht, exemption, Math.max(since, c.peildatum - 1)));
    });
    for (var exemption : started) tellStart(c, plicht, exemption);
    return true;
  }

  private static Map<String, Truth> partsOfAll(Run c) {
    var all = new HashMap<String, Truth>();
    for (var duty : c.duties) all.putAll(duty.exemptParts);
    return all;
  }

  private static void tellStart(Run c, Plicht plicht, Exemption exemption) {
    Decide.decide(c, plicht, use -> {
      use.ownRule(exemption);
      holds(c, Map.of(), exemption);
      new Outcome(exemption.kind(), exemption.name()).door(exemption.by()).emit(c, use);
    });
  }

  private static void tellEnd(Run c, Plicht plicht, Exemption exemption, int last) {
    Decide.decide(c, plicht, use -> {
      use.ownRule(exemption);
      if (exemption.asLongAs() != null) c.isMet(exemption.asLongAs());
      new Outcome(exemption.kind(), exemption.name()).einde(last).door(exemption.by()).emit(c, use);
    });
  }

  /** Where wijzigingen touch them: what a record granted is asked by the rule that holds for that decision. */
  private static List<Exemption> exemptionsOf(Run c, Clauses<Exemption> of) {
    if (of.only() != null) return of.only();
    var found = new ArrayList<Exemption>();
    for (var version : of.slots().stream().map(Slot::texts).flatMap(List::stream).toList()) {
      var record = version.record() == null ? null : Ask.lastSeen(c, version.record());
      if (record == null) continue;
      var trigger = c.trigger;
      c.trigger = record;
      c.decidedOn = record.date();
      if (InForce.clauses(c, of).stream().anyMatch(each -> each == version)) found.add(version);
      c.trigger = trigger;
      c.decidedOn = null;
    }
    var granted = List.copyOf(found);
    for (var each : InForce.clauses(c, of)) if (each.record() == null && granted.stream().noneMatch(other -> other.name().equals(each.name()))) found.add(each);
    return found;
  }

  /** Granted by a record or a condition, for good or as long as something holds. */
  private static Truth holds(Run c, Map<String, Integer> before, Exemption exemption) {
    if (exemption.record() != null && Ask.lastSeen(c, exemption.record()) == null) return NEE;
    if (exemption.record() == null && exemption.asLongAs() == null && exemption.when() == null) return NEE;
    var still = c.isMet(exemption.asLongAs());
    if (still == NEE) return NEE;
    // What was granted once stays granted; `zolang` alone takes it away again.
    return Values.both(still, exemption.when() == null || before.containsKey(exemption.name()) ? JA : c.isMet(exemption.when()));
  }
}
