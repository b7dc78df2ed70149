package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import regels.uitvoering.Happening.DossierRecord;
import regels.uitvoering.Happening.Duty;
import regels.uitvoering.Happening.Extension;
import regels.uitvoering.Happening.Fine;
import regels.uitvoering.Happening.FineToJudge;
import regels.uitvoering.Happening.Instance;
import regels.uitvoering.Happening.Lowering;
import regels.uitvoering.Happening.Room;
import regels.uitvoering.Happening.StartOfOne;
import regels.uitvoering.Rules.Betaaldag;
import regels.uitvoering.Rules.Condition;
import regels.uitvoering.Rules.Slot;
import regels.uitvoering.Rules.Vergoeding;
import regels.uitvoering.Rules.Wijziging;
import regels.uitvoering.Timeline.Entry;
import regels.uitvoering.Timeline.Missing;
import regels.uitvoering.Value.Answer;
import regels.uitvoering.Value.Truth;
import regels.uitvoering.Value.Unknown;

/** One run of one person: where it looks from, what has happened, and what is still to come. */
public final class Run {
  final Rules rules;
  /** By the index of each wijziging: whether its layer is on. */
  boolean[] on;
  Dossier dossier;
  final int until;
  /** What was published later is not there. */
  final int knownOn;
  public final String overflow;

  private final TreeSet<Integer> days = new TreeSet<>();
  private int lastDay = Integer.MIN_VALUE;

  int peildatum;
  /** Last day whose facts count: in the night that of yesterday. */
  int asOf;
  /** How many records, in acting order, are seen. */
  int seen;
  int lawDate;
  Integer overtreding;
  Integer besluit;
  DossierRecord trigger;
  Instance termijn;
  /** Of a termijn that is about to begin: its first day, which decides which text of it holds; or null. */
  Integer beginsOn;
  /** Names of termijnen in whose place `termijn` stands, because a rule applies to it correspondingly. */
  List<String> instead = List.of();
  DossierRecord about;
  Integer decidedOn;
  String part;
  Value subject;
  /** What a judgement that was not given counts as; null: it stays unknown. */
  Answer favour;
  Usage use;

  /** What was worked out once from the gegevens alone, by its place. */
  final Map<Integer, Value> ofFacts = new HashMap<>();

  final Map<String, List<Instance>> instances = new HashMap<>();
  final List<Fine> boetes = new ArrayList<>();
  final List<FineToJudge> finesToJudge = new ArrayList<>();
  final List<Extension> verlengingen = new ArrayList<>();
  List<Lowering> lowerings = new ArrayList<>();
  final List<Duty> duties;
  Map<String, Truth> exemptParts = Map.of();
  final Map<String, Integer> doneSince = new HashMap<>();
  List<Instance> running = new ArrayList<>();
  final Map<String, Integer> planned = new LinkedHashMap<>();
  final Map<String, Integer> tooEarly = new LinkedHashMap<>();
  List<StartOfOne> toBegin = new ArrayList<>();
  boolean replan;
  final Set<String> settled = new HashSet<>();
  /** Vergoedingen that are still to come, in the order in which they were planned. */
  final List<PlannedPayment> payments = new ArrayList<>();
  /** The clauses whose day has come. */
  final Set<Betaaldag> paid = Collections.newSetFromMap(new IdentityHashMap<>());
  final Map<String, Room> rooms = new HashMap<>();
  final Set<String> powersTold = new HashSet<>();
  boolean begun;

  final List<Entry> entries = new ArrayList<>();
  final Map<Missing, Missing> missing = new LinkedHashMap<>();
  final List<LeftOut> leftOut = new ArrayList<>();

  /** A vergoeding, the clause that says when, and the day. */
  record PlannedPayment(Slot<Vergoeding> slot, Betaaldag dag, int day) {}

  /** A wijziging of an off layer that would have held; `certain`: it would have prevented what was decided. */
  record LeftOut(Wijziging wijziging, int date, boolean certain) {}

  enum Phase {
    NIGHT,
    DAY,
    EVENING,
  }

  Run(Rules rules, boolean[] on, Dossier dossier, int until, int knownOn) {
    this.rules = rules;
    this.on = on;
    this.dossier = dossier;
    this.until = until;
    this.knownOn = knownOn;
    this.overflow = rules.stelsel().overflow();
    this.duties = rules.plichten().keySet().stream().map(Duty::new).toList();
  }

  /** A day that has passed or lies beyond the last day of the run is not kept. */
  void askFor(Integer day) {
    if (day != null && day > lastDay && day <= until) days.add(day);
  }

  /** Null: nothing comes any more. */
  Integer nextDay() {
    var day = days.pollFirst();
    if (day != null) lastDay = day;
    return day;
  }

  /** The night looks with what is dated before the day; the day before its records; the evening after them. */
  void lookFrom(int day, Phase phase) {
    peildatum = day;
    besluit = day;
    lawDate = day;
    seen = dossier.seenThrough(phase == Phase.EVENING ? day : day - 1);
    asOf = phase == Phase.NIGHT ? day - 1 : day;
    overtreding = null;
    trigger = null;
    termijn = null;
    about = null;
    var ask = rules.stelsel().lawDate();
    var date = ask == null ? null : Values.dayOf(ask.of(this));
    if (date != null) lawDate = date;
  }

  Value overWholeDossier(Rules.Ask ask) {
    int before = seen;
    seen = dossier.acting.length;
    var value = ask.of(this);
    seen = before;
    return value;
  }

  /** A judgement that was not given counts in favour of a condition, and is noted. Null: it holds. */
  Truth isMet(Condition condition) {
    return condition == null ? JA : weigh(condition, true);
  }

  /** A judgement that was not given counts against an exception. Null: there is none. */
  Truth isExcepted(Condition exception) {
    return exception == null ? NEE : weigh(exception, false);
  }

  /** Where a condition has the same answer without the variants that it read, the outcome does not rest on them. */
  private Truth weigh(Condition condition, boolean favourable) {
    var outer = use;
    int from = outer == null ? 0 : outer.wijzigingen.size();
    var answer = settle(condition, favourable);
    if (outer == null || outer.wijzigingen.size() == from || answer instanceof Unknown) return answer;
    var noted = outer.wijzigingen.subList(from, outer.wijzigingen.size());
    var variants = noted.stream().filter(each -> each.layer().equals("variant")).toList();
    if (variants.isEmpty()) return answer;
    var before = on;
    on = before.clone();
    for (var each : variants) on[each.index()] = false;
    use = new Usage();
    var without = settle(condition, favourable);
    on = before;
    use = outer;
    if (without == answer) noted.removeAll(variants);
    return answer;
  }

  Truth settle(Condition condition, boolean favourable) {
    var answer = condition.of(this);
    if (!(answer instanceof Unknown unknown) || unknown.oordelen().isEmpty()) return answer;
    if (use != null) use.oordelen.addAll(unknown.oordelen());
    if (unknown.missing().isEmpty()) return Answer.of(favourable);
    var outer = favour;
    favour = Answer.of(favourable);
    var again = condition.of(this);
    favour = outer;
    return again instanceof Unknown still ? new Unknown(still.missing(), List.of()) : again;
  }
}
