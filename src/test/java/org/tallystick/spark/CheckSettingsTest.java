package org.tallystick.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Settings on their way to an executor, and what they find there. */
class CheckSettingsTest {
  private static CheckSettings settings(String shipped) {
    return new CheckSettings(
        List.of(), Set.of("possible-share"), true, true, null, Duration.ofSeconds(9), shipped);
  }

  private static Object sent(Object sent) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sent);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void settingsThatWereSentFindTheSameChecker() throws Exception {
    CheckSettings settings = settings("");
    Object there = sent(settings);
    assertEquals(settings, there);
    LimitedChecker checker = ExecutorCheckers.of(settings, null);
    assertSame(checker, ExecutorCheckers.of((CheckSettings) there, null));
    assertNotSame(checker, ExecutorCheckers.of(CheckSettings.DEFAULT, null));
  }

  @Test
  void whatIsSentForATaskCanBeSent() throws Exception {
    CheckPartition task = new CheckPartition(settings(""), null, new LineArticles(null));
    assertEquals(task, sent(task));
  }

  @Test
  void filesSentAlongLieSideBySideAndAreNamedByTheirContent() throws Exception {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    String digest = ShippedFiles.digest(files);
    files.put("y.csv", new byte[0]);
    assertNotEquals(digest, ShippedFiles.digest(files));
    assertEquals("", ShippedFiles.digest(new TreeMap<>()));
    List<String> folders = ShippedFiles.unpack(files);
    assertEquals(1, folders.size());
    Path folder = Path.of(folders.get(0));
    assertEquals("a,b\n1,2\n", Files.readString(folder.resolve("x.csv")));
    assertEquals(0, Files.size(folder.resolve("y.csv")));
    assertEquals(List.of(), ShippedFiles.unpack(new TreeMap<>()));
  }
}
