package regels.uitvoering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regels.uitvoering.Rules.Slot;
import regels.uitvoering.Rules.Termijn;
import regels.uitvoering.Value.Answer;
import regels.uitvoering.Value.Duration;
import regels.uitvoering.Value.Truth;

/** What rules can ask about: a record of the dossier, one time that a termijn runs, a fine, an extension. */
public sealed interface Happening permits Happening.DossierRecord, Happening.Instance, Happening.Fine, Happening.Extension {
  String name();

  /** The day on which it counts. */
  int date();

  /** An event, a period, a decision of a body, or a judgement. */
  final class DossierRecord implements Happening {
    final String name;
    final int begin;
    /** Last day of a period that has one, or null. */
    final Integer end;
    final boolean isPeriod;
    /** Its date, of a period its end; null for a period that still runs. */
    final Integer acts;
    /** Since when it is known: `bekend_op`, otherwise the day on which it acts or begins. */
    final int knownOn;
    final Map<String, Value> values;
    /** Who decided, or null. */
    final String by;
    final String reference;
    /** Place in the dossier: what is seen at a moment is always a beginning of that list. */
    int position;

    DossierRecord(String name, int begin, Integer end, boolean isPeriod, Map<String, Value> values, String by, String reference, Integer known) {
      this.name = name;
      this.begin = begin;
      this.end = end;
      this.isPeriod = isPeriod;
      this.acts = isPeriod ? end : Integer.valueOf(begin);
      this.knownOn = known != null ? known : acts != null ? acts : begin;
      this.values = values;
      this.by = by;
      this.reference = reference;
    }

    public String name() {
      return name;
    }

    public int date() {
      return acts == null ? begin : acts;
    }

    /** From its first to its last day, both included; without an end it runs on. */
    boolean isRunning(int day) {
      return isPeriod && begin <= day && (end == null || day <= end);
    }
  }

  /** Which requirement of a plicht a termijn was set for; without a requirement nothing meets it. */
  record SetFor(String plicht, String requirement) {}

  /** How often and by how many days a ground extended a termijn. */
  record Extended(int times, int days) {}

  final class Instance implements Happening {
    Termijn rules;
    final int first;
    Duration length;
    /** The last day as it was set, as it now stands, and where the Algemene termijnenwet moves it. */
    int original;
    int unshifted;
    int last;
    boolean shifts;
    Integer metOn;
    Integer expiredOn;
    final List<SetFor> setFor;
    final Map<String, Extended> extended = new HashMap<>();
    final Set<String> deviated = new HashSet<>();
    /** Name of the afwijking for which it stays open, or null. */
    String waitsFor;
    final DossierRecord about;

    Instance(Termijn rules, int first, Duration length, int last, boolean shifts, List<SetFor> setFor, DossierRecord about) {
      this.rules = rules;
      this.first = first;
      this.length = length;
      this.original = last;
      this.unshifted = last;
      this.last = last;
      this.shifts = shifts;
      this.setFor = setFor;
      this.about = about;
    }

    public String name() {
      return rules.name();
    }

    public int date() {
      return first;
    }

    /** Begun, not met, and today within it; one that waits for a record runs on after its last day. */
    boolean runs(int today) {
      return metOn == null && expiredOn == null && today >= first && (today <= last || waitsFor != null);
    }
  }

  /** `amount` is unknown where a fact is missing. */
  /** A fine that stands while a judgement about it is not given; `on`: the day on which the rules give it. */
  record FineToJudge(Rules.Boeteregime regime, int overtreding, int on, List<String> oordelen) {}

  record Fine(String name, int date, int overtreding, Value amount, int step) implements Happening {}

  record Extension(String name, int date) implements Happening {}

  /** A taaleis that a decision lowered; `parts` null: for each onderdeel. */
  record Lowering(DossierRecord record, String bevoegdheid, String taaleis, List<String> parts, List<String> oordelen) {}

  /** One plicht of the person. */
  final class Duty {
    final String name;
    Integer arisenOn;
    Integer metOn;
    /** What that rests on. */
    Usage metBy;
    Integer endedOn;
    /** Exemptions in force, with their first day. */
    Map<String, Integer> exemptions = new LinkedHashMap<>();
    Truth exempt = Answer.NEE;
    Map<String, Truth> exemptParts = Map.of();
    boolean barred;
    String route;

    Duty(String name) {
      this.name = name;
    }
  }

  /** What was spent of a plafond in one instance of a termijn; null: before the first one. */
  final class Room {
    final Instance termijn;
    Exact spent;

    Room(Instance termijn, Exact spent) {
      this.termijn = termijn;
      this.spent = spent;
    }
  }

  /** A termijn `voor elk besluit` that has not begun for a record. */
  final class StartOfOne {
    final String name;
    final Slot<Termijn> slot;
    final DossierRecord record;
    final boolean followsRun;
    Integer first;

    StartOfOne(String name, Slot<Termijn> slot, DossierRecord record, boolean followsRun) {
      this.name = name;
      this.slot = slot;
      this.record = record;
      this.followsRun = followsRun;
    }
  }

  /** A termijn that a fine sets, before it is combined with the others of this moment. */
  record TermijnSet(String termijn, Duration length, SetFor setFor, String by, Usage use) {}
}
