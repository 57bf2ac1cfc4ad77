package org.tallystick.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Place;

/**
 * An article as ninjs, the IPTC's news in JSON, versions 1 to 3: an object with a {@code uri} and
 * either {@code body_…} properties (1) or a list of {@code bodies} (2 and 3). Of several bodies the
 * main one counts, and of one body's forms HTML before plain text. Stateless.
 *
 * <p>Source: IPTC, <a href="https://iptc.org/std/ninjs/">ninjs standard</a>.
 */
final class Ninjs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> DATES =
      List.of(
          "firstcreated",
          "firstCreated",
          "contentcreated",
          "contentCreated",
          "versioncreated",
          "versionCreated");

  private Ninjs() {}

  /**
   * The article that {@code json} is.
   *
   * @return null if it is no ninjs
   * @throws ArticleFormatException if it is ninjs without text
   */
  static @Nullable Article parse(String json, Document document, int line)
      throws ArticleFormatException {
    if (!json.contains("\"uri\"") || !(json.contains("\"body_") || json.contains("\"bodies\""))) {
      return null;
    }
    JsonNode item;
    try {
      item = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      System.getLogger(Ninjs.class.getName())
          .log(System.Logger.Level.DEBUG, "left to the reader of JSON, which names the place", e);
      return null;
    }
    if (!item.path("uri").isTextual() || item.has("body")) {
      return null;
    }
    MappedText body = item.has("bodies") ? main(item.get("bodies")) : flat(item);
    if (body == null || body.isBlank()) {
      throw new ArticleFormatException(document.name(), line, 0, "ninjs item holds no text", null);
    }
    return MappedText.article(headline(item), body, date(item), document)
        .id(item.get("uri").asText())
        .language(text(item.get("language")))
        .source(source(item))
        .build();
  }

  private static @Nullable MappedText main(JsonNode bodies) {
    int best = -1;
    int most = -1;
    for (int i = 0; i < bodies.size(); i++) {
      JsonNode body = bodies.get(i);
      String role = body.path("role").asText("main");
      int worth =
          (role.equals("main") || role.equals("body") ? 2 : 0) + (isHtml(type(body)) ? 1 : 0);
      if (text(body.get("value")) != null && worth > most) {
        best = i;
        most = worth;
      }
    }
    if (best < 0) {
      return null;
    }
    JsonNode body = bodies.get(best);
    return body(body.get("value").asText(), type(body), "/bodies/" + best + "/value");
  }

  private static String type(JsonNode body) {
    return body.path("contentType").asText(body.path("contenttype").asText(""));
  }

  private static @Nullable MappedText flat(JsonNode item) {
    MappedText plain = null;
    for (Iterator<Map.Entry<String, JsonNode>> i = item.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> field = i.next();
      String value = text(field.getValue());
      if (field.getKey().startsWith("body_") && value != null) {
        MappedText body = body(value, field.getKey(), "/" + field.getKey());
        if (isHtml(field.getKey())) {
          return body;
        }
        plain = body;
      }
    }
    return plain;
  }

  private static boolean isHtml(String type) {
    return type.contains("html");
  }

  private static MappedText body(String value, String type, String pointer) {
    return isHtml(type) || value.stripLeading().startsWith("<p")
        ? HtmlFragment.text(value, pointer)
        : new MappedText().add(value, new Place.Node(pointer, 0));
  }

  private static MappedText headline(JsonNode item) {
    MappedText headline = new MappedText();
    JsonNode headlines = item.path("headlines");
    for (int i = 0; i < headlines.size(); i++) {
      JsonNode one = headlines.get(i);
      String value = text(one.get("value"));
      if (value != null && (headline.length() == 0 || one.path("role").asText("").equals("main"))) {
        headline = new MappedText().add(value, new Place.Node("/headlines/" + i + "/value", 0));
      }
    }
    String flat = text(item.get("headline"));
    return headline.length() > 0 || flat == null
        ? headline
        : headline.add(flat, new Place.Node("/headline", 0));
  }

  private static @Nullable String source(JsonNode item) {
    String source = text(item.get("source"));
    if (source == null) {
      source = text(item.path("infosources").path(0).get("name"));
    }
    return source == null ? text(item.get("copyrightholder")) : source;
  }

  private static @Nullable LocalDate date(JsonNode item) {
    for (String field : DATES) {
      String value = text(item.get(field));
      if (value != null && value.length() >= 10) {
        try {
          return LocalDate.parse(value.substring(0, 10));
        } catch (DateTimeException e) {
          System.getLogger(Ninjs.class.getName())
              .log(System.Logger.Level.DEBUG, field + " is no day: " + value, e);
        }
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || !node.isTextual() || node.asText().isBlank() ? null : node.asText();
  }
}
