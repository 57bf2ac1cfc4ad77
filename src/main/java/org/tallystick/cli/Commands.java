package org.tallystick.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the command line it belongs to. */
final class Commands implements IFactory {
  private final Main main;

  Commands(Main main) {
    this.main = main;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(main));
    }
    if (type == ExtractCommand.class) {
      return type.cast(new ExtractCommand(main));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(main));
    }
    if (type == BatchCommand.class) {
      return type.cast(new BatchCommand(main));
    }
    if (type == MergeCommand.class) {
      return type.cast(new MergeCommand(main));
    }
    if (type == PlanCommand.class) {
      return type.cast(new PlanCommand(main));
    }
    if (type == CompareCommand.class) {
      return type.cast(new CompareCommand(main));
    }
    if (type == DataCommand.class) {
      return type.cast(new DataCommand(main));
    }
    if (type == RulesCommand.class) {
      return type.cast(new RulesCommand(main));
    }
    if (type == EvaluateCommand.class) {
      return type.cast(new EvaluateCommand(main));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
