package org.tallystick.consistency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link ConsistencyRule} is called and what it is for. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
  /** The id, which never changes: the class name in small letters with hyphens. */
  String id();

  /** One line that says what the rule finds. */
  String summary();

  /**
   * A text on which the rule finds something, its figures marked {@code ⟦…⟧}. The rule's fixture
   * proves that it does.
   */
  String example();

  /** Where the rule is written down, such as a style book or a paper; empty where nowhere. */
  String source() default "";
}
