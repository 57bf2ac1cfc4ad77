package org.tallystick.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.consistency.Agreement;
import org.tallystick.evaluation.Expected.Answer;
import org.tallystick.evaluation.Expected.Disagreement;
import org.tallystick.evaluation.Expected.Figure;

/** What is expected of a case, as JSON. */
final class ExpectedJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Set<String> VERDICTS =
      Set.of("supported", "imprecise", "contradicted", "unverifiable");

  private final String name;

  private ExpectedJson(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @throws CorpusException if it is no such JSON; the message names the file and the place
   */
  static Expected read(Path file) {
    try {
      return new ExpectedJson(file.toString()).expected(MAPPER.readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new CorpusException(
          file + ": line " + line + ": not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new CorpusException(file + ": cannot be read", e);
    }
  }

  private Expected expected(JsonNode root) {
    List<Disagreement> findings = new ArrayList<>();
    for (JsonNode entry : entries(root, "findings")) {
      String place = "findings[" + findings.size() + "]";
      List<Figure> figures = new ArrayList<>();
      for (JsonNode figure : entry.path("figures")) {
        figures.add(figure(figure, place));
      }
      if (figures.isEmpty()) {
        throw problem(place, "must name figures");
      }
      boolean known = entry.path("known").asBoolean(false);
      findings.add(new Disagreement(figures, agreement(entry.path("verdict"), place), known));
    }
    List<Answer> claims = new ArrayList<>();
    for (JsonNode entry : entries(root, "claims")) {
      String place = "claims[" + claims.size() + "]";
      String verdict = verdict(entry.path("verdict"), place);
      if (verdict == null) {
        throw problem(place, "must have a verdict");
      }
      JsonNode found = entry.path("found");
      claims.add(
          new Answer(
              figure(entry, place),
              verdict,
              found.isNumber() ? found.decimalValue() : null,
              verdict(entry.path("now"), place)));
    }
    return new Expected(findings, claims);
  }

  private JsonNode entries(JsonNode root, String field) {
    JsonNode entries = root.path(field);
    if (!entries.isMissingNode() && !entries.isArray()) {
      throw problem(field, "must be a list");
    }
    return entries;
  }

  private Agreement agreement(JsonNode node, String place) {
    String label = node.asText(Agreement.INCONSISTENT.label());
    for (Agreement agreement : List.of(Agreement.INCONSISTENT, Agreement.IMPRECISE)) {
      if (agreement.label().equals(label)) {
        return agreement;
      }
    }
    throw problem(place, "verdict must be inconsistent or imprecise, got “" + label + "”");
  }

  private @Nullable String verdict(JsonNode node, String place) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!VERDICTS.contains(node.asText())) {
      throw problem(place, "there is no verdict “" + node.asText() + "”");
    }
    return node.asText();
  }

  /** A figure is its text, or an object with its text and which of several such it is. */
  private Figure figure(JsonNode node, String place) {
    String text = node.isTextual() ? node.textValue() : node.path("text").asText();
    int occurrence = node.path("occurrence").asInt(1);
    if (text.isEmpty() || occurrence < 1) {
      throw problem(place, "a figure must have its text, and an occurrence from 1");
    }
    return new Figure(text, occurrence);
  }

  private CorpusException problem(String place, String problem) {
    return new CorpusException(name + ": " + place + ": " + problem, null);
  }
}
