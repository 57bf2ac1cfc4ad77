package org.tallystick.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the command line it belongs to. */
final class Commands implements IFactory {
  private static final Map<Class<?>, Function<Main, Object>> COMMANDS =
      Map.ofEntries(
          Map.entry(CheckCommand.class, CheckCommand::new),
          Map.entry(ExtractCommand.class, ExtractCommand::new),
          Map.entry(ExplainCommand.class, ExplainCommand::new),
          Map.entry(BatchCommand.class, BatchCommand::new),
          Map.entry(MergeCommand.class, MergeCommand::new),
          Map.entry(PlanCommand.class, PlanCommand::new),
          Map.entry(CompareCommand.class, CompareCommand::new),
          Map.entry(DataCommand.class, DataCommand::new),
          Map.entry(RulesCommand.class, RulesCommand::new),
          Map.entry(EvaluateCommand.class, EvaluateCommand::new));

  private final Main main;

  Commands(Main main) {
    this.main = main;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Function<Main, Object> command = COMMANDS.get(type);
    return command == null
        ? CommandLine.defaultFactory().create(type)
        : type.cast(command.apply(main));
  }
}
