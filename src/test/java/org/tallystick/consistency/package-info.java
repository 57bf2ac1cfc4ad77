/** Tests of the article against itself. */
@org.jspecify.annotations.NullMarked
package org.tallystick.consistency;
