package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tallystick.evaluation.Corpus;
import org.tallystick.evaluation.CorpusException;
import org.tallystick.evaluation.Evaluation;
import org.tallystick.evaluation.EvaluationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tallystick evaluate}. */
@Command(
    name = "evaluate",
    description = "Scores the checker on articles whose right findings and verdicts are known.",
    footer = {
      "",
      "CORPUS is a folder of cases: folders with article.* and expected.json, which names the",
      "figures that do not agree and what the data say of claims. Exit status 1 tells that",
      "something is neither right nor known to be missed, or no longer missed."
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(paramLabel = "CORPUS", description = "A folder of cases, or one case.")
  private Path corpus = Path.of("");

  EvaluateCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Corpus cases;
    try {
      cases = Corpus.read(corpus);
    } catch (CorpusException e) {
      main.problem(String.valueOf(e.getMessage()), e);
      return Main.UNREADABLE;
    }
    try (Checks checks = main.open(new CheckerOptions());
        Output out = Output.open(null, main.channels())) {
      Evaluation evaluation = Evaluation.of(cases, checks::check);
      EvaluationText.write(evaluation, out);
      return evaluation.changes().isEmpty() ? Main.FINE : Main.WRONG;
    }
  }
}
