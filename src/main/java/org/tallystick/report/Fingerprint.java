package org.tallystick.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.tallystick.article.Article;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Finding;

/**
 * Names a claim or a finding by what it says, so that a person's decision about it finds it again:
 * 16 hexadecimal digits made of the sentences it stands in. An edit elsewhere in the article leaves
 * them as they are; an edit of one of those sentences makes them others. White space does not
 * count.
 *
 * <p>A claim is one article's: the same sentence in another article is another claim. A finding is
 * not: who dismisses it has read all the sentences that it rests on. Stateless and thread-safe.
 */
public final class Fingerprint {
  private static final int BYTES = 8;

  private Fingerprint() {}

  /** The fingerprint of a claim of {@code claims}. */
  public static String of(Claim claim, Claims claims) {
    Article article = claims.article();
    Digest digest = new Digest("claim").add(article.id()).add(sentence(article, claim));
    int twins = 0;
    for (Claim other : claims.all()) {
      if (other.span().start() >= claim.span().start()) {
        break; // They stand in the order of the text.
      }
      if (other.text().equals(claim.text())
          && sentence(article, other).equals(sentence(article, claim))) {
        twins++;
      }
    }
    return digest.add(claim.text()).add(Integer.toString(twins)).hex();
  }

  /** The fingerprint of a finding about {@code claims}. */
  public static String of(Finding finding, Claims claims) {
    Digest digest = new Digest("finding").add(finding.rule());
    for (Finding.Evidence evidence : finding.evidence()) {
      Claim claim = evidence.claim() == null ? null : claims.find(evidence.claim());
      if (claim != null) {
        digest.add(sentence(claims.article(), claim));
      }
      digest.add(evidence.text());
    }
    return digest.hex();
  }

  /** The fingerprint of a set of decisions. */
  static String of(Decisions decisions) {
    Digest digest = new Digest("decisions");
    for (Decisions.OnFinding decision : decisions.findings()) {
      digest.add(decision.toString());
    }
    for (Decisions.OnClaim decision : decisions.claims()) {
      digest.add(decision.toString());
    }
    return digest.hex();
  }

  private static String sentence(Article article, Claim claim) {
    return claim.sentence().of(article.text());
  }

  /** Strings, each with its length, so that no two lists of them run together. */
  private static final class Digest {
    private final MessageDigest sha;

    Digest(String kind) {
      try {
        sha = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
      add(kind);
    }

    Digest add(String text) {
      byte[] bytes =
          Objects.requireNonNull(text, "text must not be null")
              .strip()
              .replaceAll("\\s+", " ")
              .getBytes(StandardCharsets.UTF_8);
      sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      sha.update(bytes);
      return this;
    }

    String hex() {
      return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
    }
  }
}
