package org.tallystick.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The options of every command that checks. */
final class CheckerOptions {
  @Option(
      names = "--data",
      paramLabel = "SOURCE",
      description = "A dataset to check the figures against; may be given several times.")
  private List<String> data = List.of();

  @Option(
      names = "--without",
      paramLabel = "RULE",
      split = ",",
      description = "Leave a consistency rule out; may be given several times.")
  private List<String> without = List.of();

  @Option(
      names = "--show-consistent",
      description = "Show the figures that were compared and agree as well.")
  private boolean showConsistent;

  @Option(
      names = "--show-new",
      description = "With --against, list the figures that the source does not have as well.")
  private boolean showNew;

  List<String> data() {
    return data;
  }

  List<String> without() {
    return without;
  }

  boolean showConsistent() {
    return showConsistent;
  }

  boolean showNew() {
    return showNew;
  }
}
