package org.tallystick.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD by the vocabulary of schema.org; null where it says
 * nothing.
 */
record LinkedData(
    @Nullable String headline,
    @Nullable String published,
    @Nullable String publisher,
    @Nullable String language) {
  private static final System.Logger LOG = System.getLogger(LinkedData.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_NODES = 10_000;

  /** The first article described in scripts of JSON-LD. */
  static LinkedData of(List<Element> scripts) {
    for (Element script : scripts) {
      try {
        JsonNode article = article(JSON.readTree(script.data()));
        if (article != null) {
          return new LinkedData(
              text(article.get("headline")),
              text(article.get("datePublished")),
              text(article.path("publisher").get("name")),
              text(article.get("inLanguage")));
        }
      } catch (JsonProcessingException e) {
        LOG.log(System.Logger.Level.DEBUG, "JSON-LD that is no JSON says nothing", e);
      }
    }
    return new LinkedData(null, null, null, null);
  }

  private static @Nullable JsonNode article(JsonNode root) {
    Deque<JsonNode> pending = new ArrayDeque<>();
    pending.add(root);
    for (int seen = 0; seen < MOST_NODES && !pending.isEmpty(); seen++) {
      JsonNode node = pending.remove();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return node;
      }
      if (node.isContainerNode()) {
        node.forEach(pending::add);
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asText("");
    return name.endsWith("Article") || name.endsWith("BlogPosting") || name.endsWith("Report");
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    if (node == null || !node.isTextual()) {
      return null;
    }
    String text = node.asText().strip();
    return text.isEmpty() ? null : text;
  }
}
