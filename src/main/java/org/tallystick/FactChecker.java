package org.tallystick;

import java.util.List;
import java.util.Objects;
import org.tallystick.article.Article;
import org.tallystick.claim.Claims;
import org.tallystick.report.Report;

/** Placeholder of the branch that builds the shell; the real one replaces it at the merge. */
public final class FactChecker implements AutoCloseable {
  private FactChecker() {}

  /** A checker with every rule and no data. */
  public static FactChecker create() {
    return builder().build();
  }

  /** Starts a checker. */
  public static Builder builder() {
    return new Builder();
  }

  /** Checks one article. */
  public Report check(Article article) {
    return new Report(article, extract(article), List.of(), List.of(), List.of());
  }

  /** What the article says in numbers. */
  public Claims extract(Article article) {
    return new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  @Override
  public void close() {}

  /** Collects the options of a checker. */
  public static final class Builder {
    private Builder() {}

    /** Leaves a rule out. */
    public Builder without(String rule) {
      Objects.requireNonNull(rule, "rule must not be null");
      return this;
    }

    /** Adds data. */
    public Builder data(List<String> sources) {
      Objects.requireNonNull(sources, "sources must not be null");
      return this;
    }

    /** Whether findings that agree are kept. */
    public Builder showConsistent(boolean show) {
      return this;
    }

    /** The checker. */
    public FactChecker build() {
      return new FactChecker();
    }
  }
}
