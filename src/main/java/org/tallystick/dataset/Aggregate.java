package org.tallystick.dataset;

/** What is made of the rows that meet the conditions. */
public sealed interface Aggregate {
  /** How many there are. */
  record CountRows() implements Aggregate {}
}
