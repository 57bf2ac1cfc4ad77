package org.tallystick.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.tallystick.consistency.ConsistencyChecker;
import org.tallystick.report.RuleList;
import picocli.CommandLine.Command;

/** {@code tallystick rules}. */
@Command(
    name = "rules",
    description = "Lists the consistency rules: the id, what a rule finds, and an example.",
    footer = {"", "'tallystick check --without ID' leaves a rule out."})
final class RulesCommand implements Callable<Integer> {
  private final Main main;

  RulesCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = main.channels().outTerminal().get();
    try (Output out = Output.open(null, main.channels())) {
      new RuleList(ConsistencyChecker.create().rules())
          .write(terminal.width(), terminal.colour(), out);
    }
    return Main.FINE;
  }
}
