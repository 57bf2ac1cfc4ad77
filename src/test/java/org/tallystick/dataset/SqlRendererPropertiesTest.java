package org.tallystick.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any name of a column and any value of a cell survives the way into SQL. */
class SqlRendererPropertiesTest {
  private static final String PIECES =
      "\"'`;\\-%_$()[]{}*/?:,.#@! \t\u0000\u00a0\u2028\ud83d\ude00éßЖ中abcDROPTABLE--019";

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyNameAndAnyValueFindTheirRow(long seed) throws Exception {
    Random random = new Random(seed);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < 40; i++) {
      row.put(any(random) + i, "v" + any(random) + "v");
    }
    Map<String, String> other = new LinkedHashMap<>();
    row.keySet().forEach(name -> other.put(name, "v"));
    JsonMapper mapper = new JsonMapper();
    String lines = mapper.writeValueAsString(row) + "\n" + mapper.writeValueAsString(other) + "\n";
    Path file = Files.write(folder.resolve("t.jsonl"), lines.getBytes(StandardCharsets.UTF_8));
    try (DatasetCatalog catalog = DatasetCatalog.open(List.of(file.toString()))) {
      assertEquals(List.of(), catalog.problems());
      Table table = catalog.tables().get(0);
      List<String> values = new ArrayList<>(row.values());
      assertEquals(values.size(), table.columns().size());
      for (int i = 0; i < values.size(); i++) {
        Condition condition =
            Condition.OneOf.equalTo(table.columns().get(i).name(), new Value.Text(values.get(i)));
        QueryResult result =
            catalog.ask(
                new Query.Select(table.name(), new Aggregate.CountRows(), List.of(condition)));
        assertNotNull(result.value());
        assertEquals(1, result.value().intValueExact(), result.sql());
      }
    }
  }

  private static String any(Random random) {
    int[] pieces = PIECES.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length >= 0; length--) {
      text.appendCodePoint(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
