package org.tallystick.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.article.Article;

class MarkdownFormatTest {
  @TempDir Path folder;

  private Article read(String text) throws IOException {
    return ArticleReader.create().read(Files.writeString(folder.resolve("a.md"), text));
  }

  @Test
  void readsMarkdown() throws IOException {
    String text =
        "# Cups *up*\n\nThe **café** sold `1,200`\ncups.\n\n- one\n- two\n\n```\ncode\n```\n";
    Article article = read(text);
    assertEquals("Cups up", article.headline());
    assertEquals("The café sold 1,200\ncups.\n\none\n\ntwo", article.body());
    assertEquals("3:20", String.valueOf(article.sources().at(article.text().indexOf("1,200"))));
  }

  @Test
  void deepNestingCostsNoStack() throws IOException {
    Article article =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> read(">".repeat(20_000) + " 12 cups.\n"));
    assertEquals("12 cups.", article.body());
  }
}
