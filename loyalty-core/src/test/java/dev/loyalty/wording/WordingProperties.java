package dev.loyalty.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.OrderRefusal;
import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.Pin;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.TierReason;
import dev.loyalty.ledger.Taking;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.testing.DomainArbitraries;
import dev.loyalty.value.ActivityId;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import dev.loyalty.value.ShopId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a shop calls things, they are said as they are. */
class WordingProperties {

    private static final Pattern NAMES = Pattern.compile("q[12]");
    private static final Locale[] READERS = {Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("de-CH"), Locale.ROOT
    };

    @Property(tries = 100)
    void textsOfTheShopAreSaidAsTheyAre(@ForAll("texts") String first, @ForAll("texts") String second) {
        List<Phrased> plain = naming("q1", "q2");
        List<Phrased> hostile = naming(first, second);
        Map<String, String> texts = Map.of("q1", first, "q2", second);
        for (int i = 0; i < plain.size(); i++) {
            for (Locale reader : READERS) {
                assertThat(in(reader).of(hostile.get(i)))
                        .isEqualTo(filled(in(reader).of(plain.get(i)), texts));
            }
            assertThat(English.of(hostile.get(i))).isEqualTo(filled(English.of(plain.get(i)), texts));
        }
    }

    private static String filled(String sentence, Map<String, String> texts) {
        return NAMES.matcher(sentence)
                .replaceAll(name -> Matcher.quoteReplacement(Objects.requireNonNull(texts.get(name.group()))));
    }

    private static List<Phrased> naming(String first, String second) {
        Money amount = Said.eur("5.00");
        LocalDate day = Said.DAY;
        Taking total = new Taking.OfTotal(amount);
        return List.of(
                new OrderCancelled(OrderKey.of(first, second), day, amount),
                new OrderRefunded(OrderKey.of(first), day, RefundId.of(second), total, amount),
                new CreditNoteIssued(ShopId.of(second), CreditNoteId.of(first), day, amount, null, amount, List.of()),
                new ActivityReported(ActivityKind.of(first), ActivityId.of(second), day, 1),
                new TierChanged(Said.TIERS, TierId.of(first), TierId.of(second), true, Said.REACHED),
                new OrderRefusal.LineUnknown(OrderKey.of(first), RefundId.of(second), first),
                new OrderRefusal.RevisionBelowReturns(
                        OrderKey.of(first), List.of(Returned.of(first, 1), Returned.of(second, 2))));
    }

    @Property(tries = 100)
    void nothingThatIsAllowedFails(
            @ForAll("money") Money some, @ForAll("instants") Instant instant, @ForAll("dates") LocalDate day) {
        TierReason reason = new TierReason(TierReason.Code.PIN_ENDED, some, some, 1);
        for (Locale reader : READERS) {
            Wording wording = in(reader);
            assertThat(wording.of(reason)).isNotEmpty();
            assertThat(wording.of(new TierPinned(Said.TIERS, Said.GOLD, Pin.Mode.FLOOR, instant)))
                    .matches("\\P{N}*(?:[0-9]|\\P{N})*");
            assertThat(wording.day(day)).doesNotContain("{");
            assertThat(wording.time(instant)).doesNotContain("{");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "{amount}",
                        "{{",
                        "}",
                        "{",
                        "it's",
                        "''",
                        "%s %n",
                        "$1 \\1",
                        "\u202eabc",
                        "\u2028",
                        "\\u00a0",
                        "<b>",
                        "{order}{order}"),
                DomainArbitraries.wellFormed(1, 20));
    }

    @Provide
    Arbitrary<Money> money() {
        return DomainArbitraries.money();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return DomainArbitraries.instants();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return DomainArbitraries.dates();
    }

    private static Wording in(Locale reader) {
        return Languages.builtIn().wording(reader, Said.CLUB, ProgramHistory.of(Said.CLUB));
    }
}
