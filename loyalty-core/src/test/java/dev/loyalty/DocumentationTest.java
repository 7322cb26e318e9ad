package dev.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every exported type and every method that a user can call or implement has a comment of its own. */
class DocumentationTest {

    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

    /** A declaration as the formatter writes it: one of a file, one of a type in it, or one of a type in that. */
    private static final Pattern DECLARATION = Pattern.compile(
            "(?: {4}| {8})?(?:public|protected) (?!.* = )(?!.*@).*|(?! *[*/])(?:.* )?(?:class|interface|record|enum) \\w+.*");

    /** What an interface declares is exported without a word that says so. */
    private static final Pattern OF_INTERFACE = Pattern.compile(" {4}(?!private |return )[A-Za-z<][^=@\"]*\\(.*");

    /** What a record or an enum does when it is made: its parts are told by the type's comment. */
    private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile(" +public \\w+ \\{");

    @ParameterizedTest
    @ValueSource(strings = {"../loyalty-core", "../loyalty-jdbc"})
    void whatIsExportedIsDocumented(String module) throws IOException {
        Path sources = Path.of(module, "src", "main", "java");
        List<String> exported = EXPORT.matcher(Files.readString(sources.resolve("module-info.java")))
                .results()
                .map(found -> found.group(1).replace('.', '/'))
                .toList();
        List<String> bare = new ArrayList<>();
        for (String name : exported) {
            try (Stream<Path> files = Files.list(sources.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    bare.addAll(bare(file.getFileName().toString(), Files.readAllLines(file)));
                }
            }
        }

        assertThat(exported).isNotEmpty();
        assertThat(bare).isEmpty();
    }

    @Test
    void aBareMethodIsSeen() {
        List<String> lines = List.of(
                "/** A type. */",
                "public final class Sample {",
                "",
                "    public void told() {}",
                "",
                "    /** {@return something} */",
                "    @SuppressWarnings(\"unchecked\")",
                "    public int documented() {",
                "        return 1;",
                "    }",
                "",
                "    @Override",
                "    public String toString() {",
                "        return \"\";",
                "    }",
                "}");

        assertThat(bare("Sample.java", lines)).containsExactly("Sample.java:4: public void told() {}");
    }

    @Test
    void aBareMethodOfAPortIsSeen() {
        List<String> lines =
                List.of("/** A port. */", "public interface Port {", "", "    <A> A ask(Question<A> question);", "}");

        assertThat(bare("Port.java", lines)).containsExactly("Port.java:4: <A> A ask(Question<A> question);");
    }

    private static List<String> bare(String file, List<String> lines) {
        List<String> bare = new ArrayList<>();
        if (lines.stream().noneMatch(line -> line.startsWith("public "))) {
            return bare;
        }
        boolean isInterface = lines.stream().anyMatch(line -> line.matches("public (?:sealed )?interface .*"));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean declares = (DECLARATION.matcher(line).matches() && !line.contains("private "))
                    || (isInterface && OF_INTERFACE.matcher(line).matches());
            if (declares && !COMPACT_CONSTRUCTOR.matcher(line).matches() && !isTold(lines, i)) {
                bare.add(file + ":" + (i + 1) + ": " + line.strip());
            }
        }
        return bare;
    }

    /** Whether a comment, or the word that a comment above is inherited, stands before a line. */
    private static boolean isTold(List<String> lines, int line) {
        for (int i = line - 1; i >= 0; i--) {
            String before = lines.get(i).strip();
            if (before.endsWith("*/") || before.equals("@Override")) {
                return true;
            }
            if (!before.startsWith("@")) {
                return false;
            }
        }
        return false;
    }
}
