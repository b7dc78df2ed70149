package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;

import java.util.List;
import java.util.function.Predicate;
import regels.uitvoering.Happening.Duty;
import regels.uitvoering.Rules.Plicht;
import regels.uitvoering.Rules.Requirement;
import regels.uitvoering.Rules.Vereist;
import regels.uitvoering.Value.Answer;
import regels.uitvoering.Value.Name;
import regels.uitvoering.Value.Truth;
import regels.uitvoering.Value.Unknown;

/** What a plicht asks: whether it is done or open. */
final class Duties {
  private Duties() {}

  /** Not latched: the level that is asked may change. */
  static Truth partDone(Run c, String name) {
    var onderdeel = InForce.current(c, c.rules.onderdelen(), name);
    if (onderdeel == null) return NEE;
    if (c.use != null) c.use.reading(onderdeel);
    var exempt = c.exemptParts.getOrDefault(name, NEE);
    if (exempt == JA || onderdeel.done() == null) return exempt;
    var part = c.part;
    var subject = c.subject;
    c.part = name;
    var done = onderdeel.done().of(c);
    c.part = part;
    c.subject = subject;
    return done == JA ? JA : Values.either(done, exempt);
  }

  /** All its `vereist` clauses that are asked, or one alternative. */
  static Truth routeDone(Run c, String name) {
    var route = InForce.current(c, c.rules.leerroutes(), name);
    if (route == null) return NEE;
    if (c.use != null) c.use.reading(route);
    var alternatives = InForce.clauses(c, route.of_in_plaats_daarvan());
    Truth regular = JA;
    for (var required : InForce.clauses(c, route.vereist())) {
      var asked = required.when() == null ? JA : required.when().of(c);
      if (asked == NEE) continue;
      var done = requirementsDone(c, required.requirements());
      regular = Values.both(regular, done == JA ? JA : Values.either(Values.not(asked), done));
      if (regular == NEE) break;
    }
    if (regular == JA) return JA;
    var answer = regular;
    for (var alternative : alternatives) {
      var done = requirementsDone(c, alternative.requirements());
      if (answer != JA) answer = Values.either(answer, done);
    }
    return answer;
  }

  private static Truth requirementsDone(Run c, List<Requirement> requirements) {
    Truth answer = JA;
    for (var requirement : requirements) {
      answer = Values.both(answer, requirementDone(c, requirement));
      if (answer == NEE) break;
    }
    return answer;
  }

  private static Truth requirementDone(Run c, Requirement requirement) {
    switch (requirement.kind()) {
      case "onderdeel":
        return partDone(c, requirement.name());
      case "taaleis":
        return taaleisDone(c, requirement.name());
      case "condition":
        return requirement.when().of(c);
      default:
        var route = requirement.value().of(c);
        return route instanceof Unknown unknown ? unknown : route instanceof Name name ? routeDone(c, name.text()) : NEE;
    }
  }

  private static Truth taaleisDone(Run c, String name) {
    var taaleis = InForce.current(c, c.rules.taaleisen(), name);
    if (taaleis == null) return NEE;
    if (c.use != null) c.use.reading(taaleis);
    Truth answer = JA;
    for (var part : taaleis.onderdelen()) {
      answer = Values.both(answer, partDone(c, part));
      if (answer == NEE) break;
    }
    return answer;
  }

  /** What a plicht requires, in the order of the text. */
  static List<Vereist> requirementsOf(Run c, String plicht) {
    var rules = InForce.current(c, c.rules.plichten(), plicht);
    return rules == null ? List.of() : InForce.clauses(c, rules.vereist());
  }

  /** Asked (its exception does not apply) and not done. */
  static Truth isOpen(Run c, Vereist required) {
    var excepted = c.isExcepted(required.unless());
    if (excepted == JA) return NEE;
    var still = Values.not(c.settle(at -> requirementDone(at, required.requirement()), true));
    return still == NEE ? NEE : Values.both(Values.not(excepted), still);
  }

  private static Vereist findRequired(Run c, Predicate<Requirement> suits) {
    for (var name : c.rules.plichten().keySet()) for (var required : requirementsOf(c, name)) if (suits.test(required.requirement())) return required;
    return null;
  }

  static Truth openPart(Run c, String name) {
    var required = findRequired(c, each -> each.kind().equals("onderdeel") && each.name().equals(name));
    return required == null ? Values.not(partDone(c, name)) : isOpen(c, required);
  }

  static Truth openRoute(Run c, String name) {
    var required = findRequired(c, each -> each.kind().equals("leerroute"));
    if (required == null) return Values.not(routeDone(c, name));
    var asked = required.requirement().value().of(c);
    if (asked instanceof Unknown unknown) return unknown;
    return asked.equals(new Name(name)) ? isOpen(c, required) : NEE;
  }

  static Plicht plichtOf(Run c, Duty duty) {
    return InForce.current(c, c.rules.plichten(), duty.name);
  }

  /** A plicht is met when everything it asks is done; from then on it stays met. */
  static void checkPlichten(Run c, int day) {
    for (var duty : c.duties) {
      if (duty.metOn != null || duty.barred) continue;
      var required = requirementsOf(c, duty.name);
      if (required.isEmpty() || allSettled(c, required) != JA) continue;
      duty.metOn = day;
      var use = c.use;
      c.use = duty.metBy = new Usage();
      allSettled(c, required);
      c.use = use;
    }
    if (!c.rules.asksWhenDone()) return;
    for (var name : c.rules.onderdelen().keySet()) note(c, "onderdeel:" + name, partDone(c, name), day);
    for (var name : c.rules.leerroutes().keySet()) note(c, "leerroute:" + name, routeDone(c, name), day);
  }

  private static Truth allSettled(Run c, List<Vereist> required) {
    Truth settled = JA;
    for (var each : required) {
      settled = Values.both(settled, Values.not(isOpen(c, each)));
      if (settled == NEE) break;
    }
    return settled;
  }

  private static void note(Run c, String key, Truth done, int day) {
    if (done == JA) c.doneSince.putIfAbsent(key, day);
    else c.doneSince.remove(key);
  }
}
