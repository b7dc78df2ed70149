package regels.uitvoering;

import java.util.List;
import java.util.function.Supplier;
import regels.uitvoering.Decide.Outcome;
import regels.uitvoering.Happening.Instance;
import regels.uitvoering.Rules.Termijn;
import regels.uitvoering.Run.Phase;
import regels.uitvoering.Value.Duration;

/** What a change of the rules does to a termijn that runs. */
final class Renew {
  private Renew() {}

  /**
   * Night of a day on which a wijziging starts or stops to hold, `lopende termijnen: nieuwe regel`: a termijn that runs gets
   * its length by the rule of this day, from its own first day on, with the days by which it was extended.
   */
  static void renew(Run c, int day) {
    if (c.running.isEmpty() || !isRenewedOn(c, day)) return;
    for (var termijn : List.copyOf(c.running)) {
      var slot = c.rules.termijnen().get(termijn.name());
      var before = asOf(c, termijn, day - 1, () -> InForce.current(c, slot));
      var now = asOf(c, termijn, day, () -> InForce.current(c, slot));
      var oldLength = before == null ? null : asOf(c, termijn, day - 1, () -> lengthOf(c, before));
      c.termijn = termijn;
      if (now == null) {
        if (before != null) lapse(c, termijn, day);
      } else {
        termijn.rules = now;
        var length = lengthOf(c, now);
        if (oldLength != null && length != null && !Values.isSame(Dates.compare(oldLength, length))) Decide.decide(c, now, use -> setAnew(c, termijn, length, day, use));
      }
      c.termijn = null;
    }
  }

  private static boolean isRenewedOn(Run c, int day) {
    for (var each : c.rules.wijzigingen()) if ((each.from() == day || each.until() == day) && !each.runningTermsKeepOld() && c.on[each.index()]) return true;
    return false;
  }

  /** Looks as in the night of a date, about a termijn that runs. */
  private static <T> T asOf(Run c, Instance termijn, int date, Supplier<T> look) {
    int peildatum = c.peildatum;
    c.lookFrom(date, Phase.NIGHT);
    c.termijn = termijn;
    var result = look.get();
    c.lookFrom(peildatum, Phase.NIGHT);
    return result;
  }

  /** Null: it is unknown, or a fine decides. */
  private static Duration lengthOf(Run c, Termijn termijn) {
    var duurt = InForce.clause(c, termijn.duurt());
    return duurt != null && duurt.length().of(c) instanceof Duration length && length.count() > 0 ? length : null;
  }

  private static void setAnew(Run c, Instance termijn, Duration length, int day, Usage use) {
    var original = Dates.lastDayOfTermijn(termijn.first, length, c.overflow);
    if (original == null) return;
    int last = termijn.last;
    var rules = termijn.rules;
    var duurt = InForce.clause(c, rules.duurt());
    if (duurt != null) use.rule(duurt);
    int unshifted = original + termijn.unshifted - termijn.original;
    termijn.original = original;
    termijn.length = length;
    termijn.shifts = Terms.actApplies(c, rules, duurt != null && !duurt.sources().isEmpty() ? duurt.authority() : rules.authority());
    Terms.moveEnd(c, termijn, unshifted);
    int byTheNewRule = termijn.last;
    // A change takes nothing away from a day that has passed.
    if (byTheNewRule < day) Terms.moveEnd(c, termijn, day);
    if (termijn.last > last) {
      new Outcome("termijn_verlengd", termijn.name()).einde(termijn.last).emit(c, use);
    } else if (termijn.last < last) {
      var passed = "Volgens de nieuwe regel was de termijn \"" + rules.label() + "\" op " + Dates.dutch(byTheNewRule) + " al voorbij. De laatste dag wordt " + Dates.dutch(termijn.last) + ": een wijziging laat een termijn niet achteraf eindigen.";
      var sooner = "Door een wijziging eindigt de termijn \"" + rules.label() + "\" eerder: op " + Dates.dutch(termijn.last) + " in plaats van " + Dates.dutch(last) + ".";
      Outcome.signaal("termijn_verkort", byTheNewRule < day ? passed : sooner).grond(termijn.name()).einde(termijn.last).emit(c, use);
    }
  }

  /** The new rules do not know the termijn any more: it stops, and neither is met nor runs out. */
  private static void lapse(Run c, Instance termijn, int day) {
    termijn.unshifted = day - 1;
    termijn.last = day - 1;
    termijn.waitsFor = null;
    c.running.remove(termijn);
    var text = "De termijn \"" + termijn.rules.label() + "\" vervalt: de regels van vandaag kennen deze termijn niet meer. De termijn liep tot en met gisteren.";
    Decide.decide(c, termijn.rules, use -> Outcome.signaal("termijn_vervallen", text).grond(termijn.name()).emit(c, use));
  }
}
