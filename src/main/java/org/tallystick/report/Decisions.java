package org.tallystick.report;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Finding;

/**
 * What a person settled about findings and claims, by their {@link Fingerprint}: an edit elsewhere
 * in an article leaves a decision in force, an edit of a sentence that it rests on makes it stale.
 * Immutable.
 */
public final class Decisions {
  /** Nothing is settled. */
  public static final Decisions NONE = new Decisions(List.of(), List.of());

  private final List<OnFinding> findings;
  private final List<OnClaim> claims;
  private final Map<String, OnFinding> byFinding = new HashMap<>();
  private final Map<String, OnClaim> byClaim = new HashMap<>();

  /**
   * Puts decisions together.
   *
   * @param findings what is dismissed or confirmed; of several about one finding the last counts
   * @param claims what is pinned to a query, or to <i>not in this data</i>; likewise
   */
  public Decisions(List<OnFinding> findings, List<OnClaim> claims) {
    this.findings = List.copyOf(findings);
    this.claims = List.copyOf(claims);
    findings.forEach(decision -> byFinding.put(decision.fingerprint(), decision));
    claims.forEach(decision -> byClaim.put(decision.fingerprint(), decision));
  }

  /** What is dismissed or confirmed. */
  public List<OnFinding> findings() {
    return findings;
  }

  /** What is pinned to a query, or to <i>not in this data</i>. */
  public List<OnClaim> claims() {
    return claims;
  }

  /**
   * Reads decisions as JSON. Entries that are still a draft are passed over.
   *
   * @param name the file's name, for messages
   * @param in the text; it is not closed
   * @throws DecisionsException if it is no such JSON; the message names the file and the place
   * @throws IOException if {@code in} cannot be read
   */
  public static Decisions read(String name, Reader in) throws IOException {
    return DecisionsJson.read(name, in);
  }

  /** What these decisions say of the findings and claims of one article. */
  public Settled settle(List<Finding> about, Claims all) {
    if (findings.isEmpty() && claims.isEmpty()) {
      return Settled.NOTHING;
    }
    Map<String, OnFinding> onFindings = new HashMap<>();
    if (!byFinding.isEmpty()) {
      for (Finding finding : about) {
        OnFinding decision = byFinding.get(Fingerprint.of(finding, all));
        if (decision != null) {
          onFindings.put(finding.id(), decision);
        }
      }
    }
    Map<String, OnClaim> onClaims = new HashMap<>();
    if (!byClaim.isEmpty()) {
      for (Claim claim : all.all()) {
        OnClaim decision = byClaim.get(Fingerprint.of(claim, all));
        if (decision != null) {
          onClaims.put(claim.id(), decision);
        }
      }
    }
    return new Settled(onFindings, onClaims);
  }

  /**
   * The fingerprints of decisions about nothing that was checked, in order.
   *
   * @param met the fingerprints of the decisions that were met
   */
  public List<String> stale(Set<String> met) {
    Set<String> stale = new TreeSet<>();
    findings.forEach(decision -> stale.add(decision.fingerprint()));
    claims.forEach(decision -> stale.add(decision.fingerprint()));
    stale.removeAll(met);
    return List.copyOf(stale);
  }

  /** Names what was settled, for the record of a run: 16 hexadecimal digits, equal if equal. */
  public String digest() {
    return Fingerprint.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Decisions that
        && findings.equals(that.findings)
        && claims.equals(that.claims);
  }

  @Override
  public int hashCode() {
    return Objects.hash(findings, claims);
  }

  @Override
  public String toString() {
    return "Decisions[findings=" + findings + ", claims=" + claims + "]";
  }

  /** What a person says of a finding. */
  public enum Choice {
    /** It is no mistake. */
    DISMISSED,
    /** It is one. */
    CONFIRMED
  }

  /**
   * A person's word on a finding.
   *
   * @param fingerprint of the finding
   * @param choice what was decided
   * @param reason why; null if it was not said
   * @param by who decided; null if it was not said
   */
  public record OnFinding(
      String fingerprint, Choice choice, @Nullable String reason, @Nullable String by) {
    /** Checks for null. */
    public OnFinding {
      Objects.requireNonNull(fingerprint, "fingerprint must not be null");
      Objects.requireNonNull(choice, "choice must not be null");
    }
  }

  /**
   * A person's word on a claim.
   *
   * @param fingerprint of the claim
   * @param text the figure as written, for the person's eyes; null if it was not said
   * @param sql the query that answers it; null where the data do not have it
   * @param reason why; null if it was not said
   */
  public record OnClaim(
      String fingerprint, @Nullable String text, @Nullable String sql, @Nullable String reason) {
    /** Checks for null. */
    public OnClaim {
      Objects.requireNonNull(fingerprint, "fingerprint must not be null");
    }
  }
}
