package dev.loyalty.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.event.DaysPruned;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.testing.Logged;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language speaks, how it writes figures, and what a shop says otherwise. */
class LanguagesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de            | de    | Mitgliedschaft eingefroren",
                "de-DE         | de    | Mitgliedschaft eingefroren",
                "de-AT         | de-AT | Mitgliedschaft eingefroren",
                "de-Latn-AT    | de    | Mitgliedschaft eingefroren",
                "en-GB         | en    | Was frozen",
                "tr            | en    | Was frozen",
                "und           | en    | Was frozen",
                "de-u-nu-arab  | de    | Mitgliedschaft eingefroren"
            })
    void aCountryReadsItsLanguageAndWhoeverElseEnglish(String asked, String spoken, String sentence) {
        Wording wording = in(asked);

        assertThat(wording.of(new Frozen())).isEqualTo(sentence);
        assertThat(wording.language()).isEqualTo(Locale.forLanguageTag(spoken));
    }

    @Test
    void ofWhomTheLanguageIsUnknownReadsEnglish() {
        try (LoyaltyEngine engine = LoyaltyEngine.inMemory(Said.CLUB)) {
            assertThat(engine.wording(null).of(new Frozen())).isEqualTo("Was frozen");
            assertThat(engine.wording(Locale.GERMAN).of(new Frozen())).isEqualTo("Mitgliedschaft eingefroren");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | €1,234.50  | -€20.00  | 5 January 2027  | 29 February | 1,234,567 | 12.5%",
                "en-US | €1,234.50  | -€20.00  | January 5, 2027 | February 29 | 1,234,567 | 12.5%",
                "de    | 1.234,50 € | -20,00 € | 5. Januar 2027  | 29. Februar | 1.234.567 | 12,5 %",
                "de-AT | € 1.234,50 | -€ 20,00 | 5. Jänner 2027  | 29. Februar | 1.234.567 | 12,5 %",
                "de-CH | € 1’234.50 | -€ 20.00 | 5. Januar 2027  | 29. Februar | 1’234’567 | 12.5 %",
                "de-AT-u-nu-arab-ca-buddhist | € 1.234,50 | -€ 20,00 | 5. Jänner 2027 | 29. Februar | 1.234.567 | 12,5 %"
            })
    void figuresAreWrittenAsTheLanguageDoes(
            String tag, String money, String negative, String day, String yearly, String number, String percent) {
        Wording wording = in(tag);

        assertThat(plain(wording.money(Money.of("1234.50", "EUR")))).isEqualTo(money);
        assertThat(plain(wording.money(Money.of("-20.00", "EUR")))).isEqualTo(negative);
        assertThat(plain(wording.day(NEW_YEAR))).isEqualTo(day);
        assertThat(plain(wording.of(Phrase.of("list").yearly("list", MonthDay.of(2, 29)))))
                .isEqualTo(yearly);
        assertThat(plain(wording.number(1_234_567))).isEqualTo(number);
        assertThat(plain(wording.percent(Said.CLUB
                        .ladder(Said.TIERS)
                        .tier(Said.SILVER)
                        .benefits()
                        .percentOff())))
                .isEqualTo(percent);
    }

    @Test
    void aCurrencyWithoutASignIsNamedByItsCodeAndHasItsOwnDecimals() {
        assertThat(plain(in("de").money(Money.of("1234", "JPY")))).isEqualTo("1.234 JPY");
        assertThat(plain(in("en").money(Money.of("-1.234", "KWD")))).isEqualTo("-KWD 1.234");
        assertThat(plain(in("de").money(
                                Money.ofMinor(Long.MIN_VALUE, Said.eur("0.00").currency()))))
                .isEqualTo("-92.233.720.368.547.758,08 €");
    }

    @Test
    void anAmountDoesNotBreakBeforeItsSign() {
        assertThat(in("de").money(Said.eur("5.00"))).isEqualTo("5,00\u00a0€");
    }

    @Test
    void theMachinesLanguageMattersNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertThat(in("en").of(new OrderCancelled(OrderKey.of("i1"), NEW_YEAR, Said.eur("-1234.50"))))
                    .isEqualTo("Cancelled order i1; net spend -€1,234.50");
            assertThat(in("en").day(NEW_YEAR)).isEqualTo("5 January 2027");
            assertThat(in("tr").of(Phrase.of("requirement.invitation"))).isEqualTo("It is by invitation");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tiersAndPerksHaveTheNamesThatTheProgramGivesThem() {
        assertThat(in("de-AT").tier(Said.TIERS, Said.SILVER)).isEqualTo("Silber");
        assertThat(in("fr").tier(Said.TIERS, Said.SILVER)).isEqualTo("Silver");
        assertThat(in("de").benefits(benefits("gold"))).containsExactly("Kostenloser Versand", "Erste Wahl");
        assertThat(in("en").benefits(benefits("silver"))).containsExactly("12.5% off");
    }

    @Test
    void aTierThatTheProgramNoLongerHasKeepsItsLastName() {
        LoyaltyProgram next = LoyaltyProgram.builder("club", "EUR", Said.CLUB.zone())
                .version(2)
                .tier("bronze", "0.00", tier -> tier.name("Basic"))
                .build();
        ProgramHistory history = new ProgramHistory(List.of(
                new Version(Said.CLUB, Instant.EPOCH), new Version(next, Instant.parse("2027-01-01T00:00:00Z"))));
        Wording wording = Languages.builtIn().wording(Locale.GERMAN, next, history);

        assertThat(wording.tier(Said.TIERS, Said.BRONZE)).isEqualTo("Basic");
        assertThat(wording.tier(Said.TIERS, Said.SILVER)).isEqualTo("Silber");
        assertThat(wording.tier(Said.TIERS, TierId.of("platinum"))).isEqualTo("platinum");
    }

    @Test
    void ofSeveralLaddersTheOneThatIsMeantGivesTheName() {
        LoyaltyProgram two = LoyaltyProgram.builder("club", "EUR", Said.CLUB.zone())
                .ladder(
                        "spend",
                        ladder -> ladder.tier("one", "0.00", tier -> tier.name("Bronze"))
                                .tier("two", "500.00", tier -> tier.name("Silver")))
                .ladder(
                        "stars",
                        ladder -> ladder.tier("one", "0.00", tier -> tier.name("One star"))
                                .tier("two", "500.00", tier -> tier.name("Two stars")))
                .build();
        Wording wording = Languages.builtIn().wording(Locale.ENGLISH, two, ProgramHistory.of(two));
        Phrase next = Phrase.of("standing").tier("tier", null, TierId.of("two"));

        assertThat(wording.of(next)).isEqualTo("Silver");
        assertThat(wording.on(LadderId.of("stars")).of(next)).isEqualTo("Two stars");
    }

    @Test
    void aShopSaysSomethingOtherwiseAndTheRestAsBefore() {
        try (LoyaltyEngine engine = LoyaltyEngine.builder(Said.CLUB)
                .wording("de", "shop.properties", "event.frozen=Konto ruht\ncurrency.CHF=Fr.\n")
                .build()) {
            Wording german = engine.wording(Locale.forLanguageTag("de-AT"));

            assertThat(german.of(new Frozen())).isEqualTo("Konto ruht");
            assertThat(plain(german.money(Money.of("5.00", "CHF")))).isEqualTo("Fr. 5,00");
            assertThat(german.of(new DaysPruned(NEW_YEAR)))
                    .isEqualTo("Tage vor dem 5. Jänner 2027 werden nicht mehr einzeln aufbewahrt");
            assertThat(new Frozen().wording(Said.CLUB.zone()).sentence()).isEqualTo("was frozen");
        }
    }

    @Test
    void aShopAddsALanguageAndWhatItLacksIsSaidInEnglishAndLoggedOnce() {
        Languages languages = Languages.builtIn().with("fr", "fr.properties", """
                # Le français
                plural.one=n = 0,1
                format.money={amount}\\u00a0{currency}
                format.decimal=,
                format.group=\\u202f
                event.membership-anniversary.one=Membre depuis {count} an
                event.membership-anniversary.other=Membre depuis {count} ans
                """);
        Wording french = languages.wording(Locale.FRANCE, Said.CLUB, ProgramHistory.of(Said.CLUB));

        try (Logged logged = new Logged()) {
            assertThat(french.of(new MembershipAnniversary(1))).isEqualTo("Membre depuis 1 an");
            assertThat(french.of(new MembershipAnniversary(2))).isEqualTo("Membre depuis 2 ans");
            assertThat(french.money(Said.eur("1234.50"))).isEqualTo("1\u202f234,50\u00a0€");
            assertThat(french.of(new Frozen())).isEqualTo("Was frozen");
            assertThat(french.of(new Frozen())).isEqualTo("Was frozen");
            assertThat(logged.warnings())
                    .containsOnlyOnce("the wording in fr has no text for event.frozen: English stands in for it");
        }
    }

    @Test
    void aLanguageHasTheFormsThatItDeclares() {
        Languages polish = Languages.builtIn().with("pl", "pl.properties", """
                plural.one=n = 1
                plural.few=n % 10 = 2..4 and n % 100 != 12..14
                counted.orders.one={count} zamówienie
                counted.orders.few={count} zamówienia
                counted.orders.other={count} zamówień
                """);
        Wording wording = polish.wording(Locale.forLanguageTag("pl"), Said.CLUB, ProgramHistory.of(Said.CLUB));

        assertThat(List.of(1L, 2L, 5L, 12L, 22L, 112L, 1004L, -1L).stream()
                        .map(n ->
                                wording.of(Phrase.of("counted.orders").count(n)).replaceFirst(".* ", "")))
                .containsExactly(
                        "zamówienie",
                        "zamówienia",
                        "zamówień",
                        "zamówień",
                        "zamówienia",
                        "zamówień",
                        "zamówienia",
                        "zamówienie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event.order-payed=x | there is no key event.order-payed: is it event.order-paid?",
                "nonsense=x | there is no key nonsense",
                "event.spend-adjusted=x | event.spend-adjusted must name {change}, too",
                "event.frozen={customer} x | event.frozen has no {customer}: it has no figures",
                "event.spend-adjusted={change} {day} | event.spend-adjusted has no {day}: it has {change}",
                "counted.orders.few={count} | the language has no form few, but one, other: declare it, as in plural.one=n = 1",
                "counted.orders=x | there is no key counted.orders",
                "plural.one=n > 1 | \"n > 1\" is no condition: write one such as n = 1",
                "event.frozen={x | the brace at position 1 stands alone: write {amount} to name a figure",
                "event.frozen=} | the brace at position 1 stands alone",
                "event.frozen={A b} | {A b} names no figure: write it as {amount} or {day.last}",
                "event.frozen=\\x | a backslash before \"x\" means nothing",
                "event.frozen=\\u12 | \\u wants four hexadecimal digits",
                "event.frozen=\\ud800 | it holds the unpaired surrogate U+D800",
                "event.frozen x | there is no text: write key=text",
                "a..b=x | \"a..b\" is no key"
            })
    void aMistakeIsToldWithItsLineAndWhatWouldBeRight(String line, String told) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoyaltyEngine.builder(Said.CLUB).wording("de", "shop.properties", "# x\n" + line))
                .withMessageStartingWith("shop.properties, line 2: " + told);
    }

    @Test
    void aKeyThatStandsThereTwiceIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Languages.builtIn().with("de", "shop", "event.frozen=a\n\nevent.frozen=b"))
                .withMessage("shop, line 3: event.frozen stands at shop, line 1 already: give it once");
    }

    @Test
    void allMistakesOfAFileAreToldAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Languages.builtIn().with("de", "shop", "event.a=a\nevent.frozen={b}"))
                .withMessageContaining("shop, line 1: ")
                .withMessageContaining("shop, line 2: ");
    }

    @Test
    void aTagThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Languages.builtIn().with("de_AT", "shop", ""))
                .withMessage("\"de_AT\" is no language tag: give one such as de or de-AT");
    }

    @Test
    void aLineGoesOnAndSignsAreMeantAsTheyStand() {
        Languages languages = Languages.builtIn()
                .with("en", "shop", "\ufeff  event.frozen = it's \\\r\n   'on' {{hold}} = \\\\ \\t\\u00e9! \r\n");

        assertThat(languages
                        .wording(Locale.ENGLISH, Said.CLUB, ProgramHistory.of(Said.CLUB))
                        .of(new Frozen()))
                .isEqualTo("It's 'on' {hold} = \\ \té!");
    }

    private static Benefits benefits(String tier) {
        return Said.CLUB.ladder(Said.TIERS).tier(TierId.of(tier)).benefits();
    }

    private static Wording in(String tag) {
        return Languages.builtIn().wording(Locale.forLanguageTag(tag), Said.CLUB, ProgramHistory.of(Said.CLUB));
    }

    /** Spaces of every kind as a blank. */
    private static String plain(String text) {
        return text.replaceAll("[\u00a0\u202f]", " ");
    }
}
