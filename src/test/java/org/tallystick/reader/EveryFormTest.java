package org.tallystick.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.article.Article;

/** One article has one text in whatever form, and every word of it leads back to its source. */
class EveryFormTest {
  @TempDir private static Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> formsAgree() throws IOException {
    LocalDate day = LocalDate.of(2018, 5, 21);
    Article article = ArticleReader.create().read(Path.of("corpus/releases/article.json"));
    List<String> paragraphs = List.of(article.body().split("\n\n"));
    EveryForm forms = new EveryForm(String.valueOf(article.headline()), paragraphs, day);
    Map<String, byte[]> files = new LinkedHashMap<>(forms.files());
    for (Map.Entry<String, byte[]> form : forms.files().entrySet()) {
      if (!Compression.isNamed(form.getKey())) {
        files.put(form.getKey() + ".gz", packed(form.getValue()));
      }
    }
    return files.entrySet().stream()
        .map(
            form ->
                DynamicTest.dynamicTest(
                    form.getKey(), () -> check(form.getKey(), form.getValue(), article)));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static void check(String name, byte[] bytes, Article expected) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Article article = ArticleReader.create().read(file);
    assertEquals(expected.text(), article.text().stripTrailing());
    assertEquals(expected.headline(), article.headline());
    for (int i = 0; i < expected.text().length(); i++) {
      if (!Character.isWhitespace(expected.text().charAt(i))) {
        assertNotNull(article.sources().at(i), "nothing at " + i);
      }
    }
  }
}
