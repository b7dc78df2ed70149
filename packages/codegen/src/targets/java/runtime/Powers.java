package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;

import java.util.List;
import regels.uitvoering.Decide.Outcome;
import regels.uitvoering.Happening.DossierRecord;
import regels.uitvoering.Happening.Lowering;
import regels.uitvoering.Rules.Beleidsruimte;
import regels.uitvoering.Rules.Bevoegdheid;
import regels.uitvoering.Rules.Power;
import regels.uitvoering.Value.Name;
import regels.uitvoering.Value.Unknown;

/** What a body may decide: decisions of the dossier are followed, and what does not fit the rules is told. */
final class Powers {
  private Powers() {}

  /** Null: the record is no use of it. */
  private static Power powerUsed(Run c, Bevoegdheid bevoegdheid, DossierRecord record) {
    for (var power : InForce.clauses(c, bevoegdheid.power())) if (power.records().contains(record.name)) return power;
    return null;
  }

  /** A decision whose power asks `alleen als` has no effect when that does not hold: it is taken out before any rule looks at it. */
  static void barPowerless(Run c, DossierRecord record) {
    for (var slot : c.rules.powersByRecord().getOrDefault(record.name, List.of())) {
      var bevoegdheid = InForce.current(c, slot);
      var power = bevoegdheid == null ? null : powerUsed(c, bevoegdheid, record);
      if (power == null || !power.kind().equals("besluiten") || PlichtCourse.allMet(c, bevoegdheid.alleen_als()) != NEE) continue;
      c.dossier = c.dossier.without(record);
      c.lowerings.removeIf(lowering -> lowering.record() == record);
    }
  }

  /** A record that uses a bevoegdheid: it has its effect when all `alleen als` hold; outside its bounds it is told. */
  static void use(Run c, DossierRecord record) {
    tellOtherBody(c, record);
    for (var slot : c.rules.powersByRecord().getOrDefault(record.name, List.of())) {
      var bevoegdheid = InForce.current(c, slot);
      var power = bevoegdheid == null ? null : powerUsed(c, bevoegdheid, record);
      if (power != null) Decide.decide(c, bevoegdheid, use -> use(c, bevoegdheid, power, record, use));
    }
  }

  private static void tellOtherBody(Run c, DossierRecord record) {
    var declared = c.rules.deciders().get(record.name);
    if (declared == null || record.by == null || record.by.equals(declared.by())) return;
    var organen = c.rules.organen();
    var text = "Het besluit \"" + declared.label() + "\" is genomen door " + organen.getOrDefault(record.by, record.by) + ", maar is aan " + organen.getOrDefault(declared.by(), declared.by()) + ". Het is gevolgd. Kijk of het klopt.";
    Decide.decide(c, declared, use -> Outcome.signaal("ander_orgaan", text).door(record.by).emit(c, use));
  }

  private static void use(Run c, Bevoegdheid bevoegdheid, Power power, DossierRecord record, Usage use) {
    var name = bevoegdheid.name();
    var door = record.by == null ? power.by() : record.by;
    c.powersTold.add(name);
    var conditions = new Usage();
    c.use = conditions;
    var allowed = PlichtCourse.allMet(c, bevoegdheid.alleen_als());
    c.use = use;
    use.add(conditions);
    if (allowed instanceof Unknown unknown) Decide.reportMissing(c, unknown, name);
    if (allowed == NEE) Outcome.signaal("zonder_gevolg", "Het besluit \"" + bevoegdheid.label() + "\" heeft geen gevolg: aan de voorwaarden is op deze dag niet voldaan. Kijk of het besluit klopt.").grond(name).door(door).emit(c, use);
    if (allowed != JA) return;
    if (power.kind().equals("verlagen") && !lower(c, name, power, record, conditions)) return;
    if (!isWithinBounds(c, bevoegdheid)) Outcome.signaal("buiten_bevoegdheid", "Het besluit \"" + bevoegdheid.label() + "\" valt buiten de grenzen van de bevoegdheid. Het is gevolgd. Kijk of het klopt.").grond(name).door(door).emit(c, use);
  }

  /** False: it does not say for which onderdeel. */
  private static boolean lower(Run c, String name, Power power, DossierRecord record, Usage conditions) {
    var attributes = power.perOnderdeel();
    List<String> parts = null;
    if (attributes != null) {
      parts = attributes.stream().map(record.values::get).filter(Name.class::isInstance).map(part -> ((Name) part).text()).toList();
      if (parts.isEmpty()) {
        Decide.reportMissing(c, new Unknown(attributes.isEmpty() ? List.of("onderdeel") : attributes, List.of()), name);
        return false;
      }
    }
    c.lowerings.add(new Lowering(record, name, power.taaleis(), parts, conditions.oordelen));
    return true;
  }

  private static boolean isWithinBounds(Run c, Bevoegdheid bevoegdheid) {
    for (var bound : InForce.clauses(c, bevoegdheid.alleen_binnen())) if (c.isMet(bound.when()) == NEE && c.isExcepted(bound.unless()) != JA) return false;
    return true;
  }

  /** Evening: a body may now use a bevoegdheid and has not done so. Told once, on the first day on which its conditions hold. */
  static void tell(Run c) {
    boolean stands = false;
    for (var duty : c.duties) stands |= duty.arisenOn != null && duty.metOn == null && duty.endedOn == null;
    if (!stands) return;
    for (var slot : c.rules.conditionalPowers()) {
      var bevoegdheid = InForce.current(c, slot);
      if (bevoegdheid == null || c.powersTold.contains(bevoegdheid.name()) || bevoegdheid.alleen_als().slots().isEmpty()) continue;
      if (PlichtCourse.allMet(c, bevoegdheid.alleen_als()) != JA || !isWithinBounds(c, bevoegdheid)) continue;
      c.powersTold.add(bevoegdheid.name());
      Decide.decide(c, bevoegdheid, use -> {
        PlichtCourse.allMet(c, bevoegdheid.alleen_als());
        var powers = InForce.clauses(c, bevoegdheid.power());
        Outcome.signaal("mogelijk", "Aan de voorwaarden voor \"" + bevoegdheid.label() + "\" is voldaan. Er is nog geen besluit.").grond(bevoegdheid.name()).door(powers.isEmpty() ? null : powers.get(0).by()).emit(c, use);
      });
    }
  }

  /** A decision that sets a value outside the room that the rules leave is followed, and told with the bound that it passes. */
  static void tellOutsideRoom(Run c, DossierRecord record) {
    for (var slot : c.rules.ruimten().values()) {
      var ruimte = InForce.current(c, slot);
      if (ruimte == null || !ruimte.record().equals(record.name)) continue;
      if (record.values.get(ruimte.attribute()) instanceof Exact value) Decide.decide(c, ruimte, use -> compareWithRoom(c, ruimte, record, value, use));
    }
  }

  private static void compareWithRoom(Run c, Beleidsruimte ruimte, DossierRecord record, Exact value, Usage use) {
    Rules.RoomBound bound = null;
    for (var each : ruimte.bounds()) if (each.from() <= c.peildatum && c.peildatum < each.until()) bound = each;
    if (bound == null) return;
    use.sources.addAll(bound.sources());
    var passed = passedBound(c, ruimte, bound.lowest(), "ten minste", value, -1);
    if (passed == null) passed = passedBound(c, ruimte, bound.highest(), "ten hoogste", value, 1);
    if (passed == null || passed.isEmpty()) return;
    Outcome.signaal("buiten_beleidsruimte", "Het besluit zegt " + shown(value, ruimte.unit()) + ". De beleidsruimte \"" + ruimte.label() + "\" is " + passed + ". Het besluit is gevolgd. Kijk of het klopt.")
      .grond(ruimte.name()).door(record.by == null ? ruimte.by() : record.by).emit(c, use);
  }

  /** Null: it is not passed; empty: it cannot be known. @param side of the bound on which a value passes it */
  private static String passedBound(Run c, Beleidsruimte ruimte, Rules.Ask limit, String words, Exact value, int side) {
    var edge = limit == null ? null : limit.of(c);
    if (edge instanceof Unknown unknown) {
      Decide.reportMissing(c, unknown, ruimte.name());
      return "";
    }
    return edge instanceof Exact number && Integer.signum(value.compareTo(number)) == side ? words + " " + shown(number, ruimte.unit()) : null;
  }

  private static String shown(Exact value, String unit) {
    switch (unit) {
      case "money":
        return value.euros();
      case "percentage":
        return value.times(Exact.of(100)).dutch(0) + "%";
      case "hours":
        return value.dutch(0) + " uur";
      default:
        return value.dutch(0);
    }
  }
}
