package org.tallystick.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What text is shown on.
 *
 * @param width how many columns a line may have
 * @param colour whether colour may be used
 * @param links whether hyperlinks (OSC 8) may be used
 */
record Terminal(int width, boolean colour, boolean links) {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 200;
  private static final int USUAL = 80;

  /** A file or a pipe. */
  static final Terminal NONE = new Terminal(USUAL, false, false);

  /**
   * What standard output is shown on. Colour and hyperlinks are left out where {@code NO_COLOR} is
   * set.
   */
  static Terminal ofStandardOutput() {
    if (!isTerminal(1)) {
      return NONE;
    }
    String noColor = System.getenv("NO_COLOR");
    boolean colour =
        (noColor == null || noColor.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    int width = number(System.getenv("COLUMNS"));
    if (width == 0) {
      String size = ask("stty size </dev/tty");
      width = number(size == null ? null : size.strip().replaceFirst("\\d+ ", ""));
    }
    return new Terminal(
        width == 0 ? USUAL : Math.max(NARROWEST, Math.min(WIDEST, width)),
        colour,
        colour && Hyperlinks.areShown(System.getenv()));
  }

  /**
   * Whether a standard stream is a terminal.
   *
   * @param descriptor 1 for output, 2 for messages
   */
  static boolean isTerminal(int descriptor) {
    try {
      Process process =
          new ProcessBuilder("test", "-t", String.valueOf(descriptor))
              .redirectOutput(descriptor == 1 ? Redirect.INHERIT : Redirect.DISCARD)
              .redirectError(descriptor == 2 ? Redirect.INHERIT : Redirect.DISCARD)
              .start();
      return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      // No such program: not a POSIX system, so nothing is known of the other end.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static @Nullable String ask(String command) {
    try {
      Process process =
          new ProcessBuilder("sh", "-c", command).redirectError(Redirect.DISCARD).start();
      process.getOutputStream().close();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return process.waitFor(1, TimeUnit.SECONDS) ? answer : null;
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }
}
