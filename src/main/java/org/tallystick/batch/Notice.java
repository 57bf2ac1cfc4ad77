package org.tallystick.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * What a report says of one finding, or of one claim that was laid against data.
 *
 * @param rule the finding's rule; {@link Tally#DATA} for a claim
 * @param fingerprint names the finding or the claim
 * @param verdict the word for it; {@code dismissed} where a person said so
 * @param says the figures of the verdict: another verdict's may be the same, the same one's others
 * @param message one sentence
 */
record Notice(String rule, String fingerprint, String verdict, String says, String message) {
  /** The verdict on a finding that a person has dismissed. */
  static final String DISMISSED = "dismissed";

  Notice {
    Objects.requireNonNull(rule, "rule must not be null");
    Objects.requireNonNull(fingerprint, "fingerprint must not be null");
    Objects.requireNonNull(verdict, "verdict must not be null");
  }

  /** A finding as reports have it. */
  static Notice ofFinding(JsonNode finding) {
    boolean dismissed = finding.at("/decision/decision").asText().equals(DISMISSED);
    return new Notice(
        finding.path("rule").asText(),
        finding.path("fingerprint").asText(),
        dismissed ? DISMISSED : finding.path("verdict").asText(),
        finding.path("stated").asText() + " / " + finding.path("implied").asText(),
        finding.path("message").asText());
  }

  /** A verification as reports have it. */
  static Notice ofVerification(JsonNode verification) {
    return new Notice(
        Tally.DATA,
        verification.path("fingerprint").asText(),
        verification.path("verdict").asText(),
        verification.path("stated").asText() + " / " + verification.path("found").asText(),
        verification.path("stated").asText() + ": " + verification.path("explanation").asText());
  }
}
