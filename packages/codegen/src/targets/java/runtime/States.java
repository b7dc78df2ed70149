package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;
import static regels.uitvoering.Value.Never.NEVER;

import java.util.List;
import regels.uitvoering.Happening.Duty;
import regels.uitvoering.Happening.Lowering;
import regels.uitvoering.Rules.When;
import regels.uitvoering.Value.Answer;
import regels.uitvoering.Value.Day;
import regels.uitvoering.Value.Name;
import regels.uitvoering.Value.Truth;
import regels.uitvoering.Value.Unknown;

/** What rules ask of a plicht, a termijn, a periode, an onderdeel or a leerroute: its state, since when, and the level that is asked. */
public final class States {
  private static final List<String> LEVELS = List.of("onder_A1", "A1", "A2", "B1", "B2", "C1", "C2");

  private States() {}

  /** The level that a taaleis asks now: its own, or what an effective bevoegdheid lowered it to. */
  public static Value level(Run c, String name) {
    var taaleis = InForce.current(c, c.rules.taaleisen(), name);
    if (taaleis == null) return NEVER;
    if (c.use != null) c.use.reading(taaleis);
    var asked = taaleis.level();
    for (var lowering : c.lowerings) {
      if (!name.equals(lowering.taaleis()) || (lowering.parts() != null && !lowering.parts().contains(c.part == null ? "" : c.part))) continue;
      var lowered = loweredTo(c, lowering);
      if (lowered != null && LEVELS.indexOf(lowered) < LEVELS.indexOf(asked)) asked = lowered;
    }
    return new Name(asked);
  }

  /** It works as long as each `werkt zolang` holds; null: it does not. */
  private static String loweredTo(Run c, Lowering lowering) {
    var trigger = c.trigger;
    c.trigger = lowering.record();
    c.decidedOn = lowering.record().date();
    var bevoegdheid = InForce.current(c, c.rules.bevoegdheden(), lowering.bevoegdheid());
    var power = bevoegdheid == null ? null : InForce.clauses(c, bevoegdheid.power()).stream().filter(each -> each.kind().equals("verlagen")).findFirst().orElse(null);
    List<When> limits = bevoegdheid == null ? List.of() : InForce.clauses(c, bevoegdheid.werkt_zolang());
    c.trigger = trigger;
    c.decidedOn = null;
    if (bevoegdheid == null || power == null) return null;
    for (var limit : limits) if (c.isMet(limit.when()) != JA) return null;
    if (c.use != null) {
      c.use.oordelen.addAll(lowering.oordelen());
      c.use.reading(bevoegdheid);
    }
    return power.to();
  }

  /** `openstaat` of what a value names, or whether it is done. */
  public static Truth stateOfValue(Run c, Value value, String kind, boolean asksOpen) {
    if (value instanceof Unknown unknown) return unknown;
    if (!(value instanceof Name name)) return NEE;
    if (kind.equals("onderdeel")) return asksOpen ? Duties.openPart(c, name.text()) : Duties.partDone(c, name.text());
    return asksOpen ? Duties.openRoute(c, name.text()) : Duties.routeDone(c, name.text());
  }

  private static Duty dutyNamed(Run c, String name) {
    for (var duty : c.duties) if (duty.name.equals(name)) return duty;
    return null;
  }

  public static Truth plichtIs(Run c, String name, String state) {
    var duty = dutyNamed(c, name);
    if (duty == null || duty.arisenOn == null) return NEE;
    switch (state) {
      case "ontstaan":
        return JA;
      case "loopt":
        return Answer.of(duty.metOn == null && duty.endedOn == null);
      case "geëindigd":
        return Answer.of(duty.endedOn != null);
      default:
        if (duty.metBy != null && c.use != null) c.use.restingOn(duty.metBy);
        return Answer.of(duty.metOn != null);
    }
  }

  public static Value plichtDay(Run c, String name, String state) {
    var duty = dutyNamed(c, name);
    if (duty == null) return NEVER;
    return Values.orNever(state.equals("ontstaan") || state.equals("loopt") ? duty.arisenOn : state.equals("geëindigd") ? duty.endedOn : duty.metOn);
  }

  public static Truth termijnIs(Run c, String name, String state) {
    var termijn = Ask.instance(c, name);
    if (termijn == null) return NEE;
    switch (state) {
      case "ontstaan":
        return JA;
      case "loopt":
        return Answer.of(termijn.runs(c.peildatum));
      case "verstreken":
        return Answer.of(termijn.expiredOn != null);
      default:
        return Answer.of(termijn.metOn != null || (state.equals("geëindigd") && termijn.expiredOn != null));
    }
  }

  public static Value termijnDay(Run c, String name, String state) {
    var termijn = Ask.instance(c, name);
    if (termijn == null) return NEVER;
    switch (state) {
      case "ontstaan":
      case "loopt":
        return new Day(termijn.first);
      case "geëindigd":
        return Values.orNever(termijn.metOn == null ? termijn.expiredOn : termijn.metOn);
      default:
        return Values.orNever(state.equals("verstreken") ? termijn.expiredOn : termijn.metOn);
    }
  }

  public static Truth periodeIs(Run c, String name, String state) {
    var all = c.dossier.named(name);
    if (state.equals("ontstaan")) return Answer.of(all.stream().anyMatch(record -> record.begin <= c.asOf));
    boolean seen = false;
    for (var record : all) {
      if (record.isRunning(c.asOf)) return Answer.of(state.equals("loopt"));
      seen |= Ask.isSeen(c, record);
    }
    return Answer.of(seen && !state.equals("loopt"));
  }

  public static Value periodeDay(Run c, String name, String state) {
    var begun = c.dossier.named(name).stream().filter(record -> record.begin <= c.asOf).toList();
    if (state.equals("ontstaan") || state.equals("loopt")) return begun.isEmpty() ? NEVER : new Day(begun.get(begun.size() - 1).begin);
    for (int index = begun.size() - 1; index >= 0; index -= 1) if (Ask.isSeen(c, begun.get(index))) return Values.orNever(begun.get(index).end);
    return NEVER;
  }

  public static Value doneDay(Run c, String kind, Value value) {
    if (value instanceof Unknown) return value;
    return value instanceof Name name ? Values.orNever(c.doneSince.get(kind + ":" + name.text())) : NEVER;
  }
}
