package org.tallystick.report;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.consistency.Finding;

/**
 * What a person settled about the findings and claims of one article. Immutable.
 *
 * @param findings by the id of the finding
 * @param claims by the id of the claim
 */
public record Settled(
    Map<String, Decisions.OnFinding> findings, Map<String, Decisions.OnClaim> claims) {
  /** Nothing. */
  public static final Settled NOTHING = new Settled(Map.of(), Map.of());

  /** Copies the maps. */
  public Settled {
    findings = Map.copyOf(findings);
    claims = Map.copyOf(claims);
  }

  /** Whether a person said that a finding is no mistake. */
  public boolean isDismissed(Finding finding) {
    return is(finding, Decisions.Choice.DISMISSED);
  }

  /** Whether a person said that a finding is a mistake. */
  public boolean isConfirmed(Finding finding) {
    return is(finding, Decisions.Choice.CONFIRMED);
  }

  private boolean is(Finding finding, Decisions.Choice choice) {
    Decisions.OnFinding decision = findings.get(finding.id());
    return decision != null && decision.choice() == choice;
  }

  /** The fingerprints of the decisions that were met. */
  public Set<String> fingerprints() {
    Set<String> met = new TreeSet<>();
    findings.values().forEach(decision -> met.add(decision.fingerprint()));
    claims.values().forEach(decision -> met.add(decision.fingerprint()));
    return met;
  }

  /** A decision in a few words for a reader, such as <i>by A. Bell: two different years</i>. */
  static String words(Decisions.OnFinding decision) {
    return words(decision.by(), decision.reason());
  }

  private static String words(@Nullable String by, @Nullable String reason) {
    String who = by == null || by.isBlank() ? "" : "by " + by.strip();
    String why = reason == null ? "" : reason.strip();
    return who.isEmpty() || why.isEmpty() ? who + why : who + ": " + why;
  }
}
