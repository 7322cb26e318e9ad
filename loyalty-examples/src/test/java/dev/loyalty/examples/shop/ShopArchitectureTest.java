package dev.loyalty.examples.shop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.jdbc.JdbcMemberStore;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class ShopArchitectureTest {

    private static final String ROOT = "dev.loyalty.examples.shop";
    private static final Path SOURCES = Path.of("src/main/java/dev/loyalty/examples/shop");
    private static final int MOST_LINES = 300;

    @TempDir
    private Path folder;

    @Test
    void arrowsPointDownFromThePagesToTheClub() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);

        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .layer("command")
                .definedBy(ROOT)
                .layer("web")
                .definedBy(ROOT + ".web..")
                .layer("demo")
                .definedBy(ROOT + ".demo..")
                .layer("store")
                .definedBy(ROOT + ".store..")
                .layer("club")
                .definedBy(ROOT + ".club..")
                .whereLayer("command")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("demo")
                .mayOnlyBeAccessedByLayers("command", "web")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("command", "web", "demo")
                .check(classes);
        assertThat(classes.that(resideInAnyPackage(ROOT + ".club.."))).isNotEmpty();
    }

    @Test
    void amountsAndNumbersAreWrittenByTheEnginesWordingAlone() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(NumberFormat.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(ROOT));
    }

    /** What is copied needs the engine, its store and what they need, and nothing of the shop around it. */
    @Test
    void theClubCompilesAlone() throws Exception {
        String path = Stream.of(
                        LoyaltyEngine.class,
                        JdbcMemberStore.class,
                        JsonMapper.class,
                        TreeNode.class,
                        JsonProperty.class,
                        Logger.class,
                        NullMarked.class)
                .map(ShopArchitectureTest::placeOf)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(SOURCES.resolve("club"))) {
            List<Path> club =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-proc:none",
                    "-implicit:none",
                    "-sourcepath",
                    folder.toString(),
                    "-d",
                    folder.toString(),
                    "-cp",
                    path);

            boolean compiles = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(club))
                    .call();

            assertThat(compiles).as(complaints.toString()).isTrue();
        }
    }

    @Test
    void noFileIsLong() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(
                            file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(MOST_LINES));
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
