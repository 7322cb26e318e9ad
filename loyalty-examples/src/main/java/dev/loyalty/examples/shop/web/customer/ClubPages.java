package dev.loyalty.examples.shop.web.customer;

import static dev.loyalty.examples.shop.web.Route.Access.CUSTOMER;
import static dev.loyalty.examples.shop.web.Route.Access.EVERYBODY;

import dev.loyalty.examples.shop.club.ProgramInWords;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import io.nayuki.qrcodegen.QrCode;
import java.util.List;

/** What the club is, and the card that shows that one belongs to it. */
public final class ClubPages {

    private ClubPages() {}

    /**
     * What the page of the club shows.
     *
     * @param tiers the tiers with what they give
     * @param rules the program in words
     * @param held the tier held by who is looking; empty for none
     */
    public record ClubView(List<Tier> tiers, List<String> rules, String held) {}

    /**
     * What the card shows.
     *
     * @param name whose it is
     * @param number the customer's number
     * @param squares the code, as the path of an SVG
     * @param size how wide the code is, in squares
     */
    public record Card(String name, String number, String squares, int size) {}

    static List<Route> routes() {
        return List.of(
                Route.get("/club", EVERYBODY, ClubPages::show),
                Route.get("/account/card", CUSTOMER, ClubPages::card).waiting());
    }

    // show: club
    private static Answer show(Visit visit) {
        LoyaltyProgram program = visit.store().engine().program();
        List<String> rules = ProgramInWords.of(program, visit.language().locale());
        String held =
                visit.member().tier().map((Tier tier) -> tier.id().value()).orElse("");
        return Answer.page(
                        "customer/club",
                        "club.title",
                        new ClubView(program.ladder().tiers(), rules, held))
                .code("club/ClubProgram#program", "web/customer/ClubPages#club");
    }
    // end

    private static Answer card(Visit visit) {
        String number = visit.customer().value();
        String name = visit.store()
                .customers()
                .of(visit.customer())
                .map(found -> found.name())
                .orElse("");
        QrCode code = QrCode.encodeText(number, QrCode.Ecc.MEDIUM);
        return Answer.page("customer/card", "card.title", new Card(name, number, path(code), code.size));
    }

    /** Each dark square is a step of one path. */
    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
