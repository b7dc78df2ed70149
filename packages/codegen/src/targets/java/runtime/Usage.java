package regels.uitvoering;

import java.util.ArrayList;
import java.util.List;
import regels.uitvoering.Rules.Grounded;
import regels.uitvoering.Rules.Wijziging;

/** What an outcome rests on, gathered while it is decided. */
final class Usage {
  List<String> sources = new ArrayList<>();
  final List<String> aannames = new ArrayList<>();
  final List<Wijziging> wijzigingen = new ArrayList<>();
  final List<String> oordelen = new ArrayList<>();
  /** Wijzigingen of off layers that would have held, and those of them that would have prevented the outcome. */
  final List<Wijziging> off = new ArrayList<>();
  final List<Wijziging> prevented = new ArrayList<>();

  void rule(Grounded grounded) {
    sources.addAll(grounded.sources());
    reading(grounded);
  }

  /** As `rule`, of a part of a rule that has articles of its own: those stand in the place of the articles of the whole. */
  void ownRule(Grounded grounded) {
    if (!grounded.sources().isEmpty()) sources.clear();
    rule(grounded);
  }

  void reading(Grounded grounded) {
    aannames.addAll(grounded.aannames());
    if (grounded.wijziging() != null) wijzigingen.add(grounded.wijziging());
  }

  /** Takes over what a condition rests on that held before this was decided: not its articles, which are not those of the outcome. */
  void restingOn(Usage other) {
    aannames.addAll(other.aannames);
    wijzigingen.addAll(other.wijzigingen);
    oordelen.addAll(other.oordelen);
  }

  void add(Usage other) {
    sources.addAll(other.sources);
    aannames.addAll(other.aannames);
    wijzigingen.addAll(other.wijzigingen);
    oordelen.addAll(other.oordelen);
    off.addAll(other.off);
    prevented.addAll(other.prevented);
  }
}
