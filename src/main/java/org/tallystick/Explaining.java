package org.tallystick;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Passed;
import org.tallystick.consistency.Considered;
import org.tallystick.consistency.ConsistencyChecker;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.Table;
import org.tallystick.extraction.ClaimExtractor;
import org.tallystick.report.Explanation;
import org.tallystick.report.Report;
import org.tallystick.verification.QuestionExplanation;
import org.tallystick.verification.Tried;
import org.tallystick.verification.Verification;

/** Gathers, after a check, how one figure came to be what the report says of it. Immutable. */
final class Explaining {
  private static final System.Logger LOG = System.getLogger(Explaining.class.getName());

  private final ClaimExtractor extractor;
  private final ConsistencyChecker consistency;
  private final @Nullable DatasetCatalog catalog;

  Explaining(
      ClaimExtractor extractor, ConsistencyChecker consistency, @Nullable DatasetCatalog catalog) {
    this.extractor = extractor;
    this.consistency = consistency;
    this.catalog = catalog;
  }

  /**
   * Explains a claim.
   *
   * @throws IllegalArgumentException if the report has no such claim
   */
  Explanation of(Report report, String id) {
    Claim claim = report.claims().find(id);
    if (claim == null) {
      int count = report.claims().all().size();
      throw new IllegalArgumentException(
          count == 0
              ? "claim must be one of the article, which has none, got " + id
              : "claim must be c1 to c" + count + ", got " + id);
    }
    return of(report, claim);
  }

  /** Explains whatever stands at a place. */
  Explanation of(Report report, Span place) {
    for (Claim claim : report.claims().all()) {
      if (claim.outer().overlaps(place)) {
        return of(report, claim);
      }
    }
    Passed passed =
        extractor.passed(report.article()).stream()
            .filter(figure -> figure.span().overlaps(place))
            .findFirst()
            .orElse(null);
    return new Explanation(report, place, null, passed, List.of(), List.of());
  }

  private Explanation of(Report report, Claim claim) {
    List<Tried> tried = new ArrayList<>();
    if (OwnData.isThere(report.article())) {
      try (DatasetCatalog ownCatalog = OwnData.open(report.article())) {
        tried.addAll(tried(report, claim, ownCatalog));
      } catch (DatasetException e) {
        LOG.log(System.Logger.Level.DEBUG, "the report warns of the article's data", e);
      }
    }
    if (catalog != null) {
      tried.addAll(tried(report, claim, catalog));
    }
    List<Considered> considered = consistency.explain(report.claims(), claim.id());
    return new Explanation(report, claim.outer(), claim, null, considered, tried);
  }

  private static List<Tried> tried(Report report, Claim claim, DatasetCatalog data) {
    Set<String> tables = data.tables().stream().map(Table::name).collect(Collectors.toSet());
    Verification verification =
        report.verifications().stream()
            .filter(one -> one.claim().equals(claim.id()))
            .filter(one -> one.table() == null || tables.contains(one.table()))
            .findFirst()
            .orElse(null);
    return new QuestionExplanation(data).of(claim, report.claims(), verification);
  }
}
