package org.tallystick.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {
  private static final String BUILD = "/META-INF/maven/org.tallystick/tallystick/pom.properties";

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"tallystick " + number()};
  }

  /** The number alone. */
  static String number() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(BUILD)) {
      if (in != null) {
        build.load(in);
      }
    }
    return build.getProperty("version", "(not packaged)");
  }
}
