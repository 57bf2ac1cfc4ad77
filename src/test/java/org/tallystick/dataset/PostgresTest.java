package org.tallystick.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real PostgreSQL server, started for this test from the system's package. */
class PostgresTest {
  @Test
  @Timeout(120)
  void tablesOfAServerAreCopiedWithTheirComments() throws Exception {
    Path bin = programs();
    boolean root = "root".equals(System.getProperty("user.name"));
    assumeTrue(bin != null, "skipped: PostgreSQL's programs are not in /usr/lib/postgresql");
    assumeTrue(
        !root
            || (Files.exists(Path.of("/usr/sbin/runuser")) && run(List.of("id", "postgres")) == 0),
        "skipped: as root a server needs runuser and a user postgres");
    List<String> as = root ? List.of("runuser", "-u", "postgres", "--") : List.of();
    Path folder = Files.createTempDirectory(Path.of("/tmp"), "tallystick-postgres");
    if (root) {
      assertEquals(0, run(List.of("chown", "postgres", folder.toString())));
    }
    String data = folder.resolve("data").toString();
    int port = freePort();
    try {
      assertEquals(0, run(with(as, bin + "/initdb", "-D", data, "-A", "trust", "-U", "tester")));
      String options = "-p " + port + " -c listen_addresses=localhost -k " + folder;
      assertEquals(
          0,
          run(
              with(
                  as,
                  bin + "/pg_ctl",
                  "-D",
                  data,
                  "-o",
                  options,
                  "-l",
                  folder + "/log",
                  "-w",
                  "start")));
      String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=tester";
      fill(url);
      check(url);
    } finally {
      run(with(as, bin + "/pg_ctl", "-D", data, "-m", "immediate", "stop"));
      run(with(as, "rm", "-rf", data, folder + "/log"));
      run(List.of("rm", "-rf", folder.toString()));
    }
  }

  private static void fill(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE \"har\"\"bours\" (id int, name text, depth numeric(8,2), day date, open boolean, at timestamptz)");
      statement.execute(
          "INSERT INTO \"har\"\"bours\" VALUES (1, 'Marlow', 3.25, '2018-03-02', true, '2018-03-02 10:00Z'), (2, 'Old Pier', NULL, NULL, false, NULL)");
      statement.execute("COMMENT ON TABLE \"har\"\"bours\" IS 'One row a harbour'");
      statement.execute("COMMENT ON COLUMN \"har\"\"bours\".depth IS 'Depth, in metres'");
      statement.execute("CREATE TABLE calls (harbours_id int, boats bigint)");
      statement.execute("INSERT INTO calls SELECT 1 + g % 2, g FROM generate_series(1, 25000) g");
      statement.execute("CREATE TABLE locked (secret text)");
      statement.execute("CREATE ROLE reader LOGIN");
      statement.execute("GRANT SELECT ON \"har\"\"bours\", calls TO reader");
    }
  }

  private static void check(String url) {
    try (DatasetCatalog catalog =
        DatasetCatalog.open(List.of(url.replace("user=tester", "user=reader")))) {
      assertEquals(
          List.of("calls", "har\"bours"),
          catalog.tables().stream().map(Table::name).sorted().toList());
      assertEquals(1, catalog.problems().size(), () -> catalog.problems().toString());
      assertTrue(catalog.problems().get(0).getMessage().contains("locked"));
      Table harbours =
          catalog.tables().stream()
              .filter(t -> t.name().startsWith("har"))
              .findFirst()
              .orElseThrow();
      assertEquals("One row a harbour", harbours.description());
      assertEquals(
          List.of(
              ColumnType.INTEGER,
              ColumnType.TEXT,
              ColumnType.NUMBER,
              ColumnType.DATE,
              ColumnType.TRUTH,
              ColumnType.TIMESTAMP),
          harbours.columns().stream().map(Column::type).toList());
      assertEquals("3.25", harbours.columns().get(2).profile().max());
      ColumnUnit depth = harbours.columns().get(2).meaning().unit();
      assertNotNull(depth);
      assertEquals("m", depth.unit().code());
      Table calls =
          catalog.tables().stream().filter(t -> t.name().equals("calls")).findFirst().orElseThrow();
      assertEquals(25_000, calls.rows());
    }
  }

  private static @Nullable Path programs() throws IOException {
    Path all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) {
      return null;
    }
    try (Stream<Path> versions = Files.list(all)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .findFirst()
          .orElse(null);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static List<String> with(List<String> as, String... command) {
    List<String> all = new ArrayList<>(as);
    all.addAll(List.of(command));
    return all;
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/tmp").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), command::toString);
    return process.exitValue();
  }
}
