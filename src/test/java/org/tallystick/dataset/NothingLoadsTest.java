package org.tallystick.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there is no data, the database is never touched: here it is not even there. */
class NothingLoadsTest {
  @TempDir Path folder;

  @Test
  void anEmptyCatalogueOpensWithoutDuckDb() throws Exception {
    URL[] path =
        Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> !entry.contains("duckdb"))
            .map(NothingLoadsTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader without = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      Class<?> catalog = without.loadClass("org.tallystick.dataset.DatasetCatalog");
      Object empty = catalog.getMethod("open", List.class).invoke(null, List.of());
      assertEquals(List.of(), catalog.getMethod("tables").invoke(empty));
      catalog.getMethod("close").invoke(empty);

      Path table = Files.writeString(folder.resolve("t.csv"), "a\n1\n");
      InvocationTargetException e =
          assertThrows(
              InvocationTargetException.class,
              () -> catalog.getMethod("open", List.class).invoke(null, List.of(table.toString())),
              "the test must be able to fail");
      assertInstanceOf(NoClassDefFoundError.class, e.getCause());
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
