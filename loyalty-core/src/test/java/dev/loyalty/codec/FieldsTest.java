package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.form.Tagged;
import dev.loyalty.codec.form.Tagged.Kind;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.testing.Documents;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How records grow: a version that knows more fields, beside one that knows fewer. */
class FieldsTest {

    private static final Place ANNA = new Place(Documents.CLUB, Documents.ANNA, 1);

    /** What both versions have in memory; the older one knows no colour and no size. */
    private record Hat(String maker, @Nullable String colour, int size) {}

    private static final Document<Hat> BEFORE = document(of -> new Hat(of.field(0, Form.TEXT, Hat::maker), null, 50));

    private static final Document<Hat> NOW = document(of -> new Hat(
            of.field(0, Form.TEXT, Hat::maker),
            of.optional(1, Form.TEXT, Hat::colour),
            of.or(50, 2, Form.COUNT, Hat::size)));

    @Test
    void whatAnOlderVersionWroteIsReadByANewerOne() {
        byte[] bytes = BEFORE.encode(ANNA, new Hat("Klara", null, 50), 2);

        assertThat(NOW.decode(ANNA, bytes)).isEqualTo(new Hat("Klara", null, 50));
    }

    @Test
    void withoutItsNewFieldsARecordHasTheSameBytesAsBefore() {
        Hat plain = new Hat("Klara", null, 50);

        assertThat(NOW.encode(ANNA, plain, 2)).isEqualTo(BEFORE.encode(ANNA, plain, 2));
    }

    @Test
    void anOlderVersionThatMeetsAFieldThatItDoesNotKnowSaysToUpgrade() {
        byte[] bytes = NOW.encode(ANNA, new Hat("Klara", null, 58), 2);

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> BEFORE.decode(ANNA, bytes))
                .withMessage("the hat of member anna was written by a newer version of the library; upgrade:"
                        + " it holds the unknown field of Hat, number 2");
    }

    @Test
    void anOlderVersionThatMeetsAKindThatItDoesNotKnowSaysToUpgrade() {
        Form<Object> now = new Tagged<Object>(
                        "thing", List.of(Kind.of(1, String.class, of -> ""), Kind.of(2, Integer.class, of -> 7)))
                .form();
        Form<Object> before = new Tagged<Object>("thing", List.of(Kind.of(1, String.class, of -> ""))).form();
        byte[] bytes = new Document<>("box", false, now, now).encode(ANNA, 7, 2);

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> new Document<>("box", false, before, before).decode(ANNA, bytes))
                .withMessage("the box of member anna was written by a newer version of the library; upgrade:"
                        + " it holds the unknown thing 2");
    }

    @Test
    void aFieldThatEveryRecordHasMustBeThere() {
        Document<Hat> without = document(of -> new Hat("", of.optional(1, Form.TEXT, Hat::colour), 50));
        byte[] bytes = without.encode(ANNA, new Hat("", "red", 50), 2);

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> NOW.decode(ANNA, bytes))
                .withMessageContaining("Hat without its field 0");
    }

    @Test
    void fieldsComeInTheOrderOfTheirNumbers() {
        Document<Hat> disordered =
                document(of -> new Hat(of.field(1, Form.TEXT, Hat::maker), of.optional(0, Form.TEXT, Hat::colour), 50));

        assertThatIllegalStateException()
                .isThrownBy(() -> disordered.encode(ANNA, new Hat("Klara", "red", 50), 2))
                .withMessage("field 0 after field 1: numbers rise, up to 62");
    }

    private static Document<Hat> document(Fields.Table<Hat> table) {
        Form<Hat> form = Form.fields("Hat", table);
        return new Document<>("hat", false, form, form);
    }
}
