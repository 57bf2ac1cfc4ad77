package org.tallystick.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.SourceMap;

/**
 * One article written as a JSON object: {@code {"id", "headline", "body", "date", "source",
 * "language", "data"}}, of which only {@code body} is required. Fields of other names are passed
 * over. {@code headline} and {@code body} are taken unchanged, lone surrogates included. An object
 * of {@link Ninjs} is read as that.
 */
final class JsonArticle {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(ArticleReader.MAX_ARTICLE_BYTES)
                  .maxNestingDepth(200)
                  .build())
          .build();
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

  private final Document document;
  private final int line;
  private String id;
  private @Nullable String headline;
  private @Nullable String body;
  private @Nullable LocalDate date;
  private @Nullable String source;
  private @Nullable String language;
  private List<String> data = List.of();

  private JsonArticle(Document document, String id, int line) {
    this.document = document;
    this.id = id;
    this.line = line;
    this.date = document.date();
  }

  /**
   * The article that {@code json} is.
   *
   * @param json the object, alone
   * @param document where it stands
   * @param id its id if it has none of its own
   * @param line the line of the document that it begins at, from 1
   * @return null if it is well-formed, but not meant as an article: not an object, or one with
   *     neither body nor headline
   * @throws ArticleFormatException if it is no JSON, or a field is not what it should be
   */
  static @Nullable Article parse(String json, Document document, String id, int line)
      throws ArticleFormatException {
    Article ninjs = Ninjs.parse(json, document, line);
    if (ninjs != null) {
      return ninjs;
    }
    JsonArticle article = new JsonArticle(document, id, line);
    try (JsonParser parser = JSON.createParser(json)) {
      return article.read(parser);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new ArticleFormatException(
          document.name(),
          at == null ? line : line + at.getLineNr() - 1,
          at == null ? 0 : at.getColumnNr(),
          "not JSON: " + firstSentence(e.getOriginalMessage()),
          e);
    } catch (ArticleFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("reading from a string failed", e);
    }
  }

  /** Whether {@code json} is one whole JSON object and nothing else. */
  static boolean isObject(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private @Nullable Article read(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      parser.skipChildren();
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
      return null;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      readField(parser, field);
    }
    if (parser.nextToken() != null) {
      throw problem(parser, "something stands behind the article's closing brace");
    }
    if (body == null) {
      if (headline == null) {
        return null;
      }
      throw problem(parser, "body is missing");
    }
    if (body.isBlank() && (headline == null || headline.isBlank())) {
      throw problem(parser, "body holds no text");
    }
    return Article.builder(body)
        .id(id)
        .headline(headline)
        .date(date)
        .source(source)
        .language(language)
        .data(data)
        .sources(sources(headline == null ? "" : headline, body))
        .build();
  }

  /** The JSON Pointers (RFC 6901) of headline and body, and offsets in their values. */
  private static SourceMap sources(String headline, String body) {
    int start = headline.isEmpty() ? 0 : headline.length() + 2;
    return SourceMap.builder()
        .add(0, headline.length(), new Place.Node("/headline", 0))
        .add(start, body.length(), new Place.Node("/body", 0))
        .build();
  }

  private void readField(JsonParser parser, String field) throws IOException {
    switch (field) {
      case "id" -> {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
          id = parser.getText();
        } else {
          String value = text(parser, field);
          id = value == null ? id : value;
        }
      }
      case "headline" -> headline = text(parser, field);
      case "body" -> {
        body = text(parser, field);
        if (body == null) {
          throw problem(parser, "body must be a string, got null");
        }
      }
      case "date" -> {
        LocalDate value = date(parser);
        date = value == null ? date : value;
      }
      case "source" -> source = text(parser, field);
      case "language" -> language = text(parser, field);
      case "data" -> data = paths(parser);
      default -> parser.skipChildren();
    }
  }

  private @Nullable String text(JsonParser parser, String field) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NULL -> null;
      default -> throw problem(parser, field + " must be a string, got " + kind(parser));
    };
  }

  private @Nullable LocalDate date(JsonParser parser) throws IOException {
    String value = text(parser, "date");
    if (value == null) {
      return null;
    }
    try {
      return value.indexOf('T') < 0
          ? LocalDate.parse(value)
          : DateTimeFormatter.ISO_DATE_TIME.parse(value, LocalDate::from);
    } catch (DateTimeException e) {
      throw problem(parser, "date must be a day written YYYY-MM-DD, got \"" + shorten(value) + '"');
    }
  }

  private List<String> paths(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return List.of();
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw problem(parser, "data must be a list of paths, got " + kind(parser));
    }
    List<String> paths = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        throw problem(parser, "data must be a list of paths, got " + kind(parser) + " in it");
      }
      paths.add(resolve(parser, parser.getText()));
    }
    return paths;
  }

  /**
   * The dataset's path seen from here. Where the article's file is a symbolic link and nothing lies
   * beside the link, the path counts from the file that it points to.
   */
  private String resolve(JsonParser parser, String path) throws IOException {
    Path file = document.file();
    try {
      if (file == null || isUrl(path)) {
        return path;
      }
      Path beside = file.resolveSibling(path);
      if (!Files.exists(beside) && Files.isSymbolicLink(file)) {
        Path besideTarget = file.toRealPath().resolveSibling(path);
        return Files.exists(besideTarget) ? besideTarget.toString() : beside.toString();
      }
      return beside.toString();
    } catch (InvalidPathException e) {
      throw problem(parser, "data names no possible path: \"" + shorten(path) + '"');
    }
  }

  private static boolean isUrl(String path) {
    return URL.matcher(path).matches() && !path.matches("[A-Za-z]:\\\\.*");
  }

  private ArticleFormatException problem(JsonParser parser, String problem) {
    JsonLocation at = parser.currentTokenLocation();
    return new ArticleFormatException(
        document.name(), line + at.getLineNr() - 1, at.getColumnNr(), problem, null);
  }

  private static String kind(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a truth value";
      case VALUE_NULL -> "null";
      default -> "a string";
    };
  }

  private static String shorten(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }

  private static String firstSentence(String message) {
    String line = message.lines().findFirst().orElse("unreadable");
    int end = line.indexOf(" (for ");
    return end < 0 ? line : line.substring(0, end);
  }
}
