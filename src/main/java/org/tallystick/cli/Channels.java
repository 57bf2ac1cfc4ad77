package org.tallystick.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a command reads from and writes to.
 *
 * @param in standard input
 * @param out results; throws when the disk is full or the reader is gone
 * @param err messages
 * @param outTerminal how wide and colourful results may be; asked only by who sets text
 * @param errIsTerminal whether messages appear on a terminal; asked only by who shows progress
 */
record Channels(
    InputStream in,
    Writer out,
    Writer err,
    Supplier<Terminal> outTerminal,
    BooleanSupplier errIsTerminal) {
  /** Writes one line to standard error, at once. A standard error that is gone is passed over. */
  void message(String line) {
    try {
      err.write("tallystick: " + line + "\n");
      err.flush();
    } catch (IOException e) {
      System.getLogger(Channels.class.getName())
          .log(System.Logger.Level.DEBUG, "standard error cannot be written", e);
    }
  }
}
