package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import regels.uitvoering.Decide.Outcome;
import regels.uitvoering.Happening.DossierRecord;
import regels.uitvoering.Happening.Extended;
import regels.uitvoering.Happening.Extension;
import regels.uitvoering.Happening.Instance;
import regels.uitvoering.Rules.Afwijking;
import regels.uitvoering.Rules.Met;
import regels.uitvoering.Rules.Reach;
import regels.uitvoering.Rules.Slot;
import regels.uitvoering.Rules.Verlengingsgrond;
import regels.uitvoering.Value.Duration;
import regels.uitvoering.Value.Unknown;

/** What extends a termijn: grounds, and a deviation that waits for a record. */
final class Extend {
  private Extend() {}

  /** By transitional law the rule of the first day of a termijn may hold for it. */
  private static <T> T aboutTermijn(Run c, Instance termijn, Supplier<T> ask) {
    var outer = c.termijn;
    c.termijn = termijn;
    var answer = ask.get();
    c.termijn = outer;
    return answer;
  }

  /** Extensions decided on the day of an event or the last day of a period. */
  static void by(Run c, DossierRecord record, int day) {
    for (var slot : c.rules.groundsByRecord().getOrDefault(record.name, List.of())) {
      var running = c.running.stream().filter(termijn -> termijn.runs(day)).toList();
      for (var termijn : running) {
        var grond = aboutTermijn(c, termijn, () -> groundBy(c, slot, record));
        if (grond != null && reaches(c, grond, termijn)) extend(c, grond, termijn, day);
      }
      var grond = groundBy(c, slot, record);
      if (grond == null) continue;
      var names = reachesOf(c, grond).stream().flatMap(reach -> reach.termijnen().stream()).toList();
      if (running.stream().noneMatch(termijn -> names.contains(termijn.name()))) Decide.decide(c, grond, use -> nothingToExtend(c, grond, names, use));
    }
  }

  /** Null: the record is none of this ground, as it now stands. */
  private static Verlengingsgrond groundBy(Run c, Slot<Verlengingsgrond> slot, DossierRecord record) {
    var grond = Decide.inForceOf(c, slot);
    if (grond == null) return null;
    var by = Decide.clausesInForce(c, grond.bij());
    return !by.isEmpty() && by.get(0).records().contains(record.name) ? grond : null;
  }

  /** The clauses that say which termijnen a ground is about. */
  private static List<Reach> reachesOf(Run c, Verlengingsgrond grond) {
    var all = new ArrayList<>(InForce.clauses(c, grond.verlengt()));
    all.addAll(InForce.clauses(c, grond.van_overeenkomstige_toepassing()));
    return all;
  }

  private static boolean reaches(Run c, Verlengingsgrond grond, Instance termijn) {
    return reachesOf(c, grond).stream().anyMatch(reach -> reach.termijnen().contains(termijn.name()));
  }

  /** Evening: grounds `op de laatste dag`, as long as today still is the last day. */
  static void onLastDay(Run c, int day) {
    for (var termijn : List.copyOf(c.running)) {
      for (var slot : c.rules.groundsOfLastDay().getOrDefault(termijn.name(), List.of())) {
        if (termijn.last != day || termijn.waitsFor != null || !termijn.runs(day)) break;
        var grond = aboutTermijn(c, termijn, () -> Decide.inForceOf(c, slot));
        if (grond == null || InForce.clause(c, grond.op_de_laatste_dag()) == null) continue;
        if (reaches(c, grond, termijn)) extend(c, grond, termijn, day);
      }
    }
  }

  /** Where the ground applies correspondingly, the termijn stands in the place of those that it extends by itself. */
  private static void extend(Run c, Verlengingsgrond grond, Instance termijn, int day) {
    var outerTermijn = c.termijn;
    c.termijn = termijn;
    Decide.decide(c, grond, use -> {
      var outer = c.instead;
      boolean applies = InForce.clauses(c, grond.van_overeenkomstige_toepassing()).stream().anyMatch(reach -> reach.termijnen().contains(termijn.name()));
      c.instead = applies ? InForce.clauses(c, grond.verlengt()).stream().flatMap(reach -> reach.termijnen().stream()).toList() : List.of();
      tryExtend(c, grond, termijn, day, use);
      c.instead = outer;
    });
    c.termijn = outerTermijn;
  }

  private static void tryExtend(Run c, Verlengingsgrond grond, Instance termijn, int day, Usage use) {
    var reach = reachesOf(c, grond).stream().filter(each -> each.termijnen().contains(termijn.name())).findFirst();
    var limit = InForce.clause(c, grond.ten_hoogste_keer());
    var before = termijn.extended.getOrDefault(grond.name(), new Extended(0, 0));
    if (limit != null && before.times() >= limit.times()) return;
    if (isTooEarly(c, grond, termijn, day, use)) return;
    for (var condition : InForce.clauses(c, grond.als())) {
      use.rule(condition);
      var holds = c.isMet(condition.when());
      if (holds instanceof Unknown unknown) Decide.reportMissing(c, unknown, grond.name());
      if (holds != JA) return;
    }
    var met = InForce.clause(c, grond.met());
    if (met == null || reach.isEmpty()) return;
    use.rule(reach.get());
    use.rule(met);
    var length = met.length().of(c);
    if (length instanceof Unknown unknown) Decide.reportMissing(c, unknown, grond.name());
    var uncapped = Values.isAbsent(length) ? null : Values.later(termijn.unshifted, length, c.overflow);
    if (uncapped == null) return;
    var latest = latestLastDay(c, termijn, met, grond.name());
    int last = latest == null ? uncapped : Math.min(uncapped, latest);
    if (last <= termijn.unshifted) return;
    termijn.extended.put(grond.name(), new Extended(before.times() + 1, before.days() + last - termijn.unshifted));
    Terms.moveEnd(c, termijn, last);
    c.verlengingen.add(new Extension(grond.name(), day));
    new Outcome("termijn_verlengd", termijn.name()).grond(grond.name()).einde(termijn.last).door(extendingBody(c, grond)).emit(c, use);
  }

  /** A request before the earliest day, counted back from the last day as it now stands, has no effect, and is told. */
  private static boolean isTooEarly(Run c, Verlengingsgrond grond, Instance termijn, int day, Usage use) {
    var request = InForce.clause(c, grond.op_aanvraag());
    if (request == null) return false;
    use.rule(request);
    var earliest = request.ahead().of(c) instanceof Duration ahead ? Dates.add(termijn.last, ahead.times(-1), c.overflow) : null;
    if (earliest == null || day >= earliest) return false;
    Decide.decide(c, grond, told -> {
      told.rule(request);
      var text = "De aanvraag voor \"" + grond.label() + "\" komt te vroeg en heeft geen gevolg: zij kan vanaf " + Dates.dutch(earliest) + ". Vraag het dan opnieuw.";
      Outcome.signaal("te_vroeg_gevraagd", text).grond(grond.name()).emit(c, told);
    });
    return true;
  }

  /** The last day that the maximum leaves possible: `per keer` from the last day as it now stands, `in totaal` as it was set. Null: any. */
  private static Integer latestLastDay(Run c, Instance termijn, Met met, String grond) {
    if (met.cap() == null) return null;
    var maximum = met.cap().length().of(c);
    if (met.cap().per().equals("keer")) return Values.later(termijn.unshifted, maximum, c.overflow);
    var inTotal = Values.later(termijn.original, maximum, c.overflow);
    if (inTotal == null) return null;
    var used = termijn.extended.get(grond);
    return termijn.unshifted + inTotal - termijn.original - (used == null ? 0 : used.days());
  }

  /** Who takes the decisions about a ground; without such a decision, who took the one that sets it in motion. */
  private static String extendingBody(Run c, Verlengingsgrond grond) {
    return grond.decider() != null || c.trigger == null ? grond.decider() : c.trigger.by;
  }

  /** Never silence: a ground that would extend, while nothing runs. */
  private static void nothingToExtend(Run c, Verlengingsgrond grond, List<String> termijnen, Usage use) {
    for (var als : InForce.clauses(c, grond.als())) if (c.isMet(als.when()) != JA) return;
    var labels = termijnen.stream().map(name -> labelOf(c, name)).toList();
    Outcome.signaal("geen_termijn", "Er loopt geen termijn die \"" + grond.label() + "\" kan verlengen (" + String.join(", ", labels) + "). Kijk of dat klopt.").grond(grond.name()).door(extendingBody(c, grond)).emit(c, use);
  }

  private static String labelOf(Run c, String name) {
    var slot = c.rules.termijnen().get(name);
    var first = slot == null ? null : slot.versions().get(0).value();
    return first == null ? name : first.label();
  }

  /** Evening of the last day, `in afwijking hiervan 2 weken na E als ...`: while it holds the termijn stays open until E. */
  static void deviate(Run c, int day) {
    for (var termijn : c.running) {
      if (termijn.metOn != null || (termijn.last > day && termijn.waitsFor == null)) continue;
      c.termijn = termijn;
      for (var afwijking : InForce.clauses(c, termijn.rules.afwijking())) {
        if (afwijking.name().equals(termijn.waitsFor)) {
          if (c.isMet(afwijking.when()) == JA) continue;
          termijn.waitsFor = null;
          Terms.moveEnd(c, termijn, Math.max(termijn.unshifted, day));
        } else if (termijn.last == day && !termijn.deviated.contains(afwijking.name()) && c.isMet(afwijking.when()) == JA) {
          termijn.deviated.add(afwijking.name());
          var record = Ask.lastSeen(c, afwijking.after());
          if (record == null) termijn.waitsFor = afwijking.name();
          else endAfter(c, termijn, afwijking, record);
        }
      }
    }
    c.termijn = null;
  }

  /** Day: what a termijn waited for has come. */
  static void endWaiting(Run c, DossierRecord record) {
    for (var termijn : c.running) {
      if (termijn.waitsFor == null) continue;
      c.termijn = termijn;
      for (var afwijking : InForce.clauses(c, termijn.rules.afwijking())) {
        if (!afwijking.name().equals(termijn.waitsFor)) continue;
        if (afwijking.after().equals(record.name)) endAfter(c, termijn, afwijking, record);
        break;
      }
    }
    c.termijn = null;
  }

  private static void endAfter(Run c, Instance termijn, Afwijking afwijking, DossierRecord record) {
    var length = afwijking.length().of(c);
    termijn.waitsFor = null;
    if (Values.isAbsent(length)) return;
    var end = Dates.add(record.date(), Values.durationOf(length), c.overflow);
    // Never earlier than without it.
    if (end == null || end <= termijn.unshifted) return;
    Decide.decide(c, termijn.rules, use -> {
      use.rule(afwijking);
      c.isMet(afwijking.when());
      Terms.moveEnd(c, termijn, end);
      new Outcome("termijn_verlengd", termijn.name()).grond(afwijking.name()).einde(termijn.last).emit(c, use);
    });
  }
}
