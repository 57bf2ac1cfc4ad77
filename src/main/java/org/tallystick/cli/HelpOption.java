package org.tallystick.cli;

import picocli.CommandLine.Option;

/** The option that shows a command's help; picocli acts on it. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  boolean asked;
}
