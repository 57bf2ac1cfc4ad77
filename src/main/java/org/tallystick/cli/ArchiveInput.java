package org.tallystick.cli;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command that goes through an archive reads, and how hard it works. */
final class ArchiveInput {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "A file of articles, packed by gzip or Zstandard or not, or a directory of them; - is"
              + " standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles are checked at once; one a processor core if not given.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "How long one article may take (${DEFAULT-VALUE} if not given); one that takes longer"
              + " gets a report that says so.")
  private int limit = 120;

  /** The files and directories, as given. */
  List<String> inputs() {
    return inputs;
  }

  /** How many articles are checked at once, as given: not yet seen to be above 0. */
  int threads() {
    return threads;
  }

  /** How long one article may take, as given: not yet seen to be above 0. */
  Duration limit() {
    return Duration.ofSeconds(limit);
  }
}
