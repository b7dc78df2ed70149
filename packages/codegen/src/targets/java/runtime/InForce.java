package regels.uitvoering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import regels.uitvoering.Rules.Clauses;
import regels.uitvoering.Rules.Slot;
import regels.uitvoering.Rules.Version;
import regels.uitvoering.Rules.Wijziging;

/** Which text of a rule holds: the last one whose layer is on and whose wijziging holds. */
final class InForce {
  private InForce() {}

  /** Null: it was struck, or does not hold yet. */
  static <T> T current(Run c, Slot<T> slot) {
    return current(c, slot, null);
  }

  static <T> T current(Run c, Map<String, Slot<T>> slots, String name) {
    var slot = slots.get(name);
    return slot == null ? null : current(c, slot, null);
  }

  /** @param offMatters whether the text of an off layer could change the outcome; null: it always could */
  private static <T> T current(Run c, Slot<T> slot, Predicate<T> offMatters) {
    if (slot.only() != null) return slot.only();
    var latest = latest(c, slot.versions(), offMatters);
    return latest == null ? null : latest.value();
  }

  private static <T> Version<T> latest(Run c, List<Version<T>> versions, Predicate<T> offMatters) {
    Version<T> chosen = null;
    for (var version : versions) {
      var wijziging = version.wijziging();
      if (wijziging == null) {
        chosen = version;
      } else if (c.on[wijziging.index()]) {
        if (holds(c, wijziging)) chosen = version;
      } else if (wijziging.signalsWhenOff() && wijziging.published() <= c.knownOn && c.use != null && holds(c, wijziging) && (offMatters == null || offMatters.test(version.value()))) {
        c.use.off.add(wijziging);
      }
    }
    if (chosen != null && chosen.wijziging() != null && chosen.value() == null && c.use != null) c.use.wijzigingen.add(chosen.wijziging());
    return chosen;
  }

  /** All texts that hold, in order: for changes that build on each other. */
  static <T> List<Version<T>> every(Run c, Slot<T> slot) {
    if (slot.only() != null) return slot.versions();
    var chosen = latest(c, slot.versions(), null);
    return slot.versions().stream().filter(version -> version == chosen || version.wijziging() == null || (c.on[version.wijziging().index()] && holds(c, version.wijziging()))).toList();
  }

  static <T> List<T> clauses(Run c, Clauses<T> of) {
    return clauses(c, of, null);
  }

  static <T> List<T> clauses(Run c, Clauses<T> of, Predicate<T> offMatters) {
    if (of.only() != null) return of.only();
    var found = new ArrayList<T>();
    for (var slot : of.slots()) {
      var clause = current(c, slot, offMatters);
      if (clause != null) found.add(clause);
    }
    return found;
  }

  /** The clause of a kind that stands at most once, or null. */
  static <T> T clause(Run c, Clauses<T> of) {
    if (of.only() != null) return of.only().isEmpty() ? null : of.only().get(0);
    for (var slot : of.slots()) {
      var found = current(c, slot, null);
      if (found != null) return found;
    }
    return null;
  }

  private static boolean holds(Run c, Wijziging wijziging) {
    var date = wijziging.moves() ? earlierDate(c, wijziging) : null;
    if (date == null) date = wijziging.by() == null ? Integer.valueOf(c.lawDate) : Values.dayOf(c.overWholeDossier(wijziging.by()));
    return date != null && wijziging.from() <= date && date < wijziging.until();
  }

  /** By transitional law: the day of the request, of the decision taken before, or on which the termijn began. */
  private static Integer earlierDate(Run c, Wijziging wijziging) {
    var requested = wijziging.requestsKeepOld() && c.trigger != null ? Values.dayOf(c.trigger.values.get("aangevraagd_op")) : null;
    if (requested != null) return requested;
    if (wijziging.decisionsKeepOld() && c.decidedOn != null) return c.decidedOn;
    return wijziging.runningTermsKeepOld() && c.termijn != null ? Integer.valueOf(c.termijn.first) : null;
  }
}
