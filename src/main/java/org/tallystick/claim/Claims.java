package org.tallystick.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Span;

/**
 * Everything an article says in numbers. Immutable.
 *
 * @param article the article; all spans count on its {@link Article#text()}
 * @param all the claims, in text order
 * @param links the ties that the wording makes between them
 * @param periods every date or period named in a sentence with a figure, in text order, whether or
 *     not a claim has it
 * @param sentences every sentence of the article, in text order
 * @param warnings what was left out and why, one plain sentence each
 */
public record Claims(
    Article article,
    List<Claim> all,
    List<Link> links,
    List<Period> periods,
    List<Span> sentences,
    List<String> warnings) {
  private static final Pattern COUNTED = Pattern.compile("c[1-9]\\d{0,6}");

  /** Copies the lists. */
  public Claims {
    Objects.requireNonNull(article, "article must not be null");
    all = List.copyOf(all);
    links = List.copyOf(links);
    periods = List.copyOf(periods);
    sentences = List.copyOf(sentences);
    warnings = List.copyOf(warnings);
  }

  /** The claims by their ids. Built at each call; keep it when asking often. */
  public Map<String, Claim> byId() {
    Map<String, Claim> map = new HashMap<>();
    for (Claim claim : all) {
      map.put(claim.id(), claim);
    }
    return map;
  }

  /** The claim with this id, or null. */
  public @Nullable Claim find(String id) {
    // The ids of an extractor count: c1, c2 …
    if (COUNTED.matcher(id).matches()) {
      int index = Integer.parseInt(id.substring(1)) - 1;
      if (index < all.size() && all.get(index).id().equals(id)) {
        return all.get(index);
      }
    }
    return all.stream().filter(claim -> claim.id().equals(id)).findFirst().orElse(null);
  }

  /** The text that {@code span} marks. */
  public String text(Span span) {
    return span.of(article.text());
  }
}
