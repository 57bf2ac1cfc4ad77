package org.tallystick.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process that checks a real archive, killed and told to go on. */
@Timeout(300)
class KilledBatchIT {
  private static final int ARTICLES = 1200;

  @TempDir Path folder;

  private String input = "";

  @BeforeEach
  void writeInput() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      lines.append("{\"id\": \"n").append(i).append("\", \"date\": \"2021-06-10\", \"body\": \"");
      lines
          .append("Of the ")
          .append(400 + i % 400)
          .append(" boats, 120, or 25 percent, were painted on");
      lines.append(" Saturday. The yard said it will meet in May, down from ").append(i);
      lines.append(" in 2019.\"}\n");
    }
    input = Files.writeString(folder.resolve("in.jsonl"), lines).toString();
  }

  private Process start(Path output, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "batch", input, "--threads", "2"));
    command.addAll(List.of("--output", output.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log.txt").toFile())
        .start();
  }

  private static int end(Process process) throws InterruptedException {
    assertTrue(process.waitFor(200, TimeUnit.SECONDS), "the process must end");
    return process.exitValue();
  }

  /** Waits until so many readings are in the journal. */
  private static void await(Path output, int readings) throws Exception {
    Path journal = output.resolve("journal.tsv");
    while (!Files.exists(journal) || Files.readString(journal).lines().count() < readings) {
      Thread.sleep(5);
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void killedTwiceAndToldToEndOnceItLeavesTheBytesOfAnUnbrokenRun() throws Exception {
    Path whole = folder.resolve("whole");
    assertEquals(1, end(start(whole)));
    Path broken = folder.resolve("broken");
    for (int readings : new int[] {1, 90}) {
      Process killed = start(broken, "--resume");
      await(broken, readings);
      killed.destroyForcibly();
      end(killed);
      assertFalse(Files.exists(broken.resolve("manifest.json")), "killed too late to tell");
    }
    Process interrupted = start(broken, "--resume");
    await(broken, 200);
    assertEquals(
        0, new ProcessBuilder("kill", "-INT", Long.toString(interrupted.pid())).start().waitFor());
    assertEquals(130, end(interrupted));
    assertTrue(Files.readString(folder.resolve("log.txt")).contains("--resume goes on"));
    assertEquals(1, end(start(broken, "--resume")));
    assertEquals(contents(whole), contents(broken));
  }
}
