package dev.loyalty;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.IOException;
import java.io.Serializable;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the house's order: who may use whom, and what nobody does. */
class ArchitectureTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final String ROOT = "dev.loyalty";
    private static final String INTERNAL = "internal";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String SLF4J = "org.slf4j..";

    /** A package and what it may use besides itself, {@code java..} and JSpecify. A package knows only those above it. */
    private record Layer(String name, List<String> layers, List<String> libraries) {
        static Layer of(String name, String... layers) {
            return new Layer(name, List.of(layers), List.of());
        }

        Layer with(String... added) {
            return new Layer(name, layers, List.of(added));
        }

        String fullName() {
            return name.isEmpty() ? ROOT : ROOT + "." + name;
        }

        /** As ArchUnit writes it: the root means just itself, internal all that lies in it. */
        String pattern() {
            return name.equals(INTERNAL) ? fullName() + ".." : fullName();
        }

        String[] allowed() {
            List<String> allowed = new ArrayList<>(List.of(pattern(), "java..", "org.jspecify.."));
            LAYERS.stream()
                    .filter(other -> layers.contains(other.name))
                    .map(Layer::pattern)
                    .forEach(allowed::add);
            allowed.addAll(libraries);
            return allowed.toArray(String[]::new);
        }
    }

    private static final List<Layer> LAYERS = List.of(
            Layer.of("value"),
            Layer.of("program", "value"),
            Layer.of("ledger", "value"),
            Layer.of("event", "value", "ledger"),
            Layer.of("member", "value", "program", "ledger", "event"),
            Layer.of("command", "value", "program", "ledger", "event", "member"),
            Layer.of("rules", "value", "program", "ledger", "event", "member", "command"),
            Layer.of("codec", "value", "program", "ledger", "event", "member").with(JACKSON),
            Layer.of("spi", "value", "program", "ledger", "event", "member", "codec"),
            Layer.of("memory", "value", "program", "ledger", "event", "member", "codec", "spi", INTERNAL)
                    .with(SLF4J),
            Layer.of(
                            "", "value", "program", "ledger", "event", "member", "command", "rules", "codec", "spi",
                            "memory", INTERNAL)
                    .with(SLF4J),
            Layer.of(
                            INTERNAL, "", "value", "program", "ledger", "event", "member", "command", "rules", "codec",
                            "spi", "memory")
                    .with(SLF4J, JACKSON));

    /** Where the same input gives the same output, always: what can be replayed years later, on another machine. */
    private static final String[] PURE = Stream.of(
                    "value", "program", "ledger", "event", "member", "command", "rules", "codec")
            .map(name -> ROOT + "." + name)
            .toArray(String[]::new);

    private static final JavaClasses CORE = new ClassFileImporter().importPath(CLASSES);

    @TestFactory
    Stream<DynamicTest> aPackageUsesOnlyWhatTheTableAllows() {
        return LAYERS.stream()
                .map(layer -> dynamicTest(
                        layer.fullName(),
                        () -> classes()
                                .that()
                                .resideInAPackage(layer.pattern())
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(layer.allowed())
                                .allowEmptyShould(true)
                                .check(CORE)));
    }

    @Test
    void everyClassLivesInAPackageOfTheTable() {
        String[] known = LAYERS.stream().map(Layer::pattern).toArray(String[]::new);

        classes().should().resideInAnyPackage(known).check(CORE);
    }

    /** The root stands apart: the internal throws the exceptions that the root declares. */
    @Test
    void noPackagesFormACycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void allButTheInternalIsExported() throws IOException {
        Set<String> expected = LAYERS.stream()
                .filter(layer -> !layer.name().equals(INTERNAL))
                .map(Layer::fullName)
                .collect(toSet());

        try (var descriptor = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            Set<ModuleDescriptor.Exports> exports =
                    ModuleDescriptor.read(descriptor).exports();
            assertThat(exports).noneMatch(ModuleDescriptor.Exports::isQualified);
            assertThat(exports)
                    .extracting(ModuleDescriptor.Exports::source)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = CORE.stream()
                .map(type -> type.getPackage())
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(unmarked).isEmpty();
    }

    @Test
    void thePureDoNotAskForTheTime() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .orShould(call("a factory that reads the clock", "java\\.time\\..*", "now"))
                .orShould(call("the system's clock", "java\\.lang\\.System", "currentTimeMillis|nanoTime"))
                .orShould(
                        call("a constructor that reads the clock", "java\\.util\\.(Date|GregorianCalendar)", "<init>"))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void thePureDoNotAskTheMachine() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should(call(
                        "the system's settings",
                        "java\\.lang\\.System",
                        "getenv|getProperty|getProperties|identityHashCode"))
                .orShould(call("the machine's zone", "java\\.time\\.ZoneId", "systemDefault"))
                .orShould(call("the machine's language", "java\\.util\\.Locale", "getDefault"))
                .orShould(call("the machine's zone", "java\\.util\\.TimeZone", "getDefault"))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void thePureDoNotDrawByChance() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.random..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.SplittableRandom")
                .orShould(call("a number by chance", "java\\.lang\\.Math", "random"))
                .orShould(call("an id by chance", UUID.class.getName(), "randomUUID"))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void thePureTouchNoFilesNetworksOrThreads() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .and()
                .resideOutsideOfPackage(ROOT + ".codec")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.io..",
                                "java.nio.file..",
                                "java.nio.channels..",
                                "java.net..",
                                "java.util.concurrent..")
                        .and(not(equivalentTo(Serializable.class))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould(accessTargetWhere(describe(
                        "it is System.out or System.err",
                        (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err", "in").contains(access.getName()))))
                .allowEmptyShould(true)
                .check(CORE);
    }

    /** A lock object can be waited for with a limit, and does not pin a virtual thread to its carrier. */
    @Test
    void noMethodIsSynchronized() {
        noMethods()
                .should()
                .haveModifier(JavaModifier.SYNCHRONIZED)
                .allowEmptyShould(true)
                .check(CORE);
    }

    /** What ArchUnit does not see in the byte code. */
    @Test
    void noBlockIsSynchronized() throws IOException {
        Pattern block = Pattern.compile("^(?!\\s*(?:\\*|/[*/])).*\\bsynchronized\\s*\\(", Pattern.MULTILINE);

        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(Files.readString(source)).doesNotContainPattern(block));
        }
    }

    @Test
    void nobodyUsesReflectionOrThreadLocals() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .orShould(call("a class by its name", "java\\.lang\\.Class", "forName"))
                .check(CORE);
    }

    @Test
    void theApiSaysWhatAThingIsAndNotHowItIsBuilt() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + INTERNAL + "..")
                .should()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
                .check(CORE);
    }

    /** The clock and the recorders of the TCK serve a shop's own tests, whatever these are written with. */
    @Test
    void onlyTheContractsNeedATestFramework() {
        JavaClasses tck =
                new ClassFileImporter().importPath(Path.of("target", "test-classes", "dev", "loyalty", "tck"));

        noClasses()
                .that()
                .haveNameNotMatching(".*Contract(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.assertj..", "net.jqwik..", "org.opentest4j..")
                .allowEmptyShould(true)
                .check(tck);
    }

    private static ArchCondition<JavaClass> call(String what, String owner, String member) {
        return accessTargetWhere(describe(
                "it is " + what,
                (JavaAccess<?> access) -> access.getTargetOwner().getName().matches(owner)
                        && access.getName().matches(member)));
    }
}
