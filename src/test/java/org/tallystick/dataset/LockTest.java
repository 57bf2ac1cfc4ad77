package org.tallystick.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks a loaded database as hostile SQL would. */
class LockTest {
  private static final Limits TIGHT = new Limits(256, 1, 1);

  @TempDir Path folder;
  private Path secret;
  private LockedDatabase database;

  @BeforeEach
  void load() throws IOException {
    open(false);
  }

  private void open(boolean memory) throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "a,b\n1,x\n2,y\n");
    secret = Files.writeString(folder.resolve("secret.csv"), "n\n42\n");
    List<DatasetException> problems = new ArrayList<>();
    List<SourceFile> files = new SourceFinder(problems).find(List.of(table.toString()));
    Store file = memory ? new DuckMemory(TIGHT) : DuckFile.create(TIGHT);
    TableLoader.load(file, files, problems);
    assertEquals(List.of(), problems);
    database = new LockedDatabase(file, TIGHT);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT n FROM read_csv('$')",
        "SELECT n FROM '$'",
        "SELECT length(content) FROM read_text('$')",
        "SELECT count(*) FROM glob('$')",
        "SELECT n FROM read_json_auto('$')",
        "COPY t TO '$.out'",
        "COPY (SELECT 1) TO '$.out'",
        "COPY t FROM '$'",
        "EXPORT DATABASE '$.out'",
        "ATTACH '$.db'",
        "ATTACH ':memory:' AS m",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "SET memory_limit = '64GB'",
        "SET threads = 64",
        "RESET memory_limit",
        "PRAGMA enable_profiling",
        "DROP TABLE t",
        "INSERT INTO t VALUES (3, 'z')",
        "UPDATE t SET a = 3",
        "DELETE FROM t",
        "ALTER TABLE t ADD COLUMN c INTEGER",
        "CREATE TABLE u AS SELECT 1",
        "CREATE VIEW u AS SELECT 1",
        "SELECT getenv('HOME')",
        "COMMIT",
        "SELECT 1; COMMIT; DROP TABLE t",
        "SELECT 1; ATTACH ':memory:' AS m",
        "DETACH memory",
        "USE memory",
        "SELECT * FROM query('DROP TABLE t')",
        "SELECT 1 FROM sqlite_scan('$', 'x')",
        "CREATE TEMP TABLE u AS SELECT 1",
        "CREATE MACRO m(a) AS a",
        "PREPARE p AS DROP TABLE t"
      })
  void isRefused(String attack) throws IOException {
    isRefusedHere(attack);
    database.close();
    open(true);
    isRefusedHere(attack);
  }

  private void isRefusedHere(String attack) throws IOException {
    String sql = attack.replace("$", secret.toString());
    assertThrows(DatasetException.class, () -> database.number("t", sql), sql);
    assertEquals(BigDecimal.valueOf(2), database.number("t", "SELECT count(*) FROM t"));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count(), "nothing was written");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM range(1000000000) a, range(1000000000) b",
        "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r",
        "SELECT count(*) FROM (SELECT DISTINCT i FROM range(4000000000) r(i))"
      })
  @Timeout(40)
  void meetsALimit(String attack) throws IOException {
    meetsALimitHere(attack);
    database.close();
    open(true);
    meetsALimitHere(attack);
  }

  private void meetsALimitHere(String attack) {
    DatasetException e =
        assertThrows(DatasetException.class, () -> database.number("t", attack), attack);
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
    assertEquals(BigDecimal.valueOf(2), database.number("t", "SELECT count(*) FROM t"));
  }

  @Test
  @Timeout(20)
  void aCrossJoinOfABillionRowsRunsOutOfTime() {
    DatasetException e =
        assertThrows(
            DatasetException.class,
            () ->
                database.number(
                    "t", "SELECT sum(a.range * b.range) FROM range(1000000000) a, range(9) b"));
    assertEquals("t: no answer within 1 seconds", e.getMessage());
  }

  @Test
  void nothingStaysBehind() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = leftovers(temporary);
    Path table = folder.resolve("t.csv");
    try (DatasetCatalog catalog = DatasetCatalog.open(List.of(table.toString()))) {
      assertEquals(1, catalog.tables().size());
    }
    List<Path> after = new ArrayList<>(leftovers(temporary));
    after.removeAll(before);
    for (Path path : after) {
      assertTrue(
          ProcessHandle.current().isAlive() && !Files.exists(path.resolve("tables.duckdb")),
          () -> path + " was left behind");
    }
  }

  private static List<Path> leftovers(Path temporary) throws IOException {
    try (Stream<Path> paths = Files.list(temporary)) {
      return paths.filter(p -> p.getFileName().toString().startsWith("tallystick-data")).toList();
    }
  }
}
