package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;
import static regels.uitvoering.Value.Unknown.NO_OUTCOME;

import java.util.ArrayList;
import java.util.List;
import regels.uitvoering.Happening.Fine;
import regels.uitvoering.Happening.Instance;
import regels.uitvoering.Happening.Room;
import regels.uitvoering.Rules.Boeteregime;
import regels.uitvoering.Rules.Cap;
import regels.uitvoering.Value.Unknown;

/** How high a fine is: the amount or the step of the ladder, the factor, the reduction, and what the plafonds leave. */
final class Amounts {
  private Amounts() {}

  /** `amount` null: none. */
  record Base(Value amount, int step) {}

  static Base base(Run c, Boeteregime regime, int overtreding) {
    var ladder = InForce.clause(c, regime.bij_herhaling());
    var amount = fixed(c, regime);
    if (amount != null || ladder == null) return new Base(amount, 0);
    if (c.use != null) c.use.rule(ladder);
    // A step up when the latest violation that counts is less than the time of the ladder earlier; else the first step.
    Fine latest = null;
    for (var fine : c.boetes) if (fine.name().equals(regime.name())) latest = fine;
    var within = ladder.within().of(c);
    var end = latest == null ? null : Values.later(latest.overtreding(), within, c.overflow);
    int step = latest == null || end == null || overtreding >= end ? 0 : Math.min(latest.step() + 1, ladder.steps().size() - 1);
    return new Base(ladder.steps().get(step).of(c), step);
  }

  /** The one `bedrag` that holds; unknown when one that may hold misses a fact; null: none. */
  private static Value fixed(Run c, Boeteregime regime) {
    Unknown unknown = null;
    Value found = null;
    for (var bedrag : InForce.clauses(c, regime.bedrag())) {
      var holds = c.isMet(bedrag.when());
      if (holds instanceof Unknown missing) {
        unknown = Unknown.merge(unknown, missing);
      } else if (holds == JA && found == null) {
        if (c.use != null) c.use.rule(bedrag);
        found = bedrag.amount().of(c);
      }
    }
    if (found == null) return unknown;
    return amountOnly(found);
  }

  private static Value amountOnly(Value value) {
    return value instanceof Exact || value instanceof Unknown ? value : null;
  }

  private static Value settled(Exact amount) {
    return amount == null ? NO_OUTCOME : amount;
  }

  static Value afterFactor(Run c, Boeteregime regime, Exact amount) {
    var factor = InForce.clause(c, regime.maal_de_factor());
    if (factor == null) return amount;
    if (c.use != null) c.use.rule(factor);
    var share = factor.factor().of(c);
    return share instanceof Exact part ? settled(amount.times(part)) : share;
  }

  /** Additive: 100% - n x step, of the amount so far. */
  static Value afterReduction(Run c, Boeteregime regime, Value value) {
    if (!(value instanceof Exact amount)) return value;
    var share = Exact.ONE;
    for (var reduction : InForce.clauses(c, regime.verminderd())) {
      var holds = c.isMet(reduction.when());
      if (holds == NEE) continue;
      if (holds instanceof Unknown) return holds;
      if (c.use != null) c.use.rule(reduction);
      var step = reduction.step().of(c);
      var per = reduction.per().of(c);
      var maximum = reduction.maximum() == null ? null : reduction.maximum().of(c);
      if (!(step instanceof Exact each)) return step;
      if (!(per instanceof Exact count)) return per;
      var taken = each.times(count);
      if (taken != null && maximum instanceof Exact most && taken.compareTo(most) > 0) taken = most;
      share = taken == null ? null : share.minus(taken);
      if (share == null) return NO_OUTCOME;
    }
    return settled(amount.times(share.sign() < 0 ? Exact.ZERO : share));
  }

  /** `imposed` null: nothing. */
  record UnderCeiling(Value imposed, List<Room> rooms) {}

  /** Cut to what the plafonds leave; nothing when nothing is left, or the amount is 0. */
  static UnderCeiling underCeiling(Run c, Boeteregime regime, Value value) {
    if (!(value instanceof Exact amount)) {
      var unknown = (Unknown) value;
      if (c.use != null) c.use.oordelen.addAll(unknown.oordelen());
      // Without a missing fact or judgement the calculation has no outcome: nothing is decided on it.
      return new UnderCeiling(unknown.missing().isEmpty() && unknown.oordelen().isEmpty() ? null : unknown, List.of());
    }
    if (amount.sign() <= 0) return new UnderCeiling(null, List.of());
    var rooms = new ArrayList<Room>();
    Exact left = null;
    Unknown unknown = null;
    for (var slot : c.rules.plafonds().values()) {
      var plafond = InForce.current(c, slot);
      if (plafond == null || InForce.clauses(c, plafond.samen_voor()).stream().noneMatch(each -> each.regimes().contains(regime.name()))) continue;
      var caps = InForce.clauses(c, plafond.in_totaal_ten_hoogste());
      var room = currentRoom(c, plafond.name(), caps);
      var total = amountOfRoom(c, caps, room.termijn);
      if (total == null) continue;
      if (c.use != null) c.use.rule(plafond);
      if (total instanceof Unknown missing) {
        unknown = Unknown.merge(unknown, missing);
        continue;
      }
      rooms.add(room);
      var here = ((Exact) total).minus(room.spent);
      if (left == null || here.compareTo(left) < 0) left = here;
    }
    if (unknown != null) return new UnderCeiling(unknown, rooms);
    var imposed = left == null || amount.compareTo(left) <= 0 ? amount : left;
    return new UnderCeiling(imposed.sign() <= 0 ? null : imposed, rooms);
  }

  /** The room of the latest termijn; what was spent before the first one goes on in it when it is of the first clause. */
  private static Room currentRoom(Run c, String plafond, List<Cap> caps) {
    Instance latest = null;
    for (var cap : caps) {
      Instance found = null;
      for (var each : c.instances.getOrDefault(cap.termijn(), List.of())) if (each.first <= c.peildatum) found = each;
      if (found != null && (latest == null || found.first >= latest.first)) latest = found;
    }
    var known = c.rooms.get(plafond);
    if (known != null && known.termijn == latest) return known;
    boolean goesOn = known != null && known.termijn == null && latest != null && latest.name().equals(caps.get(0).termijn());
    var room = new Room(latest, goesOn ? known.spent : Exact.ZERO);
    c.rooms.put(plafond, room);
    return room;
  }

  /** The amount of the clause for this termijn; before the first termijn that of the first clause. Null: none. */
  private static Value amountOfRoom(Run c, List<Cap> caps, Instance termijn) {
    var cap = caps.stream().filter(each -> termijn == null || each.termijn().equals(termijn.name())).findFirst().orElse(null);
    if (cap == null) return null;
    var outer = c.termijn;
    c.termijn = termijn;
    if (c.use != null) c.use.rule(cap);
    var amount = cap.amount().of(c);
    c.termijn = outer;
    return amountOnly(amount);
  }
}
