package org.tallystick.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.report.Decisions;
import org.tallystick.report.DecisionsDraft;
import org.tallystick.report.Report;

/**
 * Watches which decisions a run meets, to tell of those about nothing, and drafts those it leaves
 * to be made. Safe for several threads.
 */
final class Settling {
  private final Main main;
  private final CheckerOptions options;
  private final Decisions decisions;
  private final @Nullable DecisionsDraft draft;
  private final Set<String> met = ConcurrentHashMap.newKeySet();

  /**
   * Starts watching.
   *
   * @param alarmsOnly whether the draft leaves out claims that the data do not contradict
   * @throws IOException if the file of decisions cannot be read
   */
  Settling(Main main, CheckerOptions options, boolean alarmsOnly) throws IOException {
    this.main = main;
    this.options = options;
    this.decisions = options.decisions();
    this.draft = options.draft() == null ? null : new DecisionsDraft(decisions, alarmsOnly);
  }

  /** Looks at a report, and gives it back. */
  Report see(Report report) {
    met.addAll(report.settled().fingerprints());
    if (draft != null) {
      draft.add(report);
    }
    return report;
  }

  /** Tells of decisions about nothing that was checked. */
  void tellStale() {
    List<String> stale = decisions.stale(met);
    if (!stale.isEmpty()) {
      main.problem(
          options.decisionsName()
              + ": nothing that was checked has the fingerprint "
              + String.join(", ", stale),
          null);
    }
  }

  /**
   * Writes the draft, if one was asked for.
   *
   * @throws OutputException if it cannot be written
   */
  void writeDraft() throws IOException {
    Path file = options.draft();
    if (draft != null && file != null) {
      StringWriter text = new StringWriter();
      draft.write(text);
      try (Output out = Output.open(file, main.channels())) {
        out.append(text.getBuffer());
      }
    }
  }
}
