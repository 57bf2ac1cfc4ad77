package org.tallystick.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/**
 * Collects what a person may settle: each finding that is not consistent, and each claim laid
 * against data, on which nothing is settled yet. Written as a file of decisions whose entries
 * {@link Decisions#read} passes over until a person fills them in: sets {@code decision} of a
 * finding, takes {@code draft} off a claim. Safe for use by several threads; the file is in the
 * order of the articles' ids.
 */
public final class DecisionsDraft {
  private final Decisions made;
  private final boolean alarmsOnly;
  private final Map<String, Part> parts = new TreeMap<>();

  /**
   * Starts a draft.
   *
   * @param made what is settled already; it stands first in the file
   * @param alarmsOnly whether of the claims laid against data only those that the data contradict,
   *     or nearly so, are listed, as is sensible for an archive
   */
  public DecisionsDraft(Decisions made, boolean alarmsOnly) {
    this.made = Objects.requireNonNull(made, "made must not be null");
    this.alarmsOnly = alarmsOnly;
  }

  /** Adds what a report leaves to be settled. */
  public void add(Report report) {
    Part part = Part.of(report, alarmsOnly);
    if (!part.findings().isEmpty() || !part.claims().isEmpty()) {
      synchronized (parts) {
        parts.merge(report.article().id(), part, Part::with);
      }
    }
  }

  /**
   * Writes the file.
   *
   * @param out it is not closed
   * @throws IOException if {@code out} does
   */
  public void write(Writer out) throws IOException {
    Set<String> written = new HashSet<>();
    List<OpenFinding> findings = new ArrayList<>();
    List<OpenClaim> claims = new ArrayList<>();
    synchronized (parts) {
      for (Part part : parts.values()) {
        part.findings().stream().filter(f -> written.add(f.fingerprint())).forEach(findings::add);
        part.claims().stream().filter(c -> written.add(c.fingerprint())).forEach(claims::add);
      }
    }
    DecisionsJson.write(made, findings, claims, out);
  }

  /** A finding on which nothing is settled. */
  record OpenFinding(String fingerprint, String rule, String message) {}

  /** A claim on which nothing is settled. */
  record OpenClaim(
      String fingerprint, String text, @Nullable String sql, String sentence, String verdict) {}

  private record Part(List<OpenFinding> findings, List<OpenClaim> claims) {
    static Part of(Report report, boolean alarmsOnly) {
      Claims all = report.claims();
      List<OpenFinding> findings = new ArrayList<>();
      for (Finding finding : report.findings()) {
        if (finding.agreement() != Agreement.CONSISTENT
            && !report.settled().findings().containsKey(finding.id())) {
          findings.add(
              new OpenFinding(Fingerprint.of(finding, all), finding.rule(), finding.message()));
        }
      }
      List<OpenClaim> claims = new ArrayList<>();
      for (Verification verification : report.verifications()) {
        Claim claim = all.find(verification.claim());
        if (claim != null
            && isOffered(verification.verdict(), alarmsOnly)
            && !report.settled().claims().containsKey(claim.id())) {
          claims.add(
              new OpenClaim(
                  Fingerprint.of(claim, all),
                  claim.text(),
                  verification.sql(),
                  claim.sentence().of(all.article().text()),
                  verification.verdict().label()));
        }
      }
      return new Part(findings, claims);
    }

    private static boolean isOffered(Verdict verdict, boolean alarmsOnly) {
      if (alarmsOnly) {
        return verdict instanceof Verdict.Contradicted || verdict instanceof Verdict.Imprecise;
      }
      return !(verdict instanceof Verdict.Unverifiable open
          && open.reason() == Verdict.Reason.NO_DATASET);
    }

    Part with(Part other) {
      List<OpenFinding> findings = new ArrayList<>(this.findings);
      findings.addAll(other.findings);
      List<OpenClaim> claims = new ArrayList<>(this.claims);
      claims.addAll(other.claims);
      return new Part(findings, claims);
    }
  }
}
