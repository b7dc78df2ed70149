package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import regels.uitvoering.Decide.Outcome;
import regels.uitvoering.Happening.DossierRecord;
import regels.uitvoering.Happening.Instance;
import regels.uitvoering.Happening.SetFor;
import regels.uitvoering.Happening.StartOfOne;
import regels.uitvoering.Rules.Begint;
import regels.uitvoering.Rules.NaAfloop;
import regels.uitvoering.Rules.Slot;
import regels.uitvoering.Rules.Termijn;
import regels.uitvoering.Value.Day;
import regels.uitvoering.Value.Duration;
import regels.uitvoering.Value.PeriodLength;
import regels.uitvoering.Value.Truth;
import regels.uitvoering.Value.Unknown;

/** How termijnen begin, are met and run out. */
final class Terms {
  private Terms() {}

  /** A date under the law that holds from one day to another. */
  record UnderLaw(int from, int until, Value date) {}

  /** What a date is under the law of each day: on which day something begins may depend on a parameter. */
  static List<UnderLaw> underEachLaw(Run c, boolean readsLaw, Supplier<Value> look) {
    if (!readsLaw) return List.of(new UnderLaw(Dates.ALWAYS_BEFORE, Dates.ALWAYS_AFTER, look.get()));
    int peildatum = c.peildatum;
    int lawDate = c.lawDate;
    var days = c.rules.lawChanges().stream().filter(day -> day >= c.rules.stelsel().from()).toList();
    var found = new ArrayList<UnderLaw>();
    for (int index = 0; index < days.size(); index += 1) {
      c.peildatum = days.get(index);
      c.lawDate = days.get(index);
      found.add(new UnderLaw(index == 0 ? Dates.ALWAYS_BEFORE : days.get(index), index + 1 < days.size() ? days.get(index + 1) : Dates.ALWAYS_AFTER, look.get()));
    }
    c.peildatum = peildatum;
    c.lawDate = lawDate;
    return found;
  }

  /** The days on which a date has come by the law of that day: within its time, or when a new law lets it have come already. */
  static List<Integer> daysComing(List<UnderLaw> dates) {
    var found = new ArrayList<Integer>();
    for (int index = 0; index < dates.size(); index += 1) {
      var under = dates.get(index);
      if (!(under.date() instanceof Day day)) continue;
      if (under.from() <= day.number() && day.number() < under.until()) {
        found.add(day.number());
      } else if (day.number() < under.from() && index > 0 && dates.get(index - 1).date() instanceof Day before && before.number() >= under.from()) {
        found.add(under.from());
      }
    }
    return found;
  }

  /** The text of a termijn `voor elk besluit`, or null. */
  private static Termijn perRecord(Slot<Termijn> slot) {
    for (var text : slot.texts()) if (text.voor_elk() != null) return text;
    return null;
  }

  /** Works out on which day each termijn that begins by itself will begin, over the whole dossier. */
  static void plan(Run c) {
    c.rules.termijnen().forEach((name, slot) -> {
      if (c.settled.contains(name) || perRecord(slot) != null) return;
      var found = startsOf(c, slot);
      Integer inTime = null;
      for (var start : found) if (start.isInTime() && (inTime == null || start.first() < inTime)) inTime = start.first();
      if (inTime != null) {
        c.planned.put(name, inTime);
        c.askFor(inTime);
        return;
      }
      c.planned.remove(name);
      if (found.isEmpty()) return;
      c.tooEarly.put(name, found.get(0).event());
      c.askFor(c.rules.stelsel().from());
    });
  }

  private record Start(int first, int event, boolean isInTime) {}

  private static List<Start> startsOf(Run c, Slot<Termijn> slot) {
    var starts = new ArrayList<Start>();
    for (var text : slot.texts()) starts.addAll(firstDays(c, text));
    return starts;
  }

  /** Which text of `begint` holds depends on the day, and the day on the text: each version that gives its own day counts. */
  private static List<Start> firstDays(Run c, Termijn termijn) {
    int lawDate = c.lawDate;
    var use = c.use;
    c.use = null;
    int startOfLaw = c.rules.stelsel().from();
    var starts = new ArrayList<Start>();
    for (var slot : termijn.begint().slots()) {
      for (var text : slot.texts()) {
        for (int first : daysComing(underEachLaw(c, text.readsLaw(), () -> firstDay(c, text, termijn.name())))) {
          c.lawDate = first;
          c.beginsOn = first;
          boolean isInForce = InForce.clause(c, termijn.begint()) == text;
          c.beginsOn = null;
          if (!isInForce) continue;
          int event = text.at().equals("dayAfter") ? first - 1 : first;
          boolean worksBack = text.wijziging() != null && text.wijziging().from() != Dates.ALWAYS_BEFORE && text.wijziging().from() < startOfLaw;
          starts.add(new Start(first, event, event >= startOfLaw || worksBack));
        }
      }
    }
    c.lawDate = lawDate;
    c.use = use;
    return starts;
  }

  private static Value firstDay(Run c, Begint begint, String name) {
    var date = c.overWholeDossier(begint.date());
    if (date instanceof Unknown unknown) Decide.reportMissingOnce(c, unknown, name);
    return date instanceof Day day ? new Day(begint.at().equals("dayAfter") ? day.number() + 1 : day.number()) : Value.Never.NEVER;
  }

  /** Night: the termijnen whose first day it is. */
  static void beginDue(Run c, int day) {
    for (var name : List.copyOf(c.planned.keySet())) {
      int planned = c.planned.get(name);
      if (planned > day) continue;
      c.planned.remove(name);
      c.settled.add(name);
      c.beginsOn = planned;
      var termijn = InForce.current(c, c.rules.termijnen(), name);
      if (termijn != null) Decide.decide(c, termijn, use -> begin(c, termijn, planned, use));
      c.beginsOn = null;
    }
    if (c.tooEarly.isEmpty() || day < c.rules.stelsel().from()) return;
    c.tooEarly.forEach((name, event) -> {
      c.settled.add(name);
      var termijn = InForce.current(c, c.rules.termijnen(), name);
      if (termijn != null) Decide.decide(c, termijn, use -> tellTooEarly(c, termijn, event, use));
    });
    c.tooEarly.clear();
  }

  /** What happened before the stelsel was in force sets no termijn of it; that is told on the day of entry into force. */
  private static void tellTooEarly(Run c, Termijn termijn, int event, Usage use) {
    var begint = InForce.clause(c, termijn.begint());
    if (begint != null) use.rule(begint);
    if (c.isMet(begint == null ? null : begint.when()) == NEE) return;
    var stelsel = c.rules.stelsel();
    Outcome.signaal("voor_inwerkingtreding", "De termijn \"" + termijn.label() + "\" begint niet: " + Dates.dutch(event) + " ligt voor " + Dates.dutch(stelsel.from()) + ", de inwerkingtreding van \"" + stelsel.label() + "\". Kijk of er overgangsrecht is.").emit(c, use);
  }

  /** The condition is asked at the start of the first day, on what is dated before it. */
  private static void begin(Run c, Termijn termijn, int first, Usage use) {
    var begint = InForce.clause(c, termijn.begint());
    var duurt = InForce.clause(c, termijn.duurt());
    if (begint == null || duurt == null) return;
    use.rule(begint);
    c.overWholeDossier(begint.date());
    var holds = c.isMet(begint.when());
    if (holds instanceof Unknown unknown) Decide.reportMissing(c, unknown, termijn.name());
    if (holds != JA) return;
    use.rule(duurt);
    var length = duurt.length().of(c);
    if (length instanceof Unknown unknown) Decide.reportMissing(c, unknown, termijn.name());
    // A termijn of no days has no last day to wait for.
    if (!(length instanceof Duration || length instanceof PeriodLength) || Values.durationOf(length).count() <= 0) return;
    boolean cited = !begint.sources().isEmpty() || !duurt.sources().isEmpty();
    var authority = !cited ? termijn.authority() : begint.authority() != null ? begint.authority() : duurt.authority();
    start(c, use, termijn, first, Values.durationOf(length), actApplies(c, termijn, authority), List.of(), null, c.about);
  }

  /** Whether the Algemene termijnenwet applies: what the termijn says itself, or else the source that sets it. */
  static boolean actApplies(Run c, Termijn termijn, String authority) {
    var own = InForce.clause(c, termijn.termijnenwet());
    if (own == null) return "act".equals(authority);
    if (c.use != null) c.use.rule(own);
    return own.applies();
  }

  /** Begins a termijn: last day = (first day - 1) + length, then the Algemene termijnenwet. */
  static void start(Run c, Usage use, Termijn termijn, int first, Duration length, boolean shifts, List<SetFor> setFor, String by, DossierRecord about) {
    var unshifted = Dates.lastDayOfTermijn(first, length, c.overflow);
    if (unshifted == null) return;
    var made = new Instance(termijn, first, length, unshifted, shifts, setFor, about);
    moveEnd(c, made, unshifted);
    c.instances.computeIfAbsent(termijn.name(), name -> new ArrayList<>()).add(made);
    c.running.add(made);
    c.termijn = made;
    new Outcome("termijn_begint", termijn.name()).einde(made.last).door(by).emit(c, use);
  }

  /** Gives a termijn a new last day, moved by the Algemene termijnenwet where that applies, and asks for the days around it. */
  static void moveEnd(Run c, Instance termijn, int unshifted) {
    termijn.unshifted = unshifted;
    termijn.last = unshifted;
    if (termijn.shifts) {
      var moved = LegalCalendar.moveEnd(termijn.first, unshifted, termijn.length, c.rules.equatedDays());
      termijn.last = moved.last();
      if (moved.article() != null && c.use != null) c.use.sources.add("Algemene termijnenwet art. " + moved.article());
    }
    if (termijn.about != null) c.replan = true;
    c.askFor(termijn.first);
    if (termijn.rules.lastDayMatters()) c.askFor(termijn.last);
    c.askFor(termijn.last + 1);
  }

  /** Works out for each record when the termijnen about it begin. What never comes is left out. */
  static void planForRecords(Run c) {
    c.rules.termijnen().forEach((name, slot) -> {
      var each = perRecord(slot);
      if (each == null) return;
      for (var of : each.voor_elk()) for (var record : c.dossier.named(of)) c.toBegin.add(new StartOfOne(name, slot, record, each.followsRun()));
    });
    c.toBegin.removeIf(start -> !planOne(c, start) && !start.followsRun);
  }

  /** After a moment in which a termijn about a record got its last day: others may begin after it. */
  static void planFollowing(Run c, int day) {
    if (!c.replan) return;
    c.replan = false;
    for (var start : c.toBegin) {
      if (!start.followsRun) continue;
      planOne(c, start);
      if (start.first != null && start.first <= day) c.askFor(day + 1);
    }
  }

  private static boolean planOne(Run c, StartOfOne start) {
    c.about = start.record;
    start.first = null;
    for (var each : startsOf(c, start.slot)) if (start.first == null || each.first() < start.first) start.first = each.first();
    c.about = null;
    c.askFor(start.first);
    return start.first != null;
  }

  /** Night: the termijnen about a record whose first day it is. */
  static void beginForRecords(Run c, int day) {
    var due = new ArrayList<StartOfOne>();
    for (var start : c.toBegin) if (start.first != null && start.first <= day) due.add(start);
    if (due.isEmpty()) return;
    c.toBegin.removeAll(due);
    for (var start : due) {
      c.beginsOn = start.first;
      var termijn = InForce.current(c, start.slot);
      if (termijn != null && c.dossier.named(start.record.name).contains(start.record)) {
        c.termijn = null;
        c.about = start.record;
        Decide.decide(c, termijn, use -> begin(c, termijn, start.first, use));
        c.about = null;
      }
      c.beginsOn = null;
    }
    c.termijn = null;
  }

  /** Night: the termijnen whose last day was yesterday and that were not met. */
  static List<Instance> expire(Run c, int day) {
    var expired = new ArrayList<Instance>();
    for (var termijn : c.running) if (termijn.last < day && termijn.waitsFor == null) expired.add(termijn);
    if (expired.isEmpty()) return expired;
    c.running.removeAll(expired);
    for (var termijn : expired) {
      c.termijn = termijn;
      Decide.decide(c, termijn.rules, use -> {
        if (isMet(c, termijn) instanceof Unknown unknown) Decide.reportMissing(c, unknown, termijn.name());
        termijn.expiredOn = day;
        new Outcome("termijn_verstreken", termijn.name()).emit(c, use);
      });
      for (var after : InForce.clauses(c, termijn.rules.na_afloop())) Decide.decide(c, termijn.rules, use -> tellAfter(c, termijn, after, use));
    }
    c.termijn = null;
    return expired;
  }

  private static void tellAfter(Run c, Instance termijn, NaAfloop after, Usage use) {
    var holds = c.isMet(after.when());
    if (holds instanceof Unknown unknown) Decide.reportMissing(c, unknown, termijn.name());
    if (holds != JA) return;
    use.rule(after);
    Outcome.signaal(after.name(), after.text()).grond(termijn.name()).emit(c, use);
  }

  /** Termijnen that are met now: latched at the first true moment within the termijn. */
  static void check(Run c, int day) {
    var outer = c.termijn;
    for (var termijn : List.copyOf(c.running)) {
      if (!termijn.runs(day)) continue;
      c.termijn = termijn;
      if (isMet(c, termijn) != JA) continue;
      Decide.decide(c, termijn.rules, use -> {
        isMet(c, termijn);
        termijn.metOn = day;
        new Outcome("termijn_voldaan", termijn.name()).emit(c, use);
      });
    }
    c.termijn = outer;
    c.running.removeIf(termijn -> termijn.metOn != null);
  }

  /** `voldaan zodra ...`, or everything that the fines set it for. */
  private static Truth isMet(Run c, Instance termijn) {
    var voldaan = InForce.clause(c, termijn.rules.voldaan());
    if (voldaan != null) {
      if (c.use != null) c.use.rule(voldaan);
      return c.isMet(voldaan.when());
    }
    var every = InForce.clause(c, termijn.rules.voldaan_alles_waarvoor_gesteld());
    if (every == null || termijn.setFor.isEmpty()) return NEE;
    if (c.use != null) c.use.rule(every);
    Truth met = JA;
    for (var set : termijn.setFor) {
      if (set.requirement() == null) return NEE;
      for (var required : Duties.requirementsOf(c, set.plicht())) {
        if (!required.name().equals(set.requirement())) continue;
        met = Values.both(met, Values.not(Duties.isOpen(c, required)));
        break;
      }
      if (met == NEE) break;
    }
    return met;
  }
}
