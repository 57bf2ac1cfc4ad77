package org.tallystick.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Role;
import org.tallystick.claim.Word.Part;
import org.tallystick.dataset.Aggregate;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;

/**
 * From the frame of a claim to the questions it may ask: how many rows, and what share of them. The
 * frame gives the shape, the linker fills the slots; the figure itself is not looked at.
 */
final class QuestionPlanner {
  private static final Aggregate ROWS = new Aggregate.CountRows();
  private static final Set<Part> ALL = EnumSet.allOf(Part.class);

  /** The parts that say what a share is a share of, where no other claim does. */
  private static final Set<Part> WHOLE = EnumSet.of(Part.SUBJECT, Part.AGENT, Part.PLACE);

  /** How long a chain of parts of parts is followed. */
  private static final int MAX_BASES = 3;

  private final List<TableSense> tables;

  QuestionPlanner(List<TableSense> tables) {
    this.tables = List.copyOf(tables);
  }

  /** Whether some shape of question has an answer such as the claim states. */
  static boolean hasShape(Claim claim) {
    return isCount(claim) || isShare(claim);
  }

  /** Whether a table holds anything that the claim speaks of as what its rows are. */
  boolean hasTable(Claim claim) {
    return tables.stream().anyMatch(sense -> new SchemaLinker(sense).link(claim, ALL).row());
  }

  /** The questions the claim may ask, best first, each once. */
  List<Candidate> plan(Claim claim, Map<String, Claim> claims) {
    List<Candidate> candidates = new ArrayList<>();
    for (TableSense sense : tables) {
      SchemaLinker linker = new SchemaLinker(sense);
      String table = sense.table().name();
      if (isCount(claim)) {
        candidates.addAll(counts(table, linker, claim, claims));
      } else if (isShare(claim)) {
        candidates.addAll(shares(table, linker, claim, claims));
      }
    }
    Set<Question> asked = new HashSet<>();
    return candidates.stream()
        .filter(candidate -> candidate.linking().row())
        .sorted(
            Comparator.comparing(Candidate::explainsAll)
                .thenComparing(Candidate::share)
                .thenComparing(candidate -> candidate.linking().explained().size())
                .reversed())
        .filter(candidate -> asked.add(candidate.question()))
        .toList();
  }

  private static boolean isCount(Claim claim) {
    return claim.quantity().kind() == Kind.COUNT
        && claim.role() == Role.LEVEL
        && isPlain(claim, Unit.PLAIN);
  }

  private static boolean isShare(Claim claim) {
    return claim.quantity().kind().isShare()
        && (claim.role() == Role.SHARE || claim.role() == Role.LEVEL)
        && (isPlain(claim, Unit.PERCENT) || isPlain(claim, Unit.PLAIN));
  }

  private static boolean isPlain(Claim claim, Unit unit) {
    return claim.change() == null
        && claim.quantity().per() == null
        && claim.quantity().unit().equals(unit);
  }

  private static List<Candidate> counts(
      String table, SchemaLinker linker, Claim claim, Map<String, Claim> claims) {
    Linking own = linker.link(claim, partsOf(claim, claims));
    List<Candidate> candidates = new ArrayList<>();
    for (Linking whole : wholes(linker, claim, claims)) {
      Linking linking = own.within(whole);
      if (linking != null) {
        candidates.add(new Candidate(measure(table, linking), linking));
      }
    }
    if (candidates.isEmpty() || !isTiedInSentence(claim, claims)) {
      candidates.add(new Candidate(measure(table, own), own));
    }
    return candidates;
  }

  private static List<Candidate> shares(
      String table, SchemaLinker linker, Claim claim, Map<String, Claim> claims) {
    Linking own = linker.link(claim, ALL);
    List<Linking> wholes = new ArrayList<>(wholes(linker, claim, claims));
    if (wholes.isEmpty() || !isTiedInSentence(claim, claims)) {
      wholes.add(linker.link(claim, WHOLE));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Linking whole : wholes) {
      Linking part = own.within(whole);
      if (part != null && part.slots().size() > whole.slots().size()) {
        Combine share = new Combine(Operation.SHARE, measure(table, part), measure(table, whole));
        candidates.add(new Candidate(share, part));
      }
    }
    return candidates;
  }

  private static Measure measure(String table, Linking linking) {
    return new Measure(table, ROWS, linking.conditions());
  }

  /**
   * What the claim may be a part of: the claim it is tied to with all that one is part of, and,
   * where the tie reaches into another sentence and may be another's, each of those alone.
   */
  private static List<Linking> wholes(SchemaLinker linker, Claim claim, Map<String, Claim> claims) {
    List<Claim> chain = new ArrayList<>();
    for (Claim base = base(claim, claims);
        base != null && isCount(base) && chain.size() < MAX_BASES && !chain.contains(base);
        base = base(base, claims)) {
      chain.add(base);
    }
    List<Linking> wholes = new ArrayList<>();
    for (int from = 0; from < chain.size(); from++) {
      Linking whole = null;
      for (int i = chain.size() - 1; i >= from; i--) {
        Linking link = linker.link(chain.get(i), partsOf(chain.get(i), claims));
        whole = whole == null ? link : link.within(whole);
        if (whole == null) {
          break;
        }
      }
      if (whole != null) {
        wholes.add(whole);
      }
      if (isTiedInSentence(claim, claims)) {
        break;
      }
    }
    return wholes;
  }

  private static boolean isTiedInSentence(Claim claim, Map<String, Claim> claims) {
    Claim base = base(claim, claims);
    return base != null && Objects.equals(base.sentence(), claim.sentence());
  }

  /**
   * The parts of a claim that say what it counts. <i>Of the 48 crews, 12 were fined in Oban</i>:
   * what the sentence tells, it tells of the 12; of the 48 it says only what they are.
   */
  private static Set<Part> partsOf(Claim claim, Map<String, Claim> claims) {
    boolean whole =
        claim.predicate() == null
            && claims.values().stream()
                .anyMatch(
                    part ->
                        claim.id().equals(part.base())
                            && Objects.equals(part.sentence(), claim.sentence()));
    return whole ? EnumSet.of(Part.SUBJECT) : ALL;
  }

  private static @Nullable Claim base(Claim claim, Map<String, Claim> claims) {
    return claim.base() == null ? null : claims.get(claim.base());
  }
}
