package org.tallystick.batch;

import java.util.Map;
import java.util.TreeMap;

/**
 * What checking one article took and gave.
 *
 * @param characters how long the article is
 * @param nanos how long its check took, in nanoseconds of one thread
 * @param allocated how many bytes of memory its check asked for, most of them given back at once
 * @param written how many bytes of output it has
 * @param lines how many lines it has in the queue of findings
 * @param alarms how many alarms it has, by rule
 */
record Measured(
    long characters,
    long nanos,
    long allocated,
    long written,
    long lines,
    Map<String, Integer> alarms) {
  Measured {
    alarms = new TreeMap<>(alarms);
  }

  int alarmCount() {
    return alarms.values().stream().mapToInt(Integer::intValue).sum();
  }
}
