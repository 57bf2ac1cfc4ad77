package org.tallystick.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.report.Decisions;
import org.tallystick.style.HouseStyle;
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

  @Option(
      names = "--show-disputes",
      description = "Show where two sources give one thing different figures as well.")
  private boolean showDisputes;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "What a person settled: findings dismissed or confirmed, claims pinned to a query.")
  private @Nullable Path decisions;

  private @Nullable Decisions read;

  @Option(
      names = "--write-decisions",
      paramLabel = "FILE",
      description = "Write a draft of such a file: what is settled, and what is left to settle.")
  private @Nullable Path draft;

  @Option(
      names = "--style",
      paramLabel = "FILE",
      description = "How the desk writes its figures, one rule a line; departures are no alarms.")
  private @Nullable Path style;

  private @Nullable HouseStyle house;

  /**
   * The house's style. The file is read once.
   *
   * @throws IOException if the file cannot be read
   * @throws org.tallystick.style.StyleException if it holds a line that is no rule
   */
  HouseStyle style() throws IOException {
    if (house == null) {
      house = style == null ? HouseStyle.NONE : read(style, HouseStyle::read);
    }
    return house;
  }

  /**
   * What a person settled. The file is read once.
   *
   * @throws IOException if the file cannot be read
   * @throws org.tallystick.report.DecisionsException if it holds no decisions
   */
  Decisions decisions() throws IOException {
    if (read == null) {
      read = decisions == null ? Decisions.NONE : read(decisions, Decisions::read);
    }
    return read;
  }

  private static <T> T read(Path file, Parser<T> parser) throws IOException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return parser.read(file.toString(), in);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file", e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    }
  }

  /** What makes something of a file of text. */
  private interface Parser<T> {
    T read(String name, Reader in) throws IOException;
  }

  /** The name of the file of decisions; empty if there is none. */
  String decisionsName() {
    return decisions == null ? "" : decisions.toString();
  }

  @Nullable Path draft() {
    return draft;
  }

  List<String> data() {
    return data;
  }

  List<String> without() {
    return without;
  }

  boolean showConsistent() {
    return showConsistent;
  }

  boolean showDisputes() {
    return showDisputes;
  }

  boolean showNew() {
    return showNew;
  }
}
