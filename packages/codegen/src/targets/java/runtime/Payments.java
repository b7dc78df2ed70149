package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Never.NEVER;

import java.util.ArrayList;
import java.util.List;
import regels.uitvoering.Decide.Outcome;
import regels.uitvoering.Happening.DossierRecord;
import regels.uitvoering.Rules.Betaaldag;
import regels.uitvoering.Rules.Clauses;
import regels.uitvoering.Rules.Grounded;
import regels.uitvoering.Rules.Slot;
import regels.uitvoering.Rules.Vergoeding;
import regels.uitvoering.Run.PlannedPayment;
import regels.uitvoering.Value.Unknown;

/** Money that goes from one party to another because of a person. */
final class Payments {
  private Payments() {}

  private static List<Clauses<Betaaldag>> daysOf(Vergoeding vergoeding) {
    return List.of(vergoeding.eenmalig_op(), vergoeding.in_het_jaar(), vergoeding.elk_jaar_vanaf());
  }

  /** On which day each vergoeding with a date of its own falls, over the whole dossier. One from before the rules were in force does not come. */
  static void plan(Run c) {
    for (var slot : c.rules.datedPayments()) {
      for (var vergoeding : slot.texts()) {
        for (var each : daysOf(vergoeding)) for (var of : each.slots()) for (var dag : of.texts()) planOne(c, slot, dag, vergoeding.name());
      }
    }
  }

  private static void planOne(Run c, Slot<Vergoeding> slot, Betaaldag dag, String name) {
    if (c.paid.contains(dag)) return;
    Integer first = null;
    for (int day : Terms.daysComing(Terms.underEachLaw(c, dag.readsLaw(), () -> dateOf(c, dag, name)))) {
      int falls = dag.yearsLater() > 0 ? Dates.newYear(day, dag.yearsLater()) : day;
      if (falls >= c.rules.stelsel().from() && (first == null || falls < first)) first = falls;
    }
    if (first == null) c.payments.removeIf(planned -> planned.dag() == dag);
    else comeOn(c, new PlannedPayment(slot, dag, first));
  }

  /** One that was planned already keeps its place. */
  private static void comeOn(Run c, PlannedPayment payment) {
    c.askFor(payment.day());
    for (int place = 0; place < c.payments.size(); place += 1) {
      if (c.payments.get(place).dag() == payment.dag()) {
        c.payments.set(place, payment);
        return;
      }
    }
    c.payments.add(payment);
  }

  private static Value dateOf(Run c, Betaaldag dag, String name) {
    var use = c.use;
    c.use = null;
    var date = c.overWholeDossier(dag.date());
    c.use = use;
    if (date instanceof Unknown unknown) Decide.reportMissingOnce(c, unknown, name);
    return date;
  }

  /** Day: vergoedingen for a record, each time that it happens. */
  static void by(Run c, DossierRecord record) {
    for (var slot : c.rules.paymentsByRecord().getOrDefault(record.name, List.of())) {
      var vergoeding = Decide.inForceOf(c, slot);
      if (vergoeding == null) continue;
      for (var bij : Decide.clausesInForce(c, vergoeding.bij())) {
        if (bij.records().contains(record.name)) Decide.decide(c, vergoeding, use -> pay(c, vergoeding, bij, use));
      }
    }
  }

  /** Evening: vergoedingen whose day it is, by the text that holds on that day. */
  static void due(Run c, int day) {
    if (c.rules.paymentsFollowDecisions()) plan(c);
    if (c.payments.isEmpty()) return;
    for (var payment : new ArrayList<>(c.payments)) {
      if (payment.day() > day) continue;
      var dag = payment.dag();
      c.payments.removeIf(each -> each.dag() == dag);
      c.paid.add(dag);
      var vergoeding = InForce.current(c, payment.slot());
      if (vergoeding == null || daysOf(vergoeding).stream().noneMatch(each -> InForce.clauses(c, each).stream().anyMatch(inForce -> inForce == dag))) continue;
      Decide.decide(c, vergoeding, use -> {
        dag.date().of(c);
        pay(c, vergoeding, dag, use);
      });
      if (dag.everyYear()) comeOn(c, new PlannedPayment(payment.slot(), dag, Dates.newYear(day, 1)));
    }
  }

  private static void pay(Run c, Vergoeding vergoeding, Grounded clause, Usage use) {
    use.rule(clause);
    var condition = InForce.clause(c, vergoeding.als());
    if (condition != null) use.rule(condition);
    var holds = c.isMet(condition == null ? null : condition.when());
    if (holds instanceof Unknown unknown) {
      Decide.reportMissing(c, unknown, vergoeding.name());
      return;
    }
    if (holds != JA) return;
    var amount = amountOf(c, vergoeding, use);
    if (amount instanceof Unknown unknown) Decide.reportMissing(c, unknown, vergoeding.name());
    else if (!(amount instanceof Exact exact) || exact.compareTo(Exact.ZERO) <= 0) return;
    var parties = InForce.clause(c, vergoeding.betaling());
    if (parties != null) use.rule(parties);
    new Outcome("vergoeding", vergoeding.name()).bedrag(amount instanceof Exact exact ? exact : null).door(parties == null ? null : parties.payer()).aan(parties == null ? null : parties.payee()).emit(c, use);
  }

  /** Rounded once, as the stelsel says. */
  private static Value amountOf(Run c, Vergoeding vergoeding, Usage use) {
    var bedrag = InForce.clause(c, vergoeding.bedrag());
    if (bedrag == null) return NEVER;
    use.rule(bedrag);
    var stelsel = c.rules.stelsel();
    return Values.rounded(bedrag.amount().of(c), stelsel.decimals(), stelsel.mode());
  }
}
