package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import regels.uitvoering.Decide.Outcome;
import regels.uitvoering.Happening.DossierRecord;
import regels.uitvoering.Happening.Duty;
import regels.uitvoering.Happening.Fine;
import regels.uitvoering.Happening.FineToJudge;
import regels.uitvoering.Happening.Instance;
import regels.uitvoering.Happening.SetFor;
import regels.uitvoering.Happening.TermijnSet;
import regels.uitvoering.Rules.Boeteregime;
import regels.uitvoering.Rules.Grounded;
import regels.uitvoering.Rules.OvertredingNaAfloop;
import regels.uitvoering.Rules.Termijn;
import regels.uitvoering.Rules.Uitzondering;
import regels.uitvoering.Rules.Vereist;
import regels.uitvoering.Value.Days;
import regels.uitvoering.Value.Duration;
import regels.uitvoering.Value.Truth;
import regels.uitvoering.Value.Unknown;

/** When a fine falls, and which termijn it sets. */
final class Fines {
  private Fines() {}

  /** Of the record, or of what is open after the termijn; `exempt`: whether the plicht is one that the person is freed from. */
  private record Violation(int day, DossierRecord record, Instance termijn, Grounded by, SetFor setFor, Truth exempt, Function<Run, Truth> ask) {}

  /** `amount` null: none. */
  private record FineOutcome(Truth excepted, Value amount, int step) {}

  private static final FineOutcome EXCEPTED = new FineOutcome(JA, null, 0);

  /** Whoever has no plicht yet, or no more, is not fined. */
  private static boolean isFinable(Duty duty) {
    return duty.arisenOn != null && duty.endedOn == null;
  }

  /** Night: a fine for each requirement that is open, in the order of the plicht; then the termijnen that they set. */
  static void after(Run c, List<Instance> expired, int day) {
    var sets = new ArrayList<TermijnSet>();
    for (var termijn : expired) {
      for (var duty : c.duties) {
        if (duty.metOn != null || !isFinable(duty)) continue;
        for (var required : Duties.requirementsOf(c, duty.name)) {
          for (var slot : c.rules.regimesAfterTermijn()) {
            var regime = Decide.inForceOf(c, slot);
            if (regime == null) continue;
            for (var by : Decide.clausesInForce(c, regime.overtreding_na_afloop())) {
              if (by.open().equals(required.name()) && by.termijnen().contains(termijn.name())) impose(c, regime, afterTermijn(termijn, required, duty, by), sets);
            }
          }
        }
      }
    }
    beginSet(c, sets, day);
  }

  private static Violation afterTermijn(Instance termijn, Vereist required, Duty duty, OvertredingNaAfloop by) {
    return new Violation(termijn.last, null, termijn, by, new SetFor(duty.name, required.name()), duty.exempt, c -> {
      var still = Duties.isOpen(c, required);
      return still == NEE ? NEE : Values.both(still, c.isMet(by.when()));
    });
  }

  /** Day: fines for a record, as long as a plicht of the person stands. */
  static void by(Run c, DossierRecord record, int day) {
    var slots = c.rules.regimesByRecord().get(record.name);
    if (slots == null) return;
    var finable = new ArrayList<Duty>();
    for (var duty : c.duties) if (isFinable(duty) && (duty.metOn == null || duty.metOn >= day)) finable.add(duty);
    if (finable.isEmpty() && !c.duties.isEmpty()) return;
    var duty = leastFreed(finable);
    var sets = new ArrayList<TermijnSet>();
    for (var slot : slots) {
      var regime = Decide.inForceOf(c, slot);
      if (regime == null) continue;
      for (var by : Decide.clausesInForce(c, regime.overtreding_bij())) {
        if (!by.records().contains(record.name)) continue;
        impose(c, regime, new Violation(record.date(), record, null, by, new SetFor(duty == null ? "" : duty.name, null), duty == null ? NEE : duty.exempt, at -> at.isMet(by.when())), sets);
      }
    }
    beginSet(c, sets, day);
  }

  /** A plicht from which the person is certainly not freed, or else perhaps not. */
  private static Duty leastFreed(List<Duty> duties) {
    for (var duty : duties) if (duty.exempt == NEE) return duty;
    for (var duty : duties) if (duty.exempt != JA) return duty;
    return duties.isEmpty() ? null : duties.get(0);
  }

  private static void impose(Run c, Boeteregime regime, Violation violation, List<TermijnSet> sets) {
    var trigger = c.trigger;
    var termijn = c.termijn;
    var overtreding = c.overtreding;
    int lawDate = c.lawDate;
    c.trigger = violation.record();
    c.termijn = violation.termijn();
    c.overtreding = violation.day();
    Decide.decide(c, regime, use -> decideFine(c, regime, violation, use, sets));
    c.trigger = trigger;
    c.termijn = termijn;
    c.overtreding = overtreding;
    c.lawDate = lawDate;
  }

  private static void decideFine(Run c, Boeteregime regime, Violation violation, Usage use, List<TermijnSet> sets) {
    var name = regime.name();
    use.rule(violation.by());
    var asked = violation.ask().apply(c);
    if (asked instanceof Unknown unknown) Decide.reportMissing(c, unknown, name);
    if (asked != JA) return;
    if (violation.exempt() instanceof Unknown unknown) Decide.reportMissing(c, unknown, name);
    if (violation.exempt() != NEE) return;
    var found = underMilderLaw(c, regime, () -> outcomeOf(c, regime, violation));
    if (found.excepted() instanceof Unknown unknown) Decide.reportMissing(c, unknown, name);
    if (found.excepted() != NEE || found.amount() == null) return;
    var ceiling = Amounts.underCeiling(c, regime, found.amount());
    if (ceiling.imposed() == null) return;
    if (ceiling.imposed() instanceof Unknown unknown) Decide.reportMissing(c, unknown, name);
    c.boetes.add(new Fine(name, c.peildatum, violation.day(), ceiling.imposed(), found.step()));
    var bedrag = ceiling.imposed() instanceof Exact amount ? amount : null;
    if (bedrag != null) for (var room : ceiling.rooms()) room.spent = room.spent.plus(bedrag);
    var judgement = Ask.lastSeen(c, "evenredigheid");
    var oordelen = new ArrayList<String>();
    if (judgement == null) oordelen.add("evenredigheid");
    new Outcome("boete", name).bedrag(bedrag).door(bodyOf(c, regime)).judged(List.copyOf(oordelen)).emit(c, use);
    oordelen.addAll(use.oordelen);
    if (!oordelen.isEmpty()) c.finesToJudge.add(new FineToJudge(regime, violation.day(), c.peildatum, oordelen));
    if (judgement != null && judgement.values.get("oordeel") == NEE) tellDisproportionate(c, regime);
    if (bedrag != null) checkMaximum(c, regime, bedrag, use);
    lengthsSet(c, regime, violation, sets);
  }

  private static String bodyOf(Run c, Boeteregime regime) {
    var imposedBy = InForce.clause(c, regime.opgelegd_door());
    return imposedBy == null ? null : imposedBy.orgaan();
  }

  /** The rules cannot say what a disproportionate fine comes to: its amount stands, and who decides is told. */
  private static void tellDisproportionate(Run c, Boeteregime regime) {
    var oordeel = c.rules.oordelen().get("evenredigheid");
    if (oordeel == null) return;
    var text = "De boete \"" + regime.label() + "\" is als niet evenredig beoordeeld, en er is nog geen besluit. Het bedrag uit de regels is dan te hoog: wie beslist, legt een lagere boete op of geen boete.";
    Decide.decide(c, oordeel, use -> Outcome.signaal("niet_evenredig", text).grond(regime.name()).door(bodyOf(c, regime)).emit(c, use));
  }

  /** Evening: a judgement counts from its own day. The fines that were there before it and stay to be judged are told. */
  static void tellJudgedLate(Run c, int today) {
    if (c.finesToJudge.isEmpty()) return;
    for (var record : c.dossier.records.subList(c.dossier.seenThrough(today - 1), c.seen)) {
      var oordeel = c.rules.oordelen().get(record.name);
      if (oordeel == null) continue;
      for (var fine : c.finesToJudge) {
        if (!fine.oordelen().contains(record.name)) continue;
        var name = fine.regime().name();
        var write = "overtreding is " + Dates.dutch(fine.overtreding()) + " over " + name;
        var text = "Dit oordeel noemt geen boete. Het telt vanaf deze dag, en dus niet voor de boete \"" + fine.regime().label() + "\" van " + Dates.dutch(fine.on()) + ": die is nog te beoordelen. Gaat het over die boete, schrijf dan erbij: " + write + ".";
        Decide.decide(c, oordeel, use -> Outcome.signaal("oordeel_na_boete", text).grond(name).door(record.by).emit(c, use));
      }
    }
  }

  /** A check, never a clamp. */
  private static void checkMaximum(Run c, Boeteregime regime, Exact amount, Usage use) {
    var limit = InForce.clause(c, regime.wettelijk_maximum());
    if (limit == null || !(limit.amount().of(c) instanceof Exact maximum) || amount.compareTo(maximum) <= 0) return;
    Outcome.signaal("boven_wettelijk_maximum", "De boete \"" + regime.label() + "\" van " + amount.euros() + " is hoger dan het wettelijk maximum van " + maximum.euros() + ". Kijk de bedragen na.").door(bodyOf(c, regime)).emit(c, use);
  }

  /** The law of `recht naar`, and where it says `of naar ... als dat gunstiger is` the better of the two for the person. */
  private static FineOutcome underMilderLaw(Run c, Boeteregime regime, Supplier<FineOutcome> compute) {
    var own = InForce.clause(c, regime.recht_naar());
    if (own != null && c.use != null) c.use.rule(own);
    var asked = dayAt(c, own == null ? c.rules.stelsel().lawDate() : own.date());
    int first = asked == null ? c.lawDate : asked;
    var other = dayAt(c, own == null ? c.rules.stelsel().milder() : own.milder());
    if (other == null || c.rules.lawChanges().stream().noneMatch(day -> Math.min(first, other) < day && day <= Math.max(first, other))) return under(c, first, compute);
    var use = c.use;
    var useOfOne = c.use = new Usage();
    var one = under(c, first, compute);
    var useOfTwo = c.use = new Usage();
    var two = under(c, other, compute);
    c.use = use;
    boolean isBetter = isBetter(two, one);
    if (use != null) use.add(isBetter ? useOfTwo : useOfOne);
    c.lawDate = isBetter ? other : first;
    return isBetter ? two : one;
  }

  private static Integer dayAt(Run c, Rules.Ask ask) {
    return ask == null ? null : Values.dayOf(ask.of(c));
  }

  /** Before the stelsel is in force there is no rule to fine by. */
  private static FineOutcome under(Run c, int date, Supplier<FineOutcome> compute) {
    c.lawDate = date;
    return date < c.rules.stelsel().from() ? EXCEPTED : compute.get();
  }

  /** No fine is better than any fine; an unknown amount is better than none that is known, for nothing is lost by it. */
  private static boolean isBetter(FineOutcome candidate, FineOutcome other) {
    int left = weight(candidate);
    int right = weight(other);
    if (left != right) return left < right;
    return candidate.amount() instanceof Exact one && other.amount() instanceof Exact two && one.compareTo(two) < 0;
  }

  private static int weight(FineOutcome found) {
    if (found.excepted() != NEE || found.amount() == null) return 0;
    return found.amount() instanceof Unknown ? 1 : 2;
  }

  /** In the order of the law: exceptions; the amount or the step of the ladder; factor; reduction; rounding once. */
  private static FineOutcome outcomeOf(Run c, Boeteregime regime, Violation violation) {
    var excepted = isAnyException(c, regime);
    if (excepted == NEE) excepted = isSetAside(c, regime, violation);
    if (excepted != NEE) return new FineOutcome(excepted, null, 0);
    var base = Amounts.base(c, regime, violation.day());
    if (!(base.amount() instanceof Exact amount)) return new FineOutcome(NEE, base.amount() instanceof Unknown ? base.amount() : null, base.step());
    var reduced = Amounts.afterReduction(c, regime, Amounts.afterFactor(c, regime, amount));
    if (!(reduced instanceof Exact)) return new FineOutcome(NEE, reduced instanceof Unknown ? reduced : null, base.step());
    return new FineOutcome(NEE, Values.rounded(reduced, c.rules.stelsel().decimals(), c.rules.stelsel().mode()), base.step());
  }

  /** One exception is enough. */
  private static Truth isAnyException(Run c, Boeteregime regime) {
    Unknown unknown = null;
    for (var exception : InForce.clauses(c, regime.uitzondering(), left -> wouldApply(c, left))) {
      var applies = c.isExcepted(exception.when());
      if (applies == JA) {
        if (c.use != null) c.use.rule(exception);
        return JA;
      }
      if (applies instanceof Unknown found) unknown = Unknown.merge(unknown, found);
    }
    return unknown == null ? NEE : unknown;
  }

  /** An off layer's exception matters only where it would apply; when it looks at nothing but the dossier, it certainly would. */
  private static boolean wouldApply(Run c, Uitzondering left) {
    if (left == null) return true;
    var use = c.use;
    c.use = null;
    var applies = c.isExcepted(left.when());
    c.use = use;
    if (applies == JA && left.certain() && left.wijziging() != null && use != null) use.prevented.add(left.wijziging());
    return applies != NEE;
  }

  /** Whether another regime that says `in afwijking van` this one applies in the same case. */
  private static Truth isSetAside(Run c, Boeteregime regime, Violation violation) {
    Unknown unknown = null;
    for (var slot : c.rules.setAside().getOrDefault(regime.name(), List.of())) {
      var other = InForce.current(c, slot);
      var instead = other == null ? null : InForce.clause(c, other.in_afwijking_van());
      if (instead == null || !instead.regimes().contains(regime.name())) continue;
      var violated = violation.record() == null ? isOpenAfter(c, other, violation) : isViolatedBy(c, other, violation);
      var applies = violated == NEE ? NEE : Values.both(violated, Values.not(isAnyException(c, other)));
      if (applies == JA) {
        if (c.use != null) c.use.rule(instead);
        return JA;
      }
      if (applies instanceof Unknown found) unknown = Unknown.merge(unknown, found);
    }
    return unknown == null ? NEE : unknown;
  }

  private static Truth isViolatedBy(Run c, Boeteregime regime, Violation violation) {
    Truth violated = NEE;
    for (var by : InForce.clauses(c, regime.overtreding_bij())) {
      if (by.records().contains(violation.record().name) && violated != JA) violated = Values.either(violated, c.isMet(by.when()));
    }
    return violation.exempt() == JA ? NEE : Values.both(Values.not(violation.exempt()), violated);
  }

  /** Something is open that this regime fines after the termijn that ran out. */
  private static Truth isOpenAfter(Run c, Boeteregime regime, Violation violation) {
    var termijn = violation.termijn();
    if (termijn == null) return NEE;
    var after = InForce.clauses(c, regime.overtreding_na_afloop()).stream().filter(by -> by.termijnen().contains(termijn.name())).toList();
    Truth answer = NEE;
    for (var duty : c.duties) {
      if (duty.metOn != null || !isFinable(duty) || duty.exempt == JA) continue;
      for (var required : Duties.requirementsOf(c, duty.name)) {
        for (var by : after) {
          if (!by.open().equals(required.name())) continue;
          answer = Values.either(answer, Values.both(Values.not(duty.exempt), afterTermijn(termijn, required, duty, by).ask().apply(c)));
          if (answer == JA) return JA;
        }
      }
    }
    return answer;
  }

  /** The `zet` clauses of a regime that hold; after a termijn of the same name its `later` length counts. */
  private static void lengthsSet(Run c, Boeteregime regime, Violation violation, List<TermijnSet> sets) {
    var outer = c.use;
    var by = bodyOf(c, regime);
    for (var zet : InForce.clauses(c, regime.zet())) {
      var use = c.use = new Usage();
      var holds = c.isMet(zet.when());
      if (holds instanceof Unknown unknown) Decide.reportMissing(c, unknown, zet.termijn());
      if (holds != JA) continue;
      use.rule(zet);
      boolean isLater = violation.termijn() != null && violation.termijn().name().equals(zet.termijn()) && zet.later() != null;
      var length = (isLater ? zet.later() : zet.length()).of(c);
      if (length instanceof Unknown unknown) Decide.reportMissing(c, unknown, zet.termijn());
      if (length instanceof Duration duration && duration.count() > 0) sets.add(new TermijnSet(zet.termijn(), duration, violation.setFor(), by, use));
    }
    c.use = outer;
  }

  /** Begins what the fines of this moment set: one termijn of each name. */
  private static void beginSet(Run c, List<TermijnSet> sets, int day) {
    var names = new LinkedHashSet<String>();
    for (var set : sets) names.add(set.termijn());
    for (var name : names) {
      var same = sets.stream().filter(set -> set.termijn().equals(name)).toList();
      c.beginsOn = day;
      var rules = InForce.current(c, c.rules.termijnen(), name);
      if (rules != null) Decide.decide(c, rules, use -> beginTogether(c, rules, same, day, use));
      c.beginsOn = null;
    }
  }

  private static void beginTogether(Run c, Termijn rules, List<TermijnSet> same, int day, Usage use) {
    var decided = InForce.clause(c, rules.duurt_wat_de_boete_bepaalt());
    var length = combined(c, same, day, decided == null ? "longest" : decided.combine());
    // The termijn is decided by the fines: their `zet` clauses come before its own sources.
    var own = use.sources;
    use.sources = new ArrayList<>();
    for (var set : same) use.add(set.use());
    use.sources.addAll(own);
    if (decided != null) use.rule(decided);
    var by = same.stream().map(TermijnSet::by).filter(each -> each != null).findFirst().orElse(null);
    Terms.start(c, use, rules, day, length, Terms.actApplies(c, rules, "lower"), same.stream().map(TermijnSet::setFor).toList(), by, null);
  }

  /** The longest is the one that ends last; months and days add up from this day on, the months first. */
  private static Duration combined(Run c, List<TermijnSet> sets, int day, String how) {
    var total = sets.get(0).length();
    for (var set : sets.subList(1, sets.size())) {
      var length = set.length();
      if (how.equals("sum")) total = added(c, total, length, day);
      else if (lastDay(c, length, day) > lastDay(c, total, day)) total = length;
    }
    return total;
  }

  private static int lastDay(Run c, Duration length, int day) {
    var last = Dates.lastDayOfTermijn(day, length, c.overflow);
    return last == null ? Integer.MIN_VALUE : last;
  }

  private static Duration added(Run c, Duration left, Duration right, int day) {
    var sum = Dates.add(left, right);
    if (sum != null) return sum;
    int last = day - 1;
    for (var each : left instanceof Days ? List.of(right, left) : List.of(left, right)) {
      var next = Dates.lastDayOfTermijn(last + 1, each, c.overflow);
      if (next != null) last = next;
    }
    return new Days(last - day + 1);
  }
}
