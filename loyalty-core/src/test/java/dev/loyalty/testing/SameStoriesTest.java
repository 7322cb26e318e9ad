package dev.loyalty.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

@SameStories
class SameStoriesTest {

    private static final long FIRST = 1_474_745;

    @Test
    void propertiesThatPlayStoriesPlayTheSameInEveryBuild() {
        methods()
                .that()
                .areAnnotatedWith(Property.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(SameStories.class)
                .check(new ClassFileImporter().importPackages("dev.loyalty.properties"));
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    void whatIsMarkedBeginsInEveryBuildWithTheSame(@ForAll long number) {
        boolean isFresh = System.getProperty("oracle.histories", System.getProperty("oracle.seed")) != null;
        assertThat(isFresh ? FIRST : number).isEqualTo(FIRST);
    }
}
