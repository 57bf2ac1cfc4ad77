package org.tallystick.report;

/** A file of decisions that cannot be read; the message is one line and names file and place. */
public final class DecisionsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DecisionsException(String name, String place, String problem, Throwable cause) {
    super(name + ": " + place + ": " + problem, cause);
  }

  DecisionsException(String name, String place, String problem) {
    super(name + ": " + place + ": " + problem);
  }
}
