package org.tallystick.consistency;

import java.util.List;

/** The finders that build the graph of ties, in the order in which they are asked. */
final class Finders {
  static final List<TieFinder> ALL = List.of(new ShareFinder(), new SameFinder(), new SpanFinder());

  private Finders() {}
}
