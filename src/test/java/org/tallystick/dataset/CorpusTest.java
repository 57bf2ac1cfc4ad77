package org.tallystick.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The corpus is what its README says. */
class CorpusTest {
  private static final Path CORPUS = Path.of("corpus");

  @Test
  void everyFileHasItsDigest() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    Matcher row =
        Pattern.compile("\\| `([a-z]+/[^`]+)` \\| `([0-9a-f]{64})` \\|")
            .matcher(Files.readString(CORPUS.resolve("README.md")));
    while (row.find()) {
      listed.put(row.group(1), row.group(2));
    }
    assertTrue(listed.size() >= 9, listed::toString);
    for (Map.Entry<String, String> file : listed.entrySet()) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(Files.readAllBytes(CORPUS.resolve(file.getKey())));
      assertEquals(file.getValue(), HexFormat.of().formatHex(digest), file.getKey());
    }
    try (Stream<Path> files = Files.walk(CORPUS.resolve("releases").resolve("data"))) {
      List<String> there =
          files
              .filter(Files::isRegularFile)
              .map(file -> CORPUS.relativize(file).toString().replace('\\', '/'))
              .toList();
      assertTrue(listed.keySet().containsAll(there), there::toString);
    }
  }

  @Test
  void theReleasesAreReadWithTheirMeanings() throws IOException {
    String file = CORPUS.resolve("releases/data/releases.csv").toString();
    try (DatasetCatalog catalog = DatasetCatalog.open(List.of(file))) {
      assertEquals(List.of(), catalog.problems());
      Table table = catalog.tables().get(0);
      assertEquals(440, table.rows());
      assertEquals(ColumnType.DATE, table.columns().get(1).type());
      assertEquals(List.of("yes"), table.columns().get(7).profile().yes());
      assertEquals("Reoffended", table.columns().get(7).title());
      assertEquals(1, table.columns().get(2).profile().distinct());
    }
  }
}
