package org.tallystick.batch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the reports of a finished run one by one, without what does not matter to a comparison. */
final class ReportNotices implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONSISTENT = "consistent";
  private static final String FINGERPRINT = "fingerprint";

  /**
   * One report.
   *
   * @param article the article's id
   * @param headline empty if it has none
   * @param claims how many there are
   * @param notices what is said of findings that are not consistent, and of claims that were laid
   *     against data
   */
  record OfArticle(String article, String headline, long claims, List<Notice> notices) {
    OfArticle {
      notices = List.copyOf(notices);
    }
  }

  private final Path file;
  private final JsonParser parser;

  /** Opens the reports in a folder. */
  ReportNotices(Path folder) throws IOException {
    this.file = folder.resolve(BatchFolder.REPORTS);
    this.parser = JSON.createParser(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /**
   * The next report; null at the end.
   *
   * @throws BatchException if the file holds something else
   */
  @Nullable OfArticle next() throws IOException {
    try {
      JsonToken start = parser.nextToken();
      if (start == null) {
        return null;
      }
      if (start != JsonToken.START_OBJECT) {
        throw damaged(null);
      }
      return report();
    } catch (JsonProcessingException e) {
      throw damaged(e);
    }
  }

  private OfArticle report() throws IOException {
    JsonNode article = JSON.missingNode();
    long claims = 0;
    List<Notice> notices = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "article" -> article = JSON.readTree(parser);
        case "claims" -> claims = count();
        case "findings" -> read(Notice::ofFinding, notices);
        case "verifications" -> read(Notice::ofVerification, notices);
        default -> parser.skipChildren();
      }
    }
    if (!article.path("id").isTextual()) {
      throw damaged(null);
    }
    return new OfArticle(
        article.path("id").asText(), article.path("headline").asText(""), claims, notices);
  }

  private long count() throws IOException {
    long count = 0;
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      parser.skipChildren();
      count++;
    }
    return count;
  }

  private void read(Function<JsonNode, Notice> reading, List<Notice> notices) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      JsonNode said = JSON.readTree(parser);
      if (!said.has(FINGERPRINT)) {
        throw new BatchException(
            file + ": has no fingerprints; a version that did not write them made it");
      }
      Notice notice = reading.apply(said);
      if (!said.path(FINGERPRINT).isNull() && !notice.verdict().equals(CONSISTENT)) {
        notices.add(notice);
      }
    }
  }

  private BatchException damaged(@Nullable JsonProcessingException cause) {
    int line = parser.currentLocation().getLineNr();
    String message = file + ": is damaged in line " + line + "; run it again";
    return cause == null ? new BatchException(message) : new BatchException(message, cause);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
