package org.tallystick.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.cli.Main;
import org.tallystick.cli.SparkMain;

/** The application jar on a cluster of processes, one of which is killed in the middle. */
@Timeout(1200)
class StandaloneClusterIT {
  private static final int ARTICLES = 1200;
  private static final Path BUILT = Path.of("target");

  @TempDir Path folder;

  private Path writeInput() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      lines
          .append("{\"id\": \"n/")
          .append(i)
          .append("\", \"headline\": \"The yard paints ")
          .append(100 + i % 90)
          .append(" boats\", \"date\": \"2021-06-10\", \"source\": \"Wire\", \"body\": \"Of the ")
          .append(400 + i % 400)
          .append(" boats, 120, or 25 percent, were painted on Saturday. The yard said it will")
          .append(" meet in May, down from ")
          .append(i)
          .append(" in 2019. In Harwich, ")
          .append(i % 7)
          .append(" boats were repaired.\"}\n");
      if (i == 300) {
        lines.append("{\"id\": \"broken\", \"body\": 3}\n\nno article at all\n");
      }
    }
    return Files.writeString(folder.resolve("in.jsonl"), lines);
  }

  private Path writeTable() throws IOException {
    StringBuilder rows = new StringBuilder("boat,port,repaired\n");
    for (int i = 0; i < 40; i++) {
      rows.append("B" + i).append(i % 2 == 0 ? ",Harwich," : ",Ipswich,");
      rows.append(i % 10 == 0 ? "yes\n" : "no\n");
    }
    return Files.writeString(folder.resolve("boats.csv"), rows);
  }

  private static Path applicationJar() throws IOException {
    try (Stream<Path> files = Files.list(BUILT)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-spark.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("the build must have made the application jar"));
    }
  }

  private Process batch(Path input, Path table, Path output) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "batch", input.toString(), "--threads", "2"));
    command.addAll(List.of("--data", table.toString(), "--output", output.toString()));
    command.add("--parquet");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("batch.log").toFile())
        .start();
  }

  private static int end(Process process) throws InterruptedException {
    assertTrue(process.waitFor(500, TimeUnit.SECONDS), "the process must end");
    return process.exitValue();
  }

  /** Waits until a task has handed in its rows, and says whether the last one has. */
  private static boolean awaitFirstTask(Path rows, Process job) throws Exception {
    Path handedIn = rows.resolve("_temporary").resolve("0");
    while (job.isAlive() && !Files.exists(rows.resolve("_SUCCESS"))) {
      if (Files.isDirectory(handedIn)) {
        try (Stream<Path> tasks = Files.list(handedIn)) {
          if (tasks.anyMatch(task -> task.getFileName().toString().startsWith("task_"))) {
            return false;
          }
        }
      }
      Thread.sleep(20);
    }
    return true;
  }

  private static List<String> lines(Path place) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.startsWith(".") && !name.startsWith("_")) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    return lines.stream().sorted().toList();
  }

  @Test
  void aWorkerIsKilledAndTheRowsAreThoseOfABatch() throws Exception {
    Path input = writeInput();
    Path table = writeTable();
    Path output = folder.resolve("cluster");
    try (StandaloneCluster cluster =
        StandaloneCluster.start(folder, BUILT.resolve("tallystick/lib"), 2)) {
      Process job =
          cluster.submit(
              "--conf",
              "spark.executor.memory=1500m",
              "--conf",
              "spark.ui.enabled=false",
              "--class",
              SparkMain.class.getName(),
              applicationJar().toString(),
              input.toString(),
              "--ship",
              table.toString(),
              "--output",
              output.toString());
      boolean late = awaitFirstTask(output.resolve("rows.parquet"), job);
      assertFalse(late, () -> "a task must be done before the last is: " + log(cluster));
      cluster.killWorker(0);
      assertEquals(0, end(job), () -> log(cluster));
      assertTrue(
          cluster.log("submit").contains("1200 articles checked, 2 could not be read or checked"),
          () -> log(cluster));
    }
    Path batch = folder.resolve("batch");
    assertEquals(3, end(batch(input, table, batch)));
    assertEquals(lines(batch.resolve("reports.jsonl")), lines(output.resolve("reports.jsonl")));
    assertEquals(2, lines(output.resolve("errors.jsonl")).size());
    SparkSession spark = LocalSpark.start(2);
    try {
      for (String name : List.of("claims", "findings", "verifications")) {
        Dataset<Row> ours = spark.read().parquet(output.resolve(name + ".parquet").toString());
        Dataset<Row> theirs = spark.read().parquet(batch.resolve(name + ".parquet").toString());
        assertEquals(theirs.schema().treeString(), ours.schema().treeString(), name);
        assertTrue(theirs.count() > 0, name);
        assertEquals(List.of(), theirs.exceptAll(ours).limit(3).collectAsList(), name);
        assertEquals(List.of(), ours.exceptAll(theirs).limit(3).collectAsList(), name);
      }
    } finally {
      spark.stop();
    }
  }

  private static String log(StandaloneCluster cluster) {
    try {
      return cluster.logs();
    } catch (IOException e) {
      return "no log: " + e;
    }
  }
}
