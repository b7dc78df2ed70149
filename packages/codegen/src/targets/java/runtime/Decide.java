package regels.uitvoering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import regels.uitvoering.Rules.Clauses;
import regels.uitvoering.Rules.Grounded;
import regels.uitvoering.Rules.Slot;
import regels.uitvoering.Run.LeftOut;
import regels.uitvoering.Timeline.Entry;
import regels.uitvoering.Timeline.Missing;
import regels.uitvoering.Timeline.Over;
import regels.uitvoering.Value.Unknown;

/** Taking a decision: what it rests on is gathered while it is taken, and its outcome stands on the timeline. */
final class Decide {
  private static final String[] LAYERS = {"wet", "rechtspraak", "uitvoeringspraktijk", "beleidsregel", "variant"};

  private Decide() {}

  /** Everything that is asked meanwhile becomes part of what the outcome rests on. */
  static void decide(Run c, Grounded decider, Consumer<Usage> work) {
    var outer = c.use;
    var use = new Usage();
    use.rule(decider);
    c.use = use;
    int before = c.entries.size();
    work.accept(use);
    c.use = outer;
    for (var wijziging : use.off) c.leftOut.add(new LeftOut(wijziging, c.peildatum, c.entries.size() > before && use.prevented.contains(wijziging)));
  }

  /** Notes what an off layer would have made of what is looked at. */
  private static <T> T noting(Run c, Supplier<T> look) {
    var outer = c.use;
    var use = new Usage();
    c.use = use;
    var found = look.get();
    c.use = outer;
    for (var wijziging : use.off) c.leftOut.add(new LeftOut(wijziging, c.peildatum, false));
    return found;
  }

  static <T> T inForceOf(Run c, Slot<T> slot) {
    return slot.only() != null ? slot.only() : noting(c, () -> InForce.current(c, slot));
  }

  static <T> List<T> clausesInForce(Run c, Clauses<T> of) {
    return of.only() != null ? of.only() : noting(c, () -> InForce.clauses(c, of));
  }

  /** An outcome of a decision. What it does not have stays null. */
  static final class Outcome {
    private final String soort;
    private final String naam;
    private String grond;
    private Integer einde;
    private Exact bedrag;
    private String toelichting;
    private String door;
    private String aan;
    private List<String> judged = List.of();

    Outcome(String soort, String naam) {
      this.soort = soort;
      this.naam = naam;
    }

    /** Something to look at; never an outcome of a rule. */
    static Outcome signaal(String naam, String toelichting) {
      var made = new Outcome("signaal", naam);
      made.toelichting = toelichting;
      return made;
    }

    Outcome grond(String value) {
      grond = value;
      return this;
    }

    Outcome einde(Integer value) {
      einde = value;
      return this;
    }

    Outcome bedrag(Exact value) {
      bedrag = value;
      return this;
    }

    Outcome door(String value) {
      door = value;
      return this;
    }

    Outcome aan(String value) {
      aan = value;
      return this;
    }

    Outcome judged(List<String> value) {
      judged = value;
      return this;
    }

    void emit(Run c, Usage use) {
      var stelsel = c.rules.stelsel();
      var about = Ask.aboutOf(c);
      var over = about == null ? null : new Over(about.name, Dates.iso(about.begin), about.reference);
      // The rules first, then what changed them.
      var all = new ArrayList<>(use.sources);
      var aannames = new ArrayList<>(use.aannames);
      for (var wijziging : use.wijzigingen) {
        all.addAll(wijziging.sources());
        aannames.addAll(wijziging.aannames());
      }
      var sources = all.isEmpty() ? List.of(stelsel.sources().isEmpty() ? stelsel.label() : stelsel.sources().get(0)) : unique(all);
      int rank = 0;
      var changes = new ArrayList<String>();
      for (var wijziging : use.wijzigingen) {
        rank = Math.max(rank, wijziging.rank());
        changes.add(wijziging.name());
      }
      var oordelen = new ArrayList<>(judged);
      oordelen.addAll(use.oordelen);
      c.entries.add(new Entry(
        Dates.iso(c.peildatum), soort, naam, grond, over, einde == null ? null : Dates.iso(einde), bedrag, toelichting, door, aan, sources, stelsel.name(), LAYERS[rank],
        unlessEmpty(changes), unlessEmpty(oordelen), unlessEmpty(aannames)));
    }
  }

  private static List<String> unique(List<String> texts) {
    return texts.size() < 2 ? List.copyOf(texts) : new ArrayList<>(new LinkedHashSet<>(texts));
  }

  private static List<String> unlessEmpty(List<String> texts) {
    return texts.isEmpty() ? null : unique(texts);
  }

  /** A fact is missing for a decision: it is not taken, and reported. */
  static void reportMissing(Run c, Unknown unknown, String neededFor) {
    for (var gegeven : unknown.missing()) {
      var missing = new Missing(gegeven, neededFor, Dates.iso(c.peildatum));
      c.missing.putIfAbsent(missing, missing);
    }
  }

  /** For what is asked on every day again: the fact is reported on the first one. */
  static void reportMissingOnce(Run c, Unknown unknown, String neededFor) {
    var known = c.missing.keySet().stream().filter(each -> each.nodigVoor().equals(neededFor)).map(Missing::gegeven).toList();
    if (!known.containsAll(unknown.missing())) reportMissing(c, unknown, neededFor);
  }
}
