package regels.uitvoering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regels.uitvoering.Rules.Slot;
import regels.uitvoering.Rules.Wijziging;
import regels.uitvoering.Run.Phase;
import regels.uitvoering.Timeline.Entry;
import regels.uitvoering.Value.Day;
import regels.uitvoering.Value.Months;
import regels.uitvoering.Value.Unknown;

/** Plays one person moment by moment: from night to evening, from one day on which something can happen to the next. */
public final class Play {
  private Play() {}

  /**
   * The timeline of one person under these rules.
   * @param layers null: those of the rules
   * @param until ISO 8601; null: ten years after the latest date of the dossier
   * @param bekendOp ISO 8601: what is known later does not count; null: everything counts
   * @throws IllegalArgumentException for a layer or date that does not exist
   */
  public static Timeline timelineOf(Rules rules, Dossier dossier, List<String> layers, String until, String bekendOp) {
    var on = switchesOf(rules, layers);
    var asked = askedDay(until);
    int last = asked != null ? asked : defaultUntil(rules, dossier, on);
    var knownOn = askedDay(bekendOp);
    var known = knownOn == null ? dossier : dossier.asKnownOn(knownOn);
    var c = play(rules, known, on, last, knownOn == null ? Integer.MAX_VALUE : knownOn);
    var missing = c.missing.values().stream().filter(each -> each.datum().compareTo(Dates.iso(last)) <= 0).toList();
    return new Timeline(dossier.id, rules.stelsel().name(), withLeftOutLayers(c, known), missing);
  }

  private static Integer askedDay(String text) {
    var day = text == null ? null : Dates.parseIso(text);
    if (text != null && day == null) throw new IllegalArgumentException(text + " is geen bestaande datum (jjjj-mm-dd).");
    return day;
  }

  /** By the index of each wijziging: whether its layer is on. */
  static boolean[] switchesOf(Rules rules, List<String> layers) {
    var names = layers == null ? rules.layers() : layers;
    for (var layer : names) {
      if (!rules.knownLayers().contains(layer)) throw new IllegalArgumentException("De laag \"" + layer + "\" zit niet in deze code. Kies uit: " + String.join(", ", rules.knownLayers()) + ".");
    }
    var on = new boolean[rules.wijzigingen().size()];
    for (var each : rules.wijzigingen()) on[each.index()] = each.layer().equals("wet") || names.contains(each.layer()) || names.contains(each.switchedBy());
    return on;
  }

  /** Ten years after the latest date of the dossier; without records, after the plicht arises. */
  private static int defaultUntil(Rules rules, Dossier dossier, boolean[] on) {
    var latest = dossier.records.stream().map(record -> record.end == null ? record.begin : record.end).max(Comparator.naturalOrder()).orElse(null);
    if (latest == null) {
      var c = new Run(rules, on, dossier, 0, Integer.MAX_VALUE);
      c.peildatum = c.asOf = c.lawDate = rules.stelsel().from();
      latest = PlichtCourse.datesOfArising(c).stream().min(Comparator.naturalOrder()).orElse(null);
    }
    var last = latest == null ? null : Dates.add(latest, new Months(120), "lastDayOfMonth");
    return last == null ? Dates.LAST_DAY : last;
  }

  private static Run play(Rules rules, Dossier dossier, boolean[] on, int until, int knownOn) {
    var known = Arrays.copyOf(on, on.length);
    for (var each : rules.wijzigingen()) if (each.published() > knownOn) known[each.index()] = false;
    var c = new Run(rules, known, dossier, until, knownOn);
    planKnown(c);
    for (var next = c.nextDay(); next != null; next = c.nextDay()) {
      int day = next;
      int before = c.entries.size();
      night(c, day);
      daytime(c, day);
      evening(c, day);
      c.lookFrom(day, Phase.EVENING);
      Terms.planFollowing(c, day);
      if (rules.termsFollowDecisions() && c.entries.size() > before) {
        Terms.plan(c);
        if (c.planned.values().stream().anyMatch(planned -> planned <= day)) c.askFor(day + 1);
      }
      PlichtCourse.watch(c);
    }
    return c;
  }

  /** The days that are known beforehand: of records, periods, plichten, termijnen that begin by themselves, and changes of the rules. */
  private static void planKnown(Run c) {
    var dossier = c.dossier;
    var rules = c.rules;
    int start = rules.stelsel().from();
    for (var record : dossier.records) {
      c.askFor(record.acts);
      if (!record.isPeriod) continue;
      c.askFor(record.begin);
      c.askFor(record.end == null ? null : Integer.valueOf(record.end + 1));
    }
    int first = dossier.acting.length > 0 ? dossier.acting[0] : Integer.MAX_VALUE;
    c.lookFrom(dossier.acting.length > 0 ? Math.max(first, start) : start, Phase.DAY);
    c.seen = dossier.acting.length;
    for (var duty : c.duties) {
      var plicht = Duties.plichtOf(c, duty);
      if (plicht == null) continue;
      for (var ontstaat : plicht.ontstaat().slots().stream().map(Slot::texts).flatMap(List::stream).toList()) {
        for (var under : Terms.underEachLaw(c, ontstaat.readsLaw(), () -> ontstaat.date().of(c))) {
          if (under.date() instanceof Unknown unknown) Decide.reportMissing(c, unknown, duty.name);
          if (!(under.date() instanceof Day day)) continue;
          int arises = Math.max(Math.max(under.from(), day.number()), start);
          c.askFor(arises);
          first = Math.min(first, arises);
        }
      }
    }
    Terms.plan(c);
    Terms.planForRecords(c);
    Payments.plan(c);
    for (int day : rules.lawChanges()) if (day > first) c.askFor(day);
  }

  /** What ended yesterday runs out, on what is dated up to yesterday; then what begins today begins. */
  private static void night(Run c, int day) {
    c.lookFrom(day, Phase.NIGHT);
    var expired = Terms.expire(c, day);
    if (!expired.isEmpty()) Fines.after(c, expired, day);
    Renew.renew(c, day);
    Terms.beginDue(c, day);
    Terms.beginForRecords(c, day);
  }

  /** Plichten arise and end; then each record of the day, in the order of the input, with everything that it decides. */
  private static void daytime(Run c, int day) {
    c.lookFrom(day, Phase.DAY);
    PlichtCourse.arise(c, day);
    PlichtCourse.end(c, day);
    PlichtCourse.checkRoutes(c, true);
    checkMet(c, day, !c.begun || c.rules.lawChanges().contains(day));
    c.begun = true;
    for (int position = c.seen; position < c.dossier.seenThrough(day); position += 1) {
      var record = c.dossier.records.get(position);
      c.seen = position + 1;
      c.trigger = record;
      Powers.barPowerless(c, record);
      PlichtCourse.checkRoutes(c, false);
      Powers.use(c, record);
      Powers.tellOutsideRoom(c, record);
      Extend.endWaiting(c, record);
      Extend.by(c, record, day);
      Fines.by(c, record, day);
      Payments.by(c, record);
      c.trigger = null;
      checkMet(c, day, c.rules.doneTriggers() == null || c.rules.doneTriggers().contains(record.name));
    }
  }

  /** What is done is worked out again only when something that it depends on has changed. */
  private static void checkMet(Run c, int day, boolean changed) {
    boolean exempted = Exemptions.check(c);
    if (changed || exempted || c.rules.doneTriggers() == null) Duties.checkPlichten(c, day);
    Terms.check(c, day);
  }

  /** Rules of the last day, where today still is the last day; and what there is to look at. */
  private static void evening(Run c, int day) {
    c.lookFrom(day, Phase.EVENING);
    Extend.onLastDay(c, day);
    Extend.deviate(c, day);
    Payments.due(c, day);
    Fines.tellJudgedLate(c, day);
    PlichtCourse.tellSignals(c, day);
    Powers.tell(c);
  }

  /** A signaal on each date on which a wijziging of an off layer would have held, when a run with that layer on differs from that date on. */
  private static List<Entry> withLeftOutLayers(Run c, Dossier dossier) {
    var touched = new LinkedHashMap<Wijziging, Map<Integer, Boolean>>();
    for (var left : c.leftOut) touched.computeIfAbsent(left.wijziging(), wijziging -> new LinkedHashMap<>()).merge(left.date(), left.certain(), Boolean::logicalOr);
    var others = new HashMap<String, List<Entry>>();
    var entries = new ArrayList<>(c.entries);
    touched.forEach((wijziging, dates) -> dates.forEach((date, certain) -> {
      var layer = wijziging.switchedBy();
      if (!certain && outcomesFrom(date, c.entries).equals(outcomesFrom(date, others.computeIfAbsent(layer, name -> entriesWith(c, dossier, name))))) return;
      var text = "Met de laag \"" + layer + "\" aan is de uitkomst vanaf deze dag anders, door \"" + wijziging.label() + "\" (" + wijziging.name() + ").";
      var sources = wijziging.sources().isEmpty() ? List.of(wijziging.label()) : wijziging.sources();
      entries.add(new Entry(Dates.iso(date), "signaal", "laag_uit", null, null, null, null, text, null, null, sources, c.rules.stelsel().name(), "wet", List.of(wijziging.name()), null, wijziging.aannames().isEmpty() ? null : wijziging.aannames()));
    }));
    // Signals stand at the end of their date.
    if (entries.size() > c.entries.size()) entries.sort(Comparator.comparing(Entry::datum));
    return entries;
  }

  private static List<Entry> entriesWith(Run c, Dossier dossier, String layer) {
    var on = Arrays.copyOf(c.on, c.on.length);
    for (var each : c.rules.wijzigingen()) if (each.switchedBy().equals(layer) || each.layer().equals(layer)) on[each.index()] = true;
    return play(c.rules, dossier, on, c.until, c.knownOn).entries;
  }

  /** What two runs are compared on: outcomes, not what there is to look at. */
  private static List<List<Object>> outcomesFrom(int day, List<Entry> entries) {
    var datum = Dates.iso(day);
    return entries.stream().filter(entry -> entry.datum().compareTo(datum) >= 0 && !entry.soort().equals("signaal")).map(entry -> Arrays.<Object>asList(entry.datum(), entry.soort(), entry.naam(), entry.grond(), entry.einde(), entry.bedrag())).toList();
  }
}
