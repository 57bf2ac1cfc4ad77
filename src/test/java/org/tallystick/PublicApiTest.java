package org.tallystick;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What others may build upon: every public type is listed in {@code public-types.txt}. */
class PublicApiTest {
  private static final String LIST = "public-types.txt";

  private static List<JavaClass> publicTypes;

  @BeforeAll
  static void read() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tallystick");
    publicTypes = classes.stream().filter(PublicApiTest::isReachable).toList();
  }

  /** Public, and so is every type around it. */
  private static boolean isReachable(JavaClass type) {
    return type.getModifiers().contains(PUBLIC)
        && type.getEnclosingClass().map(PublicApiTest::isReachable).orElse(true);
  }

  @Test
  void everyPublicTypeIsListed() throws IOException {
    NavigableSet<String> found = new TreeSet<>();
    publicTypes.forEach(type -> found.add(type.getName()));
    NavigableSet<String> listed = new TreeSet<>();
    try (InputStream list = PublicApiTest.class.getResourceAsStream(LIST)) {
      new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(listed::add);
    }
    NavigableSet<String> unlisted = new TreeSet<>(found);
    unlisted.removeAll(listed);
    NavigableSet<String> gone = new TreeSet<>(listed);
    gone.removeAll(found);
    assertEquals(
        "",
        String.join("\n", unlisted),
        "a public type is a promise: leave 'public' away, or list it in " + LIST);
    assertEquals(
        "",
        String.join("\n", gone),
        "a listed type is gone, and what others built on it breaks: strike it from " + LIST);
  }

  @Test
  void nobodyInheritsByAccident() {
    List<String> open =
        publicTypes.stream()
            .filter(type -> !type.isInterface() && !type.isEnum() && !type.isRecord())
            .filter(type -> !type.getModifiers().contains(FINAL))
            .filter(type -> !type.reflect().isSealed())
            .map(JavaClass::getName)
            .toList();
    assertEquals(
        List.of(),
        open,
        "a public class is final or sealed, because nobody keeps promises to unknown subclasses");
  }
}
