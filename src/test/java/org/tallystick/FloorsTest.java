package org.tallystick;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/**
 * The house: which package may know of which. This is the picture in the code's own words; a build
 * that breaks it fails with the reason.
 */
@AnalyzeClasses(packages = "org.tallystick", importOptions = DoNotIncludeTests.class)
class FloorsTest {
  private static final String ROOT = "org.tallystick";

  private static final String[] JUDGING = {
    ROOT + ".claim", ROOT + ".consistency", ROOT + ".verification"
  };

  private static final String EXACT =
      "an editor checks the arithmetic by hand, and 0.1 + 0.2 must be 0.3";

  private static final DescribedPredicate<JavaClass> FLOATING_POINT =
      DescribedPredicate.describe(
          "double or float",
          type ->
              type.isEquivalentTo(double.class)
                  || type.isEquivalentTo(float.class)
                  || type.isEquivalentTo(Double.class)
                  || type.isEquivalentTo(Float.class));

  /** What an archive and a cluster may see: the front door and all below it but the house style. */
  private static final String[] BELOW_FLOOR_FIVE = {
    "article",
    "quantity",
    "reader",
    "claim",
    "dataset",
    "extraction",
    "consistency",
    "verification",
    "report",
    "nlp",
    "front door"
  };

  /** Packages that exist. A floor that is not built yet is added here with its first class. */
  @ArchTest
  static final ArchRule floors =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.tallystick..")
          .withOptionalLayers(true)
          .layer("article")
          .definedBy(ROOT + ".article")
          .layer("quantity")
          .definedBy(ROOT + ".quantity")
          .layer("reader")
          .definedBy(ROOT + ".reader")
          .layer("claim")
          .definedBy(ROOT + ".claim")
          .layer("dataset")
          .definedBy(ROOT + ".dataset")
          .layer("extraction")
          .definedBy(ROOT + ".extraction")
          .layer("consistency")
          .definedBy(ROOT + ".consistency")
          .layer("verification")
          .definedBy(ROOT + ".verification")
          .layer("style")
          .definedBy(ROOT + ".style")
          .layer("report")
          .definedBy(ROOT + ".report")
          .layer("nlp")
          .definedBy(ROOT + ".nlp")
          .layer("front door")
          .definedBy(ROOT)
          .layer("batch")
          .definedBy(ROOT + ".batch")
          .layer("spark")
          .definedBy(ROOT + ".spark")
          .layer("evaluation")
          .definedBy(ROOT + ".evaluation")
          .layer("cli")
          .definedBy(ROOT + ".cli")
          .whereLayer("article")
          .mayNotAccessAnyLayer()
          .whereLayer("quantity")
          .mayNotAccessAnyLayer()
          .whereLayer("reader")
          .mayOnlyAccessLayers("article")
          .whereLayer("claim")
          .mayOnlyAccessLayers("article", "quantity")
          .whereLayer("dataset")
          .mayOnlyAccessLayers("quantity")
          .whereLayer("extraction")
          .mayOnlyAccessLayers("claim", "article", "quantity")
          .whereLayer("consistency")
          .mayOnlyAccessLayers("claim", "article", "quantity")
          .whereLayer("verification")
          // A claim says by a span where it stands.
          .mayOnlyAccessLayers("claim", "dataset", "article", "quantity")
          .whereLayer("style")
          .mayOnlyAccessLayers("claim", "article", "quantity")
          .whereLayer("report")
          .mayOnlyAccessLayers(
              "article",
              "quantity",
              "reader",
              "claim",
              "dataset",
              "consistency",
              "verification",
              "style")
          .whereLayer("nlp")
          .mayOnlyAccessLayers("extraction", "article")
          .whereLayer("front door")
          .mayOnlyAccessLayers(
              "article",
              "quantity",
              "reader",
              "claim",
              "dataset",
              "extraction",
              "consistency",
              "verification",
              "style",
              "report",
              "nlp")
          .whereLayer("evaluation")
          .mayOnlyAccessLayers(
              "article", "reader", "claim", "consistency", "verification", "report", "front door")
          .whereLayer("batch")
          .mayOnlyAccessLayers(BELOW_FLOOR_FIVE)
          .whereLayer("spark")
          .mayOnlyAccessLayers(BELOW_FLOOR_FIVE)
          .ensureAllClassesAreContainedInArchitecture()
          .because(
              "a package that knows only of those below it can be read, tested and replaced alone");

  @ArchTest
  static final ArchRule coreNlpStaysInNlp =
      confined(
          "..nlp",
          "language is asked for through Annotator, so its tool can change",
          "edu.stanford..",
          "org.joda.time..");

  @ArchTest
  static final ArchRule databasesStayInDataset =
      confined(
          "..dataset",
          "tables are untrusted input, and the lock on the database is in one place",
          "org.duckdb..",
          "java.sql..",
          "javax.sql..");

  @ArchTest
  static final ArchRule tableFormatsStayInDataset =
      confined(
          "..dataset",
          "who asks a table need not know what file it came from",
          "de.siegmar..",
          "org.dhatim..");

  @ArchTest
  static final ArchRule foreignFormatsStayInReader =
      confined(
          "..reader",
          "an article is text and places, whatever file it was read from",
          "org.jsoup..",
          "org.netpreserve..",
          "org.commonmark..",
          "org.apache.commons.compress..",
          "com.github.luben..",
          "org.apache.pdfbox..",
          "org.apache.fontbox..",
          "org.apache.james..",
          "javax.xml.stream..");

  @ArchTest
  static final ArchRule clustersStayInSpark =
      confined(
          "..spark",
          "whoever checks on one machine has no Spark on the class path",
          "org.apache.spark..",
          "org.apache.hadoop..",
          "scala..");

  @ArchTest
  static final ArchRule jsonStaysWhereDataComesInOrGoesOut =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + ".reader",
              ROOT + ".report",
              ROOT + ".dataset",
              // The manifest and the list of errors of a run are JSON.
              ROOT + ".batch",
              ROOT + ".server",
              ROOT + ".mcp",
              ROOT + ".evaluation")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..")
          .because("values do not know how they are written down");

  @ArchTest
  static final ArchRule shellsToolsStayInTheShell =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".cli", ROOT + ".batch")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "me.tongfei..", "org.jline..")
          .because("whoever embeds the library has no terminal");

  @ArchTest
  static final ArchRule unitsLibraryStaysInQuantity =
      confined(
          "..[quantity|consistency]",
          "a measure is our Unit, and only a conversion needs its factors",
          "javax.measure..",
          "tech.units..",
          "si.uom..",
          "systems.uom..");

  @ArchTest
  static final ArchRule logsThroughThePlatform =
      noClasses()
          .that()
          // The command resets java.util.logging, so that no logger writes among its results.
          .doNotHaveFullyQualifiedName(ROOT + ".cli.Main")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.util.logging..",
              "org.slf4j..",
              "org.apache.logging..",
              "org.apache.commons.logging..")
          .because("System.Logger lets the application choose where its messages go");

  @ArchTest
  static final ArchRule onlyTheCommandWritesOnTheConsole =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
          .because("standard output holds results alone, and it is the shell's");

  @ArchTest
  static final ArchRule noFloatingPointFieldsWhereFiguresAreJudged =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(JUDGING)
          .should()
          .notHaveRawType(FLOATING_POINT)
          .because(EXACT);

  @ArchTest
  static final ArchRule noFloatingPointReturnedWhereFiguresAreJudged =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(JUDGING)
          .should()
          .notHaveRawReturnType(FLOATING_POINT)
          .because(EXACT);

  private static ArchRule confined(String home, String reason, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .because(reason);
  }
}
