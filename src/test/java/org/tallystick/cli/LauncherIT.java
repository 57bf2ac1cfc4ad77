package org.tallystick.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of the built tree, as a shell would start it. */
class LauncherIT {
  private static final Path LAUNCHER = Path.of("target/tallystick/bin/tallystick").toAbsolutePath();

  @TempDir Path folder;

  private record Run(int status, String output) {}

  private static Run run(Path directory, Map<String, String> environment, String... command)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Run(process.waitFor(), output);
  }

  @Test
  void worksThroughASymlinkFromAnyFolderWithSpaces() throws Exception {
    Path spaced = Files.createDirectory(folder.resolve("a folder"));
    Path link = Files.createSymbolicLink(spaced.resolve("tally stick"), LAUNCHER);
    Run run = run(spaced, Map.of(), link.toString(), "--version");
    assertEquals(0, run.status(), run.output());
    assertTrue(run.output().startsWith("tallystick "), run.output());
  }

  @Test
  void saysInOneLineThatJavaHomeIsWrong() throws Exception {
    Run run = run(folder, Map.of("JAVA_HOME", "/no/such/java"), LAUNCHER.toString(), "--version");
    assertEquals(3, run.status());
    assertEquals("tallystick: JAVA_HOME holds no bin/java: /no/such/java", run.output());
  }

  @Test
  void readsFileNamesInTheCLocaleAndPrintsTheFindingAlone() throws Exception {
    Path article = folder.resolve("Zürich.txt");
    Files.writeString(article, "Of the 480 patients, 120, or 40 percent, had no insurance.");
    Run run =
        run(
            folder,
            Map.of("LC_ALL", "C"),
            LAUNCHER.toString(),
            "check",
            article.getFileName().toString());
    assertEquals(1, run.status(), run.output());
    assertTrue(run.output().contains("120 ÷ 480 = 25 %"), run.output());
    assertTrue(run.output().endsWith("1 problem in 3 figures: 1 inconsistent."), run.output());
  }

  @Test
  void aStoryIsNotWorthTheOptimizingCompilerAndABookIs() throws Exception {
    assertEquals("1", compilers("x".repeat(400)));
    assertEquals("4", compilers("x".repeat(600_000)));
  }

  /** The highest of Java's compilers that would check a text. */
  private String compilers(String text) throws Exception {
    Path article = Files.writeString(folder.resolve("a story.txt"), text);
    Map<String, String> environment = Map.of("TALLYSTICK_OPTS", "-XX:+PrintFlagsFinal -version");
    Run run = run(folder, environment, LAUNCHER.toString(), "check", article.toString());
    assertEquals(0, run.status(), run.output());
    return run.output()
        .lines()
        .filter(line -> line.contains(" TieredStopAtLevel "))
        .map(line -> line.replaceFirst(".*= *(\\d+).*", "$1"))
        .findFirst()
        .orElseThrow();
  }
}
