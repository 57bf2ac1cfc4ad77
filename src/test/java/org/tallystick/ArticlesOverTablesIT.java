package org.tallystick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.report.Report;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/**
 * Articles over tables of three fields, with the real models. A figure is marked {@code
 * ⟦figure|truth⟧}, the truth being {@code =} where the article is right and {@code ?} where the
 * table cannot tell.
 */
class ArticlesOverTablesIT {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/tallystick/verification/articles");
  private static final Pattern MARK = Pattern.compile("⟦([^|⟧]*)\\|([^⟧]*)⟧");

  /** What was reached, as floors. */
  private static final int SUPPORTED = 55;

  private static final int CAUGHT = 8;
  private static final int FOUND = 66;

  /** Articles of six other fields, by somebody who had not seen how they are read. */
  private static final Path BLIND = FOLDER.resolveSibling("articles-blind");

  private static final int BLIND_SUPPORTED = 24;
  private static final int BLIND_CAUGHT = 5;
  private static final int BLIND_SPOKEN_AGAINST = 2;

  @Test
  void rightFiguresAreSupportedAndWrongOnesAreSpokenAgainst() throws IOException {
    List<Marked> marked = all(FOLDER);
    marked.forEach(one -> System.out.println(one.line()));
    int right = count(marked, "=", Verdict.Supported.class);
    int wrong = (int) marked.stream().filter(one -> one.isWrong() && one.contradicted()).count();
    int found = (int) marked.stream().filter(Marked::isFound).count();
    System.out.printf(
        Locale.ROOT,
        "supported %d of %d, caught %d of %d, found %d of %d%n",
        right,
        marked.stream().filter(one -> one.truth().equals("=")).count(),
        wrong,
        marked.stream().filter(Marked::isWrong).count(),
        found,
        marked.stream().filter(one -> !one.truth().equals("?")).count());
    assertEquals(0, count(marked, "?", Verdict.Contradicted.class), "cannot be told");
    assertTrue(count(marked, "=", Verdict.Contradicted.class) <= 1, "right ones spoken against");
    assertTrue(right >= SUPPORTED, "supported " + right);
    assertTrue(wrong >= CAUGHT, "caught " + wrong);
    assertTrue(found >= FOUND, "found " + found);
  }

  @Test
  void noMoreOfTheBlindOnesIsLost() throws IOException {
    List<Marked> marked = all(BLIND);
    int right = count(marked, "=", Verdict.Supported.class);
    int wrong = (int) marked.stream().filter(one -> one.isWrong() && one.contradicted()).count();
    int against = count(marked, "=", Verdict.Contradicted.class);
    assertEquals(0, count(marked, "?", Verdict.Contradicted.class), "cannot be told");
    assertTrue(against <= BLIND_SPOKEN_AGAINST, "right ones spoken against " + against);
    assertTrue(right >= BLIND_SUPPORTED, "supported " + right);
    assertTrue(wrong >= BLIND_CAUGHT, "caught " + wrong);
  }

  private static List<Marked> all(Path folder) throws IOException {
    List<Marked> marked = new ArrayList<>();
    try (var cases = Files.list(folder)) {
      cases.sorted().forEach(one -> marked.addAll(marked(one)));
    }
    return marked;
  }

  private static int count(List<Marked> marked, String truth, Class<? extends Verdict> verdict) {
    return (int)
        marked.stream()
            .filter(one -> one.truth().equals(truth))
            .filter(one -> one.said() != null && verdict.isInstance(one.said().verdict()))
            .count();
  }

  private static List<Marked> marked(Path folder) {
    try {
      String[] parts = Files.readString(folder.resolve("article.txt")).split("\n\n", 2);
      StringBuilder plain = new StringBuilder();
      Matcher matcher = MARK.matcher(parts[1]);
      List<Span> spans = new ArrayList<>();
      List<String> truths = new ArrayList<>();
      int offset = parts[0].length() + 2;
      while (matcher.find()) {
        matcher.appendReplacement(plain, Matcher.quoteReplacement(matcher.group(1)));
        int end = offset + plain.length();
        spans.add(new Span(end - matcher.group(1).length(), end));
        truths.add(matcher.group(2));
      }
      matcher.appendTail(plain);
      Article article =
          Article.builder(plain.toString())
              .id(folder.getFileName().toString())
              .headline(parts[0])
              .build();
      String table = table(folder).toString();
      try (FactChecker checker = FactChecker.builder().data(List.of(table)).build()) {
        Report report = checker.check(article);
        List<Marked> marked = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
          marked.add(Marked.of(report, spans.get(i), truths.get(i)));
        }
        return marked;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path table(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
    }
  }

  private record Marked(
      String text, String truth, @Nullable Claim claim, @Nullable Verification said) {
    static Marked of(Report report, Span span, String truth) {
      Claim claim =
          report.claims().all().stream()
              .filter(one -> one.span().start() < span.end() && span.start() < one.span().end())
              .findFirst()
              .orElse(null);
      Verification said =
          claim == null
              ? null
              : report.verifications().stream()
                  .filter(one -> one.claim().equals(claim.id()))
                  .findFirst()
                  .orElse(null);
      return new Marked(span.of(report.article().text()), truth, claim, said);
    }

    boolean isWrong() {
      return !truth.equals("=") && !truth.equals("?");
    }

    boolean contradicted() {
      return said != null && said.verdict() instanceof Verdict.Contradicted;
    }

    /** Whether the data gave the right value, as far as the article's digits tell. */
    boolean isFound() {
      if (said == null || said.found() == null || claim == null || truth.equals("?")) {
        return false;
      }
      if (truth.equals("=")) {
        BigDecimal half = claim.quantity().grain().printed().divide(BigDecimal.valueOf(2));
        boolean loose =
            claim.quantity().magnitude().interval().plus(around(half)).contains(said.found());
        return loose || said.verdict() instanceof Verdict.Supported;
      }
      BigDecimal value = new BigDecimal(truth);
      BigDecimal near = value.abs().movePointLeft(2).divide(BigDecimal.valueOf(2));
      return said.found().abs().subtract(value.abs()).abs().compareTo(near) <= 0;
    }

    private static org.tallystick.quantity.Interval around(BigDecimal half) {
      return org.tallystick.quantity.Interval.around(BigDecimal.ZERO, half);
    }

    String line() {
      return text
          + " ("
          + truth
          + "): "
          + (said == null
              ? "none"
              : said.verdict().getClass().getSimpleName() + " " + said.found() + " " + said.sql());
    }
  }
}
