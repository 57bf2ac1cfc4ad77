package org.tallystick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens: its example compiles and runs, its output is printed. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  /** Surefire's own class path is a jar that only names others. */
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  @TempDir Path folder;

  private static String between(String from, String to) throws Exception {
    String readme = Files.readString(README);
    int start = readme.indexOf(from);
    int end = readme.indexOf(to);
    assertTrue(start >= 0 && end > start, "README.md must hold " + from + " and " + to);
    String block = readme.substring(start + from.length(), end).strip();
    int first = block.indexOf('\n');
    int last = block.lastIndexOf("```");
    assertTrue(block.startsWith("```") && last > first, from + " must hold one fenced block");
    return block.substring(first + 1, last);
  }

  /** Runs something with standard output caught; what it printed, in UTF-8. */
  private static String printed(ThrowingRunnable action) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(caught);
      action.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private interface ThrowingRunnable {
    void run() throws Exception;
  }

  @Test
  void exampleCompilesAndFindsTheSlip() throws Exception {
    Path source = folder.resolve("Example.java");
    Files.writeString(source, between("<!-- example -->", "<!-- end of example -->"));
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    int status =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-cp",
            CLASS_PATH,
            "-d",
            folder.toString(),
            source.toString());
    assertEquals(0, status, "the README's example must compile");
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      Method main = loader.loadClass("Example").getMethod("main", String[].class);
      String output = printed(() -> main.invoke(null, (Object) new String[0]));
      assertTrue(output.contains("25 percent"), "it must say what the share is, got " + output);
    }
  }

  @Test
  void firstCommandPrintsWhatTheReadmeShows() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    CLASS_PATH,
                    "org.tallystick.cli.Main",
                    "check",
                    "corpus/releases/article.json"))
            .redirectErrorStream(true)
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    assertEquals(1, process.waitFor(), output);
    assertFalse(output.isEmpty());
    String shown = between("<!-- output -->", "<!-- end of output -->").stripTrailing();
    assertEquals(shown, output, "README.md must show what the command prints");
  }
}
