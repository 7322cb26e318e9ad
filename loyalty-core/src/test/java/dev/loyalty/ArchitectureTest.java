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

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.IOException;
import java.io.Serializable;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the house's order: who may use whom, and what nobody does. */
class ArchitectureTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final String ROOT = "dev.loyalty";

    /**
     * A package, the packages and the libraries that it may use besides itself, {@code java..} and JSpecify. The codec has rooms, which are
     * packages like any other here; only the codec may use them.
     */
    private static final List<Layer> LAYERS = Layer.table("""
            value          |                                                                                     |
            program        | value                                                                               |
            program.json   | value program                                                                       | jackson
            wording        | value program                                                                       | slf4j
            ledger         | value                                                                               |
            event          | value ledger wording                                                                |
            member         | value ledger wording event program                                                  |
            command        | value ledger wording event program member                                           |
            rules          | value ledger event program member command                                           |
            codec.bytes    | value command                                                                       |
            codec.part     | value ledger event member codec.bytes                                               |
            codec.fixed    | value ledger event member codec.bytes codec.part                                    |
            codec.form     | value codec.bytes                                                                   |
            codec.numbered | value ledger event member codec.bytes codec.part codec.form                         |
            codec          | value ledger event member command codec.bytes codec.fixed codec.form codec.numbered |
            spi            | value ledger event program member codec                                             |
            memory         | value ledger event program member codec spi internal                                | slf4j
            root           | value ledger wording event program member codec spi internal command rules memory   | slf4j
            internal       | value ledger event program member codec spi root command rules memory program.json  | slf4j
            """);

    /** The rooms of the rules: each may use those before it, and none after it. */
    private static final List<String> ROOMS = List.of(
            "calendar",
            "journal",
            "spend",
            "account",
            "tier",
            "decision",
            "order",
            "member",
            "activity",
            "balance",
            "time",
            "answer",
            "delivery");

    private record Layer(String name, List<String> layers, List<String> libraries) {
        private static final Map<String, String> LIBRARIES =
                Map.of("jackson", "com.fasterxml.jackson..", "slf4j", "org.slf4j..");

        static List<Layer> table(String lines) {
            return lines.lines()
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Layer(cells[0].strip(), words(cells[1]), words(cells[2])))
                    .toList();
        }

        private static List<String> words(String cell) {
            return Stream.of(cell.strip().split(" +", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        /** What no user sees: the rules, the rooms of the codec, and the internal. */
        boolean isHidden() {
            return name.equals("internal") || name.equals("rules") || name.startsWith("codec.");
        }

        String fullName() {
            return name.equals("root") ? ROOT : ROOT + "." + name;
        }

        /** As ArchUnit writes it: the package itself, but of what is hidden all that lies in it. */
        String pattern() {
            return isHidden() ? fullName() + ".." : fullName();
        }

        String[] allowed() {
            Stream<String> packages = LAYERS.stream()
                    .filter(other -> equals(other) || layers.contains(other.name))
                    .map(Layer::pattern);
            return Stream.of(packages, libraries.stream().map(LIBRARIES::get), Stream.of("java..", "org.jspecify.."))
                    .flatMap(patterns -> patterns)
                    .toArray(String[]::new);
        }
    }

    /** Where the same input gives the same output, always: what can be replayed years later, on another machine. */
    private static final String[] PURE = Stream.of(
                    "value",
                    "program",
                    "program.json",
                    "wording",
                    "ledger",
                    "event",
                    "member",
                    "command",
                    "rules",
                    "codec")
            .map(name -> ROOT + "." + name + (name.equals("rules") || name.equals("codec") ? ".." : ""))
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

    @TestFactory
    Stream<DynamicTest> aRoomOfTheRulesUsesOnlyThoseBeforeIt() {
        String rules = ROOT + ".rules.";
        return IntStream.range(0, ROOMS.size())
                .mapToObj(i -> dynamicTest(
                        ROOMS.get(i),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(rules + ROOMS.get(i))
                                .should()
                                .dependOnClassesThat(describe(
                                        "live in a later room, or in none",
                                        type -> type.getPackageName().startsWith(ROOT + ".rules")
                                                && !ROOMS.subList(0, i + 1)
                                                        .contains(type.getPackageName()
                                                                .replace(rules, ""))))
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
    void allButWhatIsHiddenIsExported() throws IOException {
        Set<String> expected = LAYERS.stream()
                .filter(layer -> !layer.isHidden())
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
                .resideOutsideOfPackages(ROOT + ".codec..", ROOT + ".program.json", ROOT + ".wording")
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

    /**
     * What ArchUnit does not see in the byte code. A virtual thread that waits for a monitor holds its carrier: only the members in
     * memory have monitors, and who is in one waits for nothing.
     */
    @Test
    void noBlockIsSynchronizedWhereAnythingWaits() throws IOException {
        Pattern block = Pattern.compile("^(?!\\s*(?:\\*|/[*/])).*\\bsynchronized\\s*\\(", Pattern.MULTILINE);

        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith(Path.of("memory", "InMemoryMemberStore.java")))
                    .toList();
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
                .resideOutsideOfPackage(ROOT + ".internal..")
                .should()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
                .check(CORE);
    }

    /** Neither a library's types nor internal ones: a shop could not use them without knowing what we are built with. */
    @Test
    void theApiNamesOnlyJavaAndItself() {
        DescribedPredicate<JavaClass> hidden = resideInAnyPackage(
                LAYERS.stream().filter(Layer::isHidden).map(Layer::pattern).toArray(String[]::new));
        DescribedPredicate<JavaClass> foreign = not(resideInAnyPackage("java..", ROOT + ".."))
                .or(hidden)
                .and(not(describe("primitive", JavaClass::isPrimitive)));

        Set<String> leaks = CORE.stream()
                .filter(type -> isApi(type) && !hidden.test(type))
                .flatMap(type -> Stream.concat(
                        type.getMembers().stream()
                                .filter(ArchitectureTest::isApi)
                                .flatMap(member -> member.getAllInvolvedRawTypes().stream()
                                        .map(JavaClass::getBaseComponentType)
                                        .filter(foreign)
                                        .map(leak -> member.getFullName() + " names " + leak.getName())),
                        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                                .flatMap(parent -> parent.getAllInvolvedRawTypes().stream())
                                .filter(foreign)
                                .map(leak -> type.getName() + " is a " + leak.getName())))
                .collect(toCollection(TreeSet::new));

        assertThat(leaks).isEmpty();
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

    private static boolean isApi(HasModifiers declared) {
        return declared.getModifiers().contains(JavaModifier.PUBLIC)
                || declared.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaClass> call(String what, String owner, String member) {
        return accessTargetWhere(describe(
                "it is " + what,
                (JavaAccess<?> access) -> access.getTargetOwner().getName().matches(owner)
                        && access.getName().matches(member)));
    }
}
