package dev.loyalty.jdbc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the order of the rooms: which may use which, and that nobody outside sees them. */
class ArchitectureTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final String FRONT = "dev.loyalty.jdbc";

    /** A room, and the rooms that it may use besides itself. The front is what a shop sees. */
    private static final List<Room> ROOMS = Room.table("""
            sql         |
            transaction | sql
            schema      | sql
            journal     | sql transaction
            member      | sql transaction schema journal
            delivery    | sql transaction member
            step        | sql transaction schema member delivery
            store       | sql transaction schema journal member delivery step
            front       | sql transaction schema store
            """);

    private static final JavaClasses ADAPTER = new ClassFileImporter().importPath(CLASSES);

    private record Room(String name, List<String> others) {

        static List<Room> table(String lines) {
            return lines.lines()
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Room(cells[0].strip(), words(cells[1])))
                    .toList();
        }

        private static List<String> words(String cell) {
            return Stream.of(cell.strip().split(" +", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        String fullName() {
            return name.equals("front") ? FRONT : FRONT + "." + name;
        }

        boolean mayUse(JavaClass type) {
            String home = type.getPackageName();
            return !home.startsWith(FRONT)
                    || ROOMS.stream()
                            .filter(room -> equals(room) || others.contains(room.name))
                            .anyMatch(room -> room.fullName().equals(home));
        }
    }

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyWhatTheTableAllows() {
        return ROOMS.stream()
                .map(room -> dynamicTest(
                        room.name(),
                        () -> classes()
                                .that()
                                .resideInAPackage(room.fullName())
                                .should()
                                .onlyDependOnClassesThat(
                                        describe("live outside, or in a room of its row", room::mayUse))
                                .check(ADAPTER)));
    }

    @Test
    void everyClassLivesInARoomOfTheTable() {
        String[] known = ROOMS.stream().map(Room::fullName).toArray(String[]::new);

        classes().should().resideInAnyPackage(known).check(ADAPTER);
    }

    @Test
    void noRoomsFormACycle() {
        slices().matching("dev.loyalty.(**)").should().beFreeOfCycles().check(ADAPTER);
    }

    @Test
    void onlyTheFrontIsExported() throws IOException {
        try (var descriptor = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            Set<ModuleDescriptor.Exports> exports =
                    ModuleDescriptor.read(descriptor).exports();
            assertThat(exports).noneMatch(ModuleDescriptor.Exports::isQualified);
            assertThat(exports).extracting(ModuleDescriptor.Exports::source).containsExactly(FRONT);
        }
    }

    /** A shop cannot use what it cannot name. */
    @Test
    void whatTheFrontShowsNamesNoTypeOfARoom() {
        Set<String> leaks = ADAPTER.stream()
                .filter(type -> isApi(type) && type.getPackageName().equals(FRONT))
                .flatMap(type -> type.getMembers().stream())
                .filter(ArchitectureTest::isApi)
                .flatMap(member -> member.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getBaseComponentType)
                        .filter(named -> named.getPackageName().startsWith(FRONT + "."))
                        .map(leak -> member.getFullName() + " names " + leak.getName()))
                .collect(toCollection(TreeSet::new));

        assertThat(leaks).isEmpty();
    }

    @Test
    void everyRoomIsNullMarked() {
        Set<String> unmarked = ADAPTER.stream()
                .map(JavaClass::getPackage)
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(unmarked).isEmpty();
    }

    private static boolean isApi(HasModifiers declared) {
        return declared.getModifiers().contains(JavaModifier.PUBLIC)
                || declared.getModifiers().contains(JavaModifier.PROTECTED);
    }
}
