package dev.loyalty.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** So many units of a balance, as people read them and as logs have them. */
class BalanceWordingTest {

    private static final BalanceId POINTS = BalanceId.of("points");
    private static final BalanceId MILES = BalanceId.of("miles");
    private static final BalanceId CREDIT = BalanceId.of("credit");

    private static final LoyaltyProgram CLUB = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Vienna"))
            .tier("bronze", "0.00")
            .balance(
                    "points",
                    points -> points.name("Points")
                            .name(Locale.GERMAN, "Punkte")
                            .unit("point", "points")
                            .unit(Locale.GERMAN, "Punkt", "Punkte"))
            .balance("miles", miles -> miles.unit("mile", "miles", 1).unit(Locale.GERMAN, "Meile", "Meilen"))
            .balance("credit", credit -> credit.name("Store credit").name(Locale.GERMAN, "Guthaben"))
            .build();

    private static Wording in(String tag) {
        return Languages.builtIn().wording(Locale.forLanguageTag(tag), CLUB, ProgramHistory.of(CLUB));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | 40 points | 1 point | 0 points | -1 point | 1,234,567 points | 1.0 miles  | €12.50  | Store credit",
                "de    | 40 Punkte | 1 Punkt | 0 Punkte | -1 Punkt | 1.234.567 Punkte | 1,0 Meilen | 12,50 € | Guthaben",
                "de-AT | 40 Punkte | 1 Punkt | 0 Punkte | -1 Punkt | 1.234.567 Punkte | 1,0 Meilen | € 12,50 | Guthaben",
                "de-CH | 40 Punkte | 1 Punkt | 0 Punkte | -1 Punkt | 1’234’567 Punkte | 1.0 Meilen | € 12.50 | Guthaben",
                "tr    | 40 points | 1 point | 0 points | -1 point | 1,234,567 points | 1.0 miles  | €12.50  | Store credit"
            })
    void unitsAreToldByTheNamesThatTheProgramGivesThem(
            String tag,
            String many,
            String one,
            String none,
            String below,
            String most,
            String decimals,
            String money,
            String name) {
        Wording wording = in(tag);

        assertThat(wording.units(POINTS, new Units(40, 0))).isEqualTo(many);
        assertThat(wording.units(POINTS, new Units(1, 0))).isEqualTo(one);
        assertThat(wording.units(POINTS, new Units(0, 0))).isEqualTo(none);
        assertThat(wording.units(POINTS, new Units(-1, 0))).isEqualTo(below);
        assertThat(wording.units(POINTS, new Units(1_234_567, 0))).isEqualTo(most);
        assertThat(wording.units(MILES, new Units(10, 1))).isEqualTo(decimals);
        assertThat(plain(wording.units(CREDIT, new Units(1_250, 2)))).isEqualTo(money);
        assertThat(wording.balance(CREDIT)).isEqualTo(name);
    }

    @Test
    void aChangeHasASign() {
        assertThat(change("de", POINTS, new Units(40, 0))).isEqualTo("+40 Punkte");
        assertThat(change("de", POINTS, new Units(-40, 0))).isEqualTo("-40 Punkte");
        assertThat(change("en", CREDIT, new Units(1_250, 2))).isEqualTo("+€12.50");
        assertThat(change("en", CREDIT, new Units(-1_250, 2))).isEqualTo("-€12.50");
    }

    private static String change(String tag, BalanceId balance, Units units) {
        return plain(in(tag).of(Phrase.of("list").change("list", balance, units)));
    }

    @Test
    void logsNameABalanceByItsId() {
        assertThat(said(Phrase.of("list").units("list", POINTS, new Units(40, 0))))
                .isEqualTo("40 points");
        assertThat(said(Phrase.of("list").units("list", CREDIT, new Units(-1_250, 2))))
                .isEqualTo("-12.50 credit");
        assertThat(said(Phrase.of("list").change("list", POINTS, new Units(40, 0))))
                .isEqualTo("+40 points");
        assertThat(said(Phrase.of("list").change("list", POINTS, new Units(-40, 0))))
                .isEqualTo("-40 points");
        assertThat(said(Phrase.of("list").balance("list", CREDIT))).isEqualTo("credit");
    }

    private static String said(Phrase phrase) {
        return English.of(phrase);
    }

    @Test
    void aPhraseNamesABalanceAsPeopleDo() {
        assertThat(in("de").of(Phrase.of("list").balance("list", CREDIT))).isEqualTo("Guthaben");
        assertThat(plain(in("de").of(Phrase.of("list").units("list", CREDIT, new Units(1_250, 2)))))
                .isEqualTo("12,50 €");
    }

    @Test
    void aBalanceThatNoVersionHasIsToldByItsId() {
        BalanceId stars = BalanceId.of("stars");

        assertThat(in("de").units(stars, new Units(12_345, 1))).isEqualTo("1.234,5 stars");
        assertThat(in("de").balance(stars)).isEqualTo("stars");
    }

    @Test
    void aBalanceThatIsNotYetInForceHasItsNamesAlready() {
        LoyaltyProgram before = LoyaltyProgram.builder("club", "EUR", CLUB.zone())
                .tier("bronze", "0.00")
                .balance("points", points -> points.unit("star", "stars"))
                .build();
        LoyaltyProgram next = LoyaltyProgram.builder("club", "EUR", CLUB.zone())
                .version(2)
                .tier("bronze", "0.00")
                .balance("points", points -> points.unit("point", "points"))
                .balance("miles", miles -> miles.unit("mile", "miles", 1))
                .build();
        ProgramHistory history = new ProgramHistory(
                List.of(new Version(before, Instant.EPOCH), new Version(next, Instant.parse("2027-01-01T00:00:00Z"))));
        Wording wording = Languages.builtIn().wording(Locale.ENGLISH, before, history);

        assertThat(wording.units(POINTS, new Units(2, 0))).isEqualTo("2 stars");
        assertThat(wording.units(MILES, new Units(25, 1))).isEqualTo("2.5 miles");
    }

    @Test
    void whatIsOneIsSaidByTheLanguage() {
        Languages french = Languages.builtIn().with("fr", "fr.properties", "plural.one=n = 0,1\n");
        LoyaltyProgram program = LoyaltyProgram.builder("club", "EUR", CLUB.zone())
                .tier("bronze", "0.00")
                .balance("stars", stars -> stars.unit("star", "stars").unit(Locale.FRENCH, "étoile", "étoiles"))
                .build();
        Wording wording = french.wording(Locale.FRENCH, program, ProgramHistory.of(program));

        assertThat(wording.units(BalanceId.of("stars"), new Units(0, 0))).isEqualTo("0 étoile");
        assertThat(wording.units(BalanceId.of("stars"), new Units(2, 0))).isEqualTo("2 étoiles");
    }

    @Test
    void aShopWritesUnitsOtherwise() {
        Languages own = Languages.builtIn().with("en", "shop.properties", "format.units={unit}: {number}\n");

        assertThat(own.wording(Locale.ENGLISH, CLUB, ProgramHistory.of(CLUB)).units(POINTS, new Units(40, 0)))
                .isEqualTo("points: 40");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
