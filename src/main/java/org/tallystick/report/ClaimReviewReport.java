package org.tallystick.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;

/**
 * The report as schema.org {@code ClaimReview}s. A review is published in somebody's name, so only
 * what a person has confirmed becomes one; without such decisions the graph is empty.
 */
final class ClaimReviewReport implements ReportWriter {
  private static final int WORST = 1;
  private static final int MIDDLE = 3;
  private static final int BEST = 5;

  @Override
  public void write(Report report, Appendable out) throws IOException {
    ObjectNode document = JsonDocument.object().put("@context", "https://schema.org");
    ArrayNode graph = document.putArray("@graph");
    for (Note note : Note.of(report)) {
      if (isConfirmed(note, report.settled())) {
        review(graph.addObject(), note, report);
      }
    }
    JsonDocument.write(document, out);
  }

  private static boolean isConfirmed(Note note, Settled settled) {
    if (note.finding() != null) {
      return settled.isConfirmed(note.finding());
    }
    Decisions.OnClaim pinned =
        settled.claims().get(Objects.requireNonNull(note.verification()).claim());
    return pinned != null && pinned.sql() != null;
  }

  private static void review(ObjectNode review, Note note, Report report) {
    Article article = report.article();
    review.put("@type", "ClaimReview");
    review.put("claimReviewed", sentence(report.claims(), note.main()));
    review.put("reviewBody", Remark.of(note, report).message());
    ObjectNode claim = review.putObject("itemReviewed").put("@type", "Claim");
    Claim stated = stated(report.claims(), note.main());
    if (stated != null && stated.attribution() != null) {
      claim
          .putObject("author")
          .put("@type", "Organization")
          .put("name", stated.attribution().source());
    }
    ObjectNode appearance = claim.putObject("appearance").put("@type", "NewsArticle");
    appearance.put("identifier", article.id());
    if (article.headline() != null) {
      appearance.put("headline", article.headline());
    }
    if (article.date() != null) {
      appearance.put("datePublished", article.date().toString());
    }
    if (article.source() != null) {
      appearance.putObject("publisher").put("@type", "Organization").put("name", article.source());
    }
    ObjectNode rating = review.putObject("reviewRating").put("@type", "Rating");
    rating.put("ratingValue", rating(note.tone()));
    rating.put("bestRating", BEST).put("worstRating", WORST);
    rating.put("alternateName", note.title());
  }

  private static int rating(Tone tone) {
    return switch (tone) {
      case BAD -> WORST;
      case GOOD -> BEST;
      default -> MIDDLE;
    };
  }

  private static @Nullable Claim stated(Claims claims, Span span) {
    return claims.all().stream()
        .filter(claim -> claim.outer().overlaps(span))
        .findFirst()
        .orElse(null);
  }

  private static String sentence(Claims claims, Span span) {
    Claim claim = stated(claims, span);
    Span whole = claim == null ? span : claim.sentence();
    return whole.of(claims.article().text());
  }
}
