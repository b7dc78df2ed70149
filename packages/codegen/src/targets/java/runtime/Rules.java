package regels.uitvoering;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regels.uitvoering.Value.Truth;

/** The rules of one stelsel, and what they are made of. The maps are in the order in which a run asks. */
public record Rules(
  Stelsel stelsel, List<String> layers, List<String> knownLayers, List<Wijziging> wijzigingen, List<Integer> lawChanges, Set<Integer> equatedDays, Map<String, String> organen, Map<String, Decider> deciders, Map<String, Decider> oordelen,
  Map<String, Slot<Onderdeel>> onderdelen, Map<String, Slot<Groep>> groepen, Map<String, Slot<Taaleis>> taaleisen, Map<String, Slot<Leerroute>> leerroutes, Map<String, Slot<Plicht>> plichten,
  Map<String, Slot<Bevoegdheid>> bevoegdheden, Map<String, Slot<Termijn>> termijnen, Map<String, Slot<Plafond>> plafonds, Map<String, Slot<Beleidsruimte>> ruimten,
  Map<String, List<Slot<Verlengingsgrond>>> groundsByRecord, Map<String, List<Slot<Verlengingsgrond>>> groundsOfLastDay, Map<String, List<Slot<Boeteregime>>> regimesByRecord, Map<String, List<Slot<Boeteregime>>> setAside,
  List<Slot<Boeteregime>> regimesAfterTermijn, Map<String, List<Slot<Bevoegdheid>>> powersByRecord, List<Slot<Bevoegdheid>> conditionalPowers,
  Map<String, List<Slot<Vergoeding>>> paymentsByRecord, List<Slot<Vergoeding>> datedPayments, boolean paymentsFollowDecisions,
  Set<String> doneTriggers, boolean asksWhenDone, boolean termsFollowDecisions) {

  /** A part of the rules that is asked from where the run looks. */
  public interface Ask {
    Value of(Run c);
  }

  public interface Condition {
    Truth of(Run c);
  }

  /** What an outcome can rest on. `wijziging`: the one that made it, or null. */
  public interface Grounded {
    List<String> sources();

    List<String> aannames();

    Wijziging wijziging();
  }

  /** A rule with an address in the specification: `termijn:PIP_termijn`. */
  public interface Rule extends Grounded {
    String id();

    String name();

    String label();
  }

  /**
   * When a wijziging holds: from its first day until the day on which it does not any more, by the law date of the rule that
   * asks or by a date of its own. `moves`: that date is another one at each moment of asking.
   */
  public record Wijziging(int index, String name, String label, String layer, String switchedBy, int rank, int from, int until, int published, Ask by, boolean moves, boolean runningTermsKeepOld, boolean requestsKeepOld, boolean decisionsKeepOld, boolean signalsWhenOff, List<String> sources, List<String> aannames) {}

  /** One text of a rule: the first one, or what a wijziging made of it; a value of null: it was struck. */
  public record Version<T>(Wijziging wijziging, T value) {}

  /** The texts of one rule, in the order in which they win; `only` where no wijziging touches it. */
  public record Slot<T>(List<Version<T>> versions, T only, List<T> texts) {
    private static <T> Slot<T> of(List<Version<T>> versions, T only) {
      return new Slot<>(versions, only, versions.stream().map(Version::value).filter(value -> value != null).toList());
    }
  }

  public static <T> Slot<T> fixed(T value) {
    return Slot.of(List.of(new Version<>(null, value)), value);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Slot<T> changing(Version<T>... versions) {
    return Slot.of(List.of(versions), null);
  }

  /** The clauses of one kind, in the order of the text; `only` where no wijziging touches one. */
  public record Clauses<T>(List<Slot<T>> slots, List<T> only) {}

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Clauses<T> fixedClauses(T... clauses) {
    return new Clauses<>(Arrays.stream(clauses).map(Rules::fixed).toList(), List.of(clauses));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Clauses<T> changingClauses(Slot<T>... slots) {
    return new Clauses<>(List.of(slots), null);
  }

  /** Lists by what they hold: a compiler works out one meaning faster than many. */
  public static List<String> texts(String... items) {
    return List.of(items);
  }

  public static List<Value> values(Value... items) {
    return List.of(items);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> List<T> list(T... items) {
    return List.of(items);
  }

  public record Item<T>(String name, T value) {}

  public static <T> Item<T> item(String name, T value) {
    return new Item<>(name, value);
  }

  /** In this order. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Map<String, T> map(Item<T>... items) {
    var all = new LinkedHashMap<String, T>();
    for (var item : items) all.put(item.name(), item.value());
    return all;
  }

  // With the type in their name the compiler need not look for it, which takes it long in what is deeply nested.

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static Map<String, String> textMap(Item<String>... items) {
    return map(items);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static Map<String, Decider> deciderMap(Item<Decider>... items) {
    return map(items);
  }

  /** One list of what is written in parts. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> List<T> together(List<T>... parts) {
    return Arrays.stream(parts).flatMap(List::stream).toList();
  }

  public record Stelsel(String name, String label, List<String> sources, List<String> aannames, int from, String overflow, int decimals, String mode, Ask lawDate, Ask milder, AppliesWhen appliesWhen) implements Grounded {
    public Wijziging wijziging() {
      return null;
    }
  }

  public record AppliesWhen(Condition when, List<String> sources) {}

  /** Who takes a decision. */
  public record Decider(String label, String by, List<String> sources) implements Grounded {
    public List<String> aannames() {
      return List.of();
    }

    public Wijziging wijziging() {
      return null;
    }
  }

  public record Parameter(List<String> sources, List<String> aannames, Wijziging wijziging, Ask on, List<ParameterVersion> versions) implements Grounded {}

  public record ParameterVersion(int from, int until, Ask value, List<String> sources) {}

  public record Begrip(List<String> sources, List<String> aannames, Wijziging wijziging, Ask value) implements Grounded {}

  /** The cell that holds; or a factor by which a wijziging multiplies each cell. */
  public record Tabel(List<String> sources, List<String> aannames, Wijziging wijziging, Ask cell, Ask factor) implements Grounded {}

  public record Onderdeel(List<String> sources, List<String> aannames, Wijziging wijziging, Condition done) implements Grounded {}

  public record Groep(List<String> sources, List<String> aannames, Wijziging wijziging, List<String> members) implements Grounded {}

  public record Taaleis(List<String> sources, List<String> aannames, Wijziging wijziging, List<String> onderdelen, String level) implements Grounded {}

  /** A clause that is a condition alone. */
  public record When(Condition when, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  /** A clause that says only that it is there. */
  public record Plain(List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  /** An onderdeel or taaleis by its name, a condition, or the leerroute that a value names. */
  public record Requirement(String kind, String name, Condition when, Ask value) {}

  public record Leerroute(String id, String name, String label, List<String> sources, List<String> aannames, Wijziging wijziging, Clauses<When> toelating, Clauses<RouteVereist> vereist, Clauses<Alternatief> of_in_plaats_daarvan, Clauses<Plain> uitkomst) implements Rule {}

  public record RouteVereist(List<Requirement> requirements, Condition when, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Alternatief(List<Requirement> requirements, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Plicht(String id, String name, String label, List<String> sources, List<String> aannames, Wijziging wijziging, Clauses<Ontstaat> ontstaat, Clauses<Vereist> vereist, Clauses<PlichtSignaal> signaal, Clauses<Eindigt> eindigt, Clauses<Exemption> vrijstelling, Clauses<Exemption> ontheffing) implements Rule {}

  public record Ontstaat(Ask date, boolean readsLaw, Condition when, List<Condition> turns, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Vereist(String name, Requirement requirement, Condition unless, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record PlichtSignaal(String name, String text, Condition when, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Eindigt(Ask on, Condition when, List<Condition> turns, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  /** `parts` null: from the whole plicht. */
  public record Exemption(String kind, String name, String by, String record, Condition when, Condition asLongAs, List<String> parts, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Bevoegdheid(String id, String name, String label, List<String> sources, List<String> aannames, Wijziging wijziging, Clauses<Power> power, Clauses<When> alleen_als, Clauses<When> werkt_zolang, Clauses<Limit> alleen_binnen) implements Rule {}

  /** `taaleis`, `to` and `perOnderdeel` are of `verlagen`; the last has the attributes that name an onderdeel. */
  public record Power(String kind, String by, List<String> records, String taaleis, String to, List<String> perOnderdeel, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Limit(Condition when, Condition unless, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  /** The room around a value that a decision may set. */
  public record Beleidsruimte(String id, String name, String label, List<String> sources, List<String> aannames, Wijziging wijziging, String by, String record, String attribute, String unit, List<RoomBound> bounds) implements Rule {}

  public record RoomBound(int from, int until, Ask lowest, Ask highest, List<String> sources) {}

  /** `voor_elk`: the names of the records for which it begins anew. `authority`: `act` puts it under the Algemene termijnenwet. */
  public record Termijn(String id, String name, String label, List<String> sources, List<String> aannames, Wijziging wijziging, String authority, List<String> voor_elk, boolean followsRun, boolean lastDayMatters, Clauses<Begint> begint, Clauses<Duurt> duurt, Clauses<Combine> duurt_wat_de_boete_bepaalt, Clauses<When> voldaan, Clauses<Plain> voldaan_alles_waarvoor_gesteld, Clauses<Afwijking> afwijking, Clauses<NaAfloop> na_afloop, Clauses<Termijnenwet> termijnenwet) implements Rule {}

  public record Begint(String at, Ask date, boolean readsLaw, Condition when, String authority, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Duurt(Ask length, String authority, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Combine(String combine, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Afwijking(String name, Ask length, String after, Condition when, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record NaAfloop(String name, String text, Condition when, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Termijnenwet(boolean applies, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  /** `van_overeenkomstige_toepassing`: what the ground says of a termijn of `verlengt` is then about this one. */
  public record Verlengingsgrond(String id, String name, String label, List<String> sources, List<String> aannames, Wijziging wijziging, String decider, Clauses<Reach> verlengt, Clauses<Reach> van_overeenkomstige_toepassing, Clauses<Bij> bij, Clauses<OpAanvraag> op_aanvraag, Clauses<Plain> op_de_laatste_dag, Clauses<When> als, Clauses<Met> met, Clauses<Times> ten_hoogste_keer) implements Rule {}

  public record Reach(List<String> termijnen, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Bij(List<String> records, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  /** It may be asked for so long before the end, and not earlier. */
  public record OpAanvraag(Ask ahead, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Met(Ask length, MetCap cap, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record MetCap(Ask length, String per) {}

  public record Times(int times, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  /** Where this regime applies to a case, those of `in_afwijking_van` do not. */
  public record Boeteregime(String id, String name, String label, List<String> sources, List<String> aannames, Wijziging wijziging, Clauses<OvertredingBij> overtreding_bij, Clauses<OvertredingNaAfloop> overtreding_na_afloop, Clauses<OpgelegdDoor> opgelegd_door, Clauses<RechtNaar> recht_naar, Clauses<Uitzondering> uitzondering, Clauses<InAfwijking> in_afwijking_van, Clauses<Bedrag> bedrag, Clauses<BijHerhaling> bij_herhaling, Clauses<Factor> maal_de_factor, Clauses<Verminderd> verminderd, Clauses<Amount> wettelijk_maximum, Clauses<Zet> zet) implements Rule {}

  public record OvertredingBij(List<String> records, Condition when, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record OvertredingNaAfloop(String open, List<String> termijnen, Condition when, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record OpgelegdDoor(String orgaan, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record RechtNaar(Ask date, Ask milder, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  /** `certain`: it looks at nothing but the dossier. */
  public record Uitzondering(Condition when, boolean certain, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record InAfwijking(List<String> regimes, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Bedrag(Ask amount, Condition when, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record BijHerhaling(Ask within, List<Ask> steps, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Factor(Ask factor, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Verminderd(Ask step, Ask per, Ask maximum, Condition when, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Amount(Ask amount, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  /** `later`: the length after a termijn of the same name. */
  public record Zet(String termijn, Ask length, Condition when, Ask later, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Plafond(String id, String name, String label, List<String> sources, List<String> aannames, Wijziging wijziging, Clauses<SamenVoor> samen_voor, Clauses<Cap> in_totaal_ten_hoogste) implements Rule {}

  public record SamenVoor(List<String> regimes, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  public record Cap(Ask amount, String termijn, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  /** Money that goes from one party to another because of a person. */
  public record Vergoeding(String id, String name, String label, List<String> sources, List<String> aannames, Wijziging wijziging, Clauses<Betaling> betaling, Clauses<Bij> bij, Clauses<Betaaldag> eenmalig_op, Clauses<Betaaldag> in_het_jaar, Clauses<Betaaldag> elk_jaar_vanaf, Clauses<When> als, Clauses<Amount> bedrag) implements Rule {}

  public record Betaling(String payer, String payee, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}

  /** `yearsLater` 0: on the date itself; 1 or 2: on 1 January of that many calendar years later. `everyYear`: again on each 1 January after it. */
  public record Betaaldag(Ask date, boolean readsLaw, int yearsLater, boolean everyYear, List<String> sources, List<String> aannames, Wijziging wijziging) implements Grounded {}
}
