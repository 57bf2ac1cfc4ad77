package org.tallystick.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pages in the shapes of common content management systems: every shell with every story. */
record SavedPages(String shell, String headline, String body, String html) {
  private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)(?::(.*?))?}}", Pattern.DOTALL);

  static List<SavedPages> all() {
    List<SavedPages> pages = new ArrayList<>();
    String[] stories = resource("stories.txt").split("===\n");
    for (String shell : shells().split("(?m)^== ")) {
      if (shell.isBlank()) {
        continue;
      }
      String name = shell.substring(0, shell.indexOf('\n'));
      String template = shell.substring(shell.indexOf('\n') + 1);
      for (String story : stories) {
        String headline = story.substring(0, story.indexOf('\n'));
        String body = story.substring(story.indexOf('\n') + 1).strip();
        pages.add(new SavedPages(name, headline, body, fill(template, headline, body)));
      }
    }
    return pages;
  }

  private static String shells() {
    return resource("shells-1.txt") + resource("shells-2.txt") + resource("shells-3.txt");
  }

  private static String fill(String template, String headline, String body) {
    return SLOT.matcher(template)
        .replaceAll(
            slot -> Matcher.quoteReplacement(slot(slot.group(1), slot.group(2), headline, body)));
  }

  private static String slot(String name, String how, String headline, String body) {
    return switch (name) {
      case "headline" -> headline;
      case "linked" ->
          "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\""
              + headline
              + "\",\"datePublished\":\"2019-07-02\"}</script>";
      case "body" -> {
        String[] tags = how.split("\\|", -1);
        yield body.lines()
            .filter(line -> !line.isBlank())
            .map(
                line ->
                    line.length() < 40 && !line.startsWith("“")
                        ? tags[2] + line + tags[3]
                        : tags[0] + line.replace("percent of", "<b>percent</b> of") + tags[1])
            .collect(Collectors.joining("\n"));
      }
      case "comments" -> {
        String[] tags = how.split("\\|", -1);
        yield furniture("comment").stream()
            .map(comment -> tags[0] + comment + tags[1])
            .collect(Collectors.joining("\n"));
      }
      default -> furniture(name).get(0);
    };
  }

  private static List<String> furniture(String name) {
    return resource("furniture.txt")
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = SavedPages.class.getResourceAsStream("pages/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String toString() {
    return shell + ": " + headline;
  }
}
