package dev.loyalty.jdbc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import dev.loyalty.jdbc.schema.SchemaCheck;
import dev.loyalty.jdbc.schema.SchemaParts;
import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.H2Dialect;
import dev.loyalty.jdbc.sql.PostgresDialect;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** What reaches the database is made of constants: nothing that anybody says can become part of a statement. */
class StatementsTest {

    private static final JavaClasses ADAPTER = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void aStatementsTextIsMadeInAStaticInitialiserAlone() {
        noClasses()
                .should(callFromElsewhere("a statement is made", Sql.class, "<init>", "<clinit>"))
                .check(ADAPTER);
        fields().that()
                .haveRawType(Sql.class)
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .check(ADAPTER);
    }

    /** With constants alone, the compiler joins texts itself and no code is left that does. */
    @Test
    void noStaticInitialiserJoinsTexts() {
        noClasses()
                .should(accessTargetWhere(describe(
                        "texts are joined in a static initialiser",
                        (JavaAccess<?> access) -> access.getOrigin().getName().equals("<clinit>")
                                && (access.getTargetOwner().isAssignableTo(CharSequence.class)
                                        || access.getTargetOwner().getName().contains("StringConcatFactory")))))
                .check(ADAPTER);
    }

    @Test
    void onlyTheSessionPreparesStatements() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Session.class.getName())
                .should(call(Connection.class, "prepareStatement|prepareCall|nativeSQL"))
                .check(ADAPTER);
    }

    /** What has no parameters: the files of the schema, and questions about the database. */
    @Test
    void onlyTheSchemaAndTheDialectsExecuteTexts() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(JdbcSchema.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(SchemaCheck.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(SchemaParts.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(PostgresDialect.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(H2Dialect.class.getName())
                .should(call(Connection.class, "createStatement"))
                .orShould(call(Statement.class, "addBatch"))
                .check(ADAPTER.that(describe("not the call", type -> !type.isEquivalentTo(Call.class))));
    }

    @Test
    void noInstantPassesThroughATypeThatKnowsZones() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Timestamp.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Calendar.class)
                .check(ADAPTER);
    }

    @Test
    void noMethodIsSynchronized() {
        assertThat(ADAPTER.stream().flatMap(type -> type.getMethods().stream()))
                .noneMatch(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED));
    }

    private static ArchCondition<JavaClass> call(Class<?> owner, String methods) {
        return accessTargetWhere(describe(
                "it calls " + owner.getSimpleName() + "." + methods,
                (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getName().matches(methods)));
    }

    private static ArchCondition<JavaClass> callFromElsewhere(
            String what, Class<?> owner, String method, String where) {
        return accessTargetWhere(describe(
                what + " elsewhere than in " + where,
                (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getName().equals(method)
                        && !access.getOrigin().getName().equals(where)));
    }
}
