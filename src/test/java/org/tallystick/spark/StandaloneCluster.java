package org.tallystick.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cluster on this machine: a master and workers, each a process. Its Spark is what a release of
 * Spark would hold, made of links to the jars of the test's class path: none of this project's own,
 * and none that only this project needs.
 */
final class StandaloneCluster implements AutoCloseable {
  /** What this project and Spark both bring along. */
  private static final Pattern SHARED =
      Pattern.compile("(jackson|commons-(io|codec|compress|lang3|logging)|zstd-jni|jakarta)\\b.*");

  /** What Spark's own scripts give every Java. */
  private static final List<String> OPENS =
      Stream.of("lang", "lang.invoke", "lang.reflect", "io", "net", "nio", "util")
          .map(name -> "--add-opens=java.base/java." + name + "=ALL-UNNAMED")
          .toList();

  private static final List<String> MORE_OPENS =
      List.of(
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.cs=ALL-UNNAMED",
          "--add-opens=java.base/sun.security.action=ALL-UNNAMED",
          "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED");

  /** Told only where a test fails. */
  private static final String LOGGING = "-Dorg.slf4j.simpleLogger.defaultLogLevel=info";

  private static final String HOST = "127.0.0.1";

  private final Path folder;
  private final Path home;
  private final String master;
  private final List<Process> workers = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();

  private StandaloneCluster(Path folder, Path home, int port) {
    this.folder = folder;
    this.home = home;
    this.master = "spark://" + HOST + ":" + port;
  }

  /**
   * Starts a cluster.
   *
   * @param folder for its files
   * @param own the folder of jars that an application brings along
   * @param workers how many, each with one core
   */
  static StandaloneCluster start(Path folder, Path own, int workers) throws Exception {
    int port = freePort();
    StandaloneCluster cluster = new StandaloneCluster(folder, release(folder, own), port);
    cluster.java(
        "master",
        "org.apache.spark.deploy.master.Master",
        "--host",
        HOST,
        "--port",
        Integer.toString(port),
        "--webui-port",
        "0");
    await(port);
    for (int i = 0; i < workers; i++) {
      String name = "worker" + i;
      cluster.workers.add(
          cluster.java(
              name,
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              HOST,
              "--cores",
              "1",
              "--memory",
              "2g",
              "--webui-port",
              "0",
              "--work-dir",
              folder.resolve(name).toString(),
              cluster.master));
    }
    return cluster;
  }

  private static Path release(Path folder, Path own) throws IOException {
    Path home = folder.resolve("spark");
    Path jars = Files.createDirectories(home.resolve("jars"));
    Set<String> ours;
    try (Stream<Path> files = Files.list(own)) {
      ours = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
    List<Path> given =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> path.toString().endsWith(".jar"))
            .toList();
    for (Path jar : given) {
      String name = jar.getFileName().toString();
      Path link = jars.resolve(name);
      if ((!ours.contains(name) || SHARED.matcher(name).matches()) && !Files.exists(link)) {
        Files.createSymbolicLink(link, jar.toAbsolutePath());
      }
    }
    return home;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }

  private static void await(int port) throws Exception {
    for (int tries = 0; ; tries++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(HOST, port), 1000);
        return;
      } catch (IOException e) {
        if (tries > 300) {
          throw e;
        }
        Thread.sleep(200);
      }
    }
  }

  /** Starts an application on the cluster, as {@code spark-submit} does. */
  Process submit(String... arguments) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of("--master", master, "--conf", "spark.executor.extraJavaOptions=" + LOGGING));
    all.addAll(List.of(arguments));
    return java("submit", "org.apache.spark.deploy.SparkSubmit", all.toArray(String[]::new));
  }

  /** Kills a worker and the executors that it has started. */
  void killWorker(int number) throws InterruptedException {
    Process worker = workers.get(number);
    List<ProcessHandle> executors = worker.descendants().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
    worker.waitFor();
  }

  /** What a process has written. */
  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"));
  }

  /** What all processes have written, executors too, each under its name. */
  String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder, 5)) {
      for (Path file : files.filter(StandaloneCluster::isLog).sorted().toList()) {
        all.append("== ").append(folder.relativize(file)).append('\n');
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }

  private static boolean isLog(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".log") || name.equals("stderr") || name.equals("stdout");
  }

  private Process java(String name, String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPENS);
    command.addAll(MORE_OPENS);
    command.addAll(
        List.of(LOGGING, "-Xmx1g", "-XX:+UseSerialGC", "-cp", home.resolve("jars") + "/*", main));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    // Spark's scripts tell the workers so, and they start no executor without.
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (Process process : processes) {
      List<ProcessHandle> below = process.descendants().toList();
      process.destroyForcibly();
      below.forEach(ProcessHandle::destroyForcibly);
      process.waitFor();
    }
    // JUnit warns of each link out of a folder that it deletes.
    try (Stream<Path> links = Files.list(home.resolve("jars"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }
}
