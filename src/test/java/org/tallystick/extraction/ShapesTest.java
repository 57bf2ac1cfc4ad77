package org.tallystick.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.article.Article;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Link;
import org.tallystick.claim.Relation;
import org.tallystick.quantity.QuantityGrammar;

/** Every shape of {@code shapes.txt}: a tagged sentence, and what each of its figures says. */
class ShapesTest {
  private record Case(String shape, String tagged, Map<String, Map<String, String>> expected) {}

  @TestFactory
  Stream<DynamicTest> framesAreAsWritten() throws Exception {
    List<Case> cases = read();
    assertTrue(cases.size() > 30, "shapes.txt must hold its cases");
    return cases.stream()
        .map(
            c ->
                dynamicTest(
                    c.shape() + ": " + new TaggedAnnotator(c.tagged()).text(), () -> check(c)));
  }

  private static List<Case> read() throws Exception {
    List<Case> cases = new ArrayList<>();
    String shape = "";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ShapesTest.class.getResourceAsStream("shapes.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          shape = line.substring(1).trim();
        } else if (line.startsWith("  ")) {
          int colon = line.indexOf(": ");
          Map<String, String> wanted = new LinkedHashMap<>();
          for (String pair : line.substring(colon + 2).split(" (?=[a-z]+=)")) {
            wanted.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
          }
          cases.get(cases.size() - 1).expected().put(line.substring(2, colon), wanted);
        } else if (!line.isBlank()) {
          cases.add(new Case(shape, line, new LinkedHashMap<>()));
        }
      }
    }
    return cases;
  }

  private static void check(Case wanted) {
    TaggedAnnotator annotator = new TaggedAnnotator(wanted.tagged());
    Claims claims =
        new ClaimExtractor(annotator, QuantityGrammar.create())
            .extract(Article.of(annotator.text()));
    if (wanted.expected().isEmpty()) {
      assertEquals(List.of(), claims.all().stream().map(Claim::text).toList());
    }
    wanted
        .expected()
        .forEach(
            (figure, frame) -> {
              Claim claim =
                  claims.all().stream()
                      .filter(c -> c.text().equals(figure))
                      .findFirst()
                      .orElseThrow(
                          () -> new AssertionError("no claim " + figure + " in " + claims.all()));
              frame.forEach(
                  (name, value) ->
                      assertEquals(value, field(claims, claim, name), figure + " " + name));
            });
  }

  private static String field(Claims claims, Claim claim, String name) {
    return switch (name) {
      case "subject" -> claim.subject() == null ? "none" : claim.subject().text();
      case "predicate" -> String.valueOf(claim.predicate());
      case "agent" -> String.valueOf(claim.agent());
      case "place" -> String.valueOf(claim.place());
      case "kind" -> claim.quantity().kind().label();
      case "approximation" -> claim.quantity().magnitude().approximation().label();
      case "role" -> claim.role().name().toLowerCase(Locale.ROOT);
      case "modality" -> claim.modality().label();
      case "quoted" -> String.valueOf(claim.quoted());
      case "attribution" -> claim.attribution() == null ? "none" : claim.attribution().source();
      case "base" -> figure(claims, claim.base());
      case "direction" -> claim.change() == null ? "none" : claim.change().direction().label();
      case "from" -> claim.change() == null ? "none" : figure(claims, claim.change().from());
      case "to" -> claim.change() == null ? "none" : figure(claims, claim.change().to());
      case "restates" -> linked(claims, claim, Relation.RESTATES);
      case "compared" -> linked(claims, claim, Relation.COMPARED_WITH);
      case "listed" -> linked(claims, claim, Relation.LISTED_WITH);
      default -> throw new IllegalArgumentException("shapes.txt asks for an unknown field " + name);
    };
  }

  private static String linked(Claims claims, Claim claim, Relation relation) {
    return claims.links().stream()
        .filter(link -> link.relation() == relation && link.claim().equals(claim.id()))
        .map(Link::other)
        .map(id -> figure(claims, id))
        .findFirst()
        .orElse("none");
  }

  private static String figure(Claims claims, @org.jspecify.annotations.Nullable String id) {
    return id == null ? "none" : Objects.requireNonNull(claims.find(id)).text();
  }
}
