package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;

import java.util.List;
import regels.uitvoering.Decide.Outcome;
import regels.uitvoering.Happening.Duty;
import regels.uitvoering.Rules.Clauses;
import regels.uitvoering.Rules.Condition;
import regels.uitvoering.Rules.Leerroute;
import regels.uitvoering.Rules.Plicht;
import regels.uitvoering.Rules.When;
import regels.uitvoering.Value.Answer;
import regels.uitvoering.Value.Day;
import regels.uitvoering.Value.Name;
import regels.uitvoering.Value.Truth;
import regels.uitvoering.Value.Unknown;

/** How a plicht arises and ends, which leerroute it asks, and what there is to look at. */
final class PlichtCourse {
  private PlichtCourse() {}

  /** Day, before the records: plichten that arise. Whether the stelsel applies is decided then, and fixed. */
  static void arise(Run c, int day) {
    if (day < c.rules.stelsel().from()) return;
    for (var duty : c.duties) {
      if (duty.arisenOn != null || duty.barred) continue;
      var plicht = Duties.plichtOf(c, duty);
      var ontstaat = plicht == null ? null : InForce.clause(c, plicht.ontstaat());
      var start = ontstaat == null ? null : Values.dayOf(ontstaat.date().of(c));
      if (start == null || start > day) continue;
      var applies = c.rules.stelsel().appliesWhen();
      if (applies != null && c.isMet(applies.when()) == NEE) {
        duty.barred = true;
        continue;
      }
      Decide.decide(c, plicht, use -> ariseNow(c, duty, plicht, use, day));
    }
  }

  private static void ariseNow(Run c, Duty duty, Plicht plicht, Usage use, int day) {
    var ontstaat = InForce.clause(c, plicht.ontstaat());
    if (ontstaat == null) return;
    use.rule(ontstaat);
    var holds = c.isMet(ontstaat.when());
    if (holds instanceof Unknown unknown) Decide.reportMissingOnce(c, unknown, duty.name);
    if (holds != JA) return;
    duty.arisenOn = day;
    chooseStelsel(c);
    new Outcome("plicht_ontstaat", duty.name).emit(c, use);
  }

  private static void chooseStelsel(Run c) {
    var stelsel = c.rules.stelsel();
    if (c.entries.stream().anyMatch(entry -> entry.soort().equals("stelsel") && entry.naam().equals(stelsel.name()))) return;
    Decide.decide(c, stelsel, use -> {
      if (stelsel.appliesWhen() != null) {
        use.sources.addAll(stelsel.appliesWhen().sources());
        c.isMet(stelsel.appliesWhen().when());
      }
      new Outcome("stelsel", stelsel.name()).emit(c, use);
    });
  }

  /** Day, before the records: plichten that end. Afterwards nothing is fined; termijnen run on. */
  static void end(Run c, int day) {
    for (var duty : c.duties) {
      if (duty.arisenOn == null || duty.endedOn != null || duty.metOn != null) continue;
      var plicht = Duties.plichtOf(c, duty);
      var ended = plicht == null ? NEE : hasEnded(c, plicht, day);
      if (ended instanceof Unknown unknown) Decide.reportMissingOnce(c, unknown, duty.name);
      if (ended != JA) continue;
      Decide.decide(c, plicht, use -> {
        hasEnded(c, plicht, day);
        duty.endedOn = day;
        new Outcome("plicht_eindigt", duty.name).emit(c, use);
      });
    }
  }

  private static Truth hasEnded(Run c, Plicht plicht, int day) {
    var eindigt = InForce.clause(c, plicht.eindigt());
    if (eindigt == null) return NEE;
    if (c.use != null) c.use.rule(eindigt);
    var on = eindigt.on() == null ? null : eindigt.on().of(c);
    if (on instanceof Unknown unknown) return unknown;
    if (on != null && !(on instanceof Day date && date.number() <= day)) return NEE;
    return eindigt.when() == null ? Value.Answer.of(on != null) : c.isMet(eindigt.when());
  }

  /** The leerroute that the plicht asks for was set, or became another. */
  static void checkRoutes(Run c, boolean arisenOnly) {
    for (var duty : c.duties) {
      if (arisenOnly && duty.arisenOn == null) continue;
      for (var required : Duties.requirementsOf(c, duty.name)) {
        if (!required.requirement().kind().equals("leerroute")) continue;
        if (required.requirement().value().of(c) instanceof Name route && !route.text().equals(duty.route)) setRoute(c, duty, route.text());
      }
    }
  }

  private static void setRoute(Run c, Duty duty, String route) {
    var leerroute = InForce.current(c, c.rules.leerroutes(), route);
    var soort = duty.route == null ? "leerroute_vastgesteld" : "leerroute_gewijzigd";
    duty.route = route;
    if (leerroute == null) return;
    var door = c.trigger == null ? null : c.trigger.by;
    Decide.decide(c, leerroute, use -> {
      var outcome = InForce.clause(c, leerroute.uitkomst());
      if (outcome != null) use.sources.addAll(outcome.sources());
      isAdmitted(c, leerroute);
      new Outcome(soort, route).door(door).emit(c, use);
    });
    Decide.decide(c, leerroute, use -> {
      if (isAdmitted(c, leerroute) != NEE) return;
      Outcome.signaal("geen_toelating", "De leerroute \"" + leerroute.label() + "\" is gekozen, maar op deze dag is niet voldaan aan de voorwaarden om erin te komen. De keuze is gevolgd. Kijk of het besluit klopt.").grond(route).door(door).emit(c, use);
    });
  }

  private static Truth isAdmitted(Run c, Leerroute leerroute) {
    return allMet(c, leerroute.toelating());
  }

  /** Every condition of these clauses; what was asked counts for the outcome. */
  static Truth allMet(Run c, Clauses<When> of) {
    Truth answer = JA;
    for (var each : InForce.clauses(c, of)) {
      if (c.use != null) c.use.rule(each);
      answer = Values.both(answer, c.isMet(each.when()));
      if (answer == NEE) break;
    }
    return answer;
  }

  /** Evening of the day on which a plicht arises: what there is to look at, over the whole dossier. */
  static void tellSignals(Run c, int day) {
    for (var duty : c.duties) {
      var plicht = duty.arisenOn != null && duty.arisenOn == day ? Duties.plichtOf(c, duty) : null;
      if (plicht == null) continue;
      int seen = c.seen;
      c.seen = c.dossier.acting.length;
      for (var each : InForce.clauses(c, plicht.signaal())) {
        Decide.decide(c, plicht, use -> {
          use.rule(each);
          if (c.isMet(each.when()) == JA) Outcome.signaal(each.name(), each.text()).emit(c, use);
        });
      }
      c.seen = seen;
    }
  }

  /** After a moment: the days on which a plicht arises or ends by the passing of time. */
  static void watch(Run c) {
    for (var duty : c.duties) {
      var plicht = duty.barred || duty.endedOn != null || duty.metOn != null ? null : Duties.plichtOf(c, duty);
      if (plicht == null) continue;
      if (duty.arisenOn == null) {
        var ontstaat = InForce.clause(c, plicht.ontstaat());
        if (ontstaat != null && ontstaat.turns() != null) for (var turn : ontstaat.turns()) c.askFor(nextTurn(c, turn));
        continue;
      }
      var eindigt = InForce.clause(c, plicht.eindigt());
      if (eindigt == null) continue;
      if (eindigt.on() != null) c.askFor(Values.dayOf(eindigt.on().of(c)));
      if (eindigt.turns() != null) for (var turn : eindigt.turns()) c.askFor(nextTurn(c, turn));
    }
  }

  /** The day on which a comparison has another outcome: by halving, for it turns once. Null: not in this run. */
  private static Integer nextTurn(Run c, Condition comparison) {
    int peildatum = c.peildatum;
    int asOf = c.asOf;
    var use = c.use;
    c.use = null;
    var now = answerOn(c, comparison, peildatum);
    boolean turns = answerOn(c, comparison, c.until) != now;
    int same = peildatum;
    int other = c.until;
    while (turns && other - same > 1) {
      int middle = (same + other) >>> 1;
      if (answerOn(c, comparison, middle) == now) same = middle;
      else other = middle;
    }
    c.peildatum = peildatum;
    c.asOf = asOf;
    c.use = use;
    return turns ? Integer.valueOf(other) : null;
  }

  /** Null: unknown. */
  private static Answer answerOn(Run c, Condition comparison, int day) {
    c.peildatum = c.asOf = day;
    return comparison.of(c) instanceof Answer answer ? answer : null;
  }

  /** The days on which plichten arise, as far as they are known. */
  static List<Integer> datesOfArising(Run c) {
    return c.duties.stream().map(duty -> {
      var plicht = Duties.plichtOf(c, duty);
      var ontstaat = plicht == null ? null : InForce.clause(c, plicht.ontstaat());
      return ontstaat == null ? null : Values.dayOf(ontstaat.date().of(c));
    }).filter(date -> date != null).toList();
  }
}
