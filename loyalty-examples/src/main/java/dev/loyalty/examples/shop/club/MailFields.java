package dev.loyalty.examples.shop.club;

import dev.loyalty.event.Outlook;
import dev.loyalty.examples.shop.club.Suggestions.Suggested;
import dev.loyalty.member.Progress;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.TierLadder;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Message.Standing;
import dev.loyalty.value.TierId;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a message says, field by field, in the words of a language. */
final class MailFields {

    /** Products that may please the customer, each on a line. They are looked for where a template names them. */
    static final String PRODUCTS = "products";

    private static final Set<String> OF_A_TIER =
            Set.of("name", "tier", "percent", "shipping", "spent", "next", "missing", PRODUCTS);

    /** The fields that a template may name: those of all kinds of messages. */
    static final Set<String> ALL =
            Stream.of(MessageKind.values()).flatMap(kind -> of(kind).stream()).collect(Collectors.toUnmodifiableSet());

    private static final int MOST_PRODUCTS = 3;

    private final Message message;
    private final LoyaltyProgram program;
    private final Wording wording;
    private final Locale locale;
    private final Map<String, String> values = new HashMap<>();
    private @Nullable Benefits benefits;

    private MailFields(Message message, LoyaltyProgram program, Locale locale) {
        this.message = message;
        this.program = program;
        this.wording = Wordings.of(program, locale);
        this.locale = locale;
    }

    /** {@return the fields for which messages of a kind may have a value} */
    static Set<String> of(MessageKind kind) {
        return switch (kind) {
            case ENROLLED, BIRTHDAY -> OF_A_TIER;
            case PROMOTED, DEMOTED -> tierAnd("from");
            case DEMOTION_AHEAD -> tierAnd("to", "on", "spendBy");
            case MEMBERSHIP_ANNIVERSARY, TIER_ANNIVERSARY -> tierAnd("years");
            case UNITS_EXPIRE_SOON -> Set.of("name", "balance", "units", "through");
            case UNITS_EXPIRED, UNITS_RECEIVED -> Set.of("name", "balance", "units");
            case BELOW_LEAST, LEAST_AGAIN, MOST_REACHED -> Set.of("name", "balance", "units", "bound");
        };
    }

    private static Set<String> tierAnd(String... others) {
        return Stream.concat(OF_A_TIER.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
    }

    /** What a message says, but for the products. */
    static MailFields of(Message message, String name, LoyaltyProgram program, Locale locale) {
        MailFields fields = new MailFields(message, program, locale);
        fields.values.put("name", name);
        fields.add();
        return fields;
    }

    /** {@return the values by their fields; a field without one is missing} */
    Map<String, String> values() {
        return Map.copyOf(values);
    }

    // show: products
    /** The same with products, at the prices of the tier that the message names. One that names no tier suggests nothing. */
    MailFields with(Suggestions suggestions) {
        if (benefits != null) {
            String products = suggestions.to(message.envelope().customer(), benefits, MOST_PRODUCTS).stream()
                    .map(this::point)
                    .collect(Collectors.joining("\n"));
            values.put(PRODUCTS, products);
        }
        return this;
    }

    private String point(Suggested product) {
        return MailHtml.POINT + Mail.oneLine(product.name().in(locale)) + ": " + wording.money(product.price());
    }
    // end

    private void add() {
        switch (message.kind()) {
            case ENROLLED -> enrolled((Message.Enrolled) message);
            case PROMOTED -> {
                Message.Promoted promoted = (Message.Promoted) message;
                values.put("from", promoted.from().name());
                standing(promoted.to());
            }
            case DEMOTED -> {
                Message.Demoted demoted = (Message.Demoted) message;
                values.put("from", demoted.from().name());
                standing(demoted.to());
            }
            case DEMOTION_AHEAD -> ahead((Message.DemotionAhead) message);
            case BIRTHDAY -> standing(((Message.Birthday) message).standings().get(0));
            case MEMBERSHIP_ANNIVERSARY -> {
                Message.MembershipAnniversary day = (Message.MembershipAnniversary) message;
                values.put("years", wording.number(day.years()));
                standing(day.standings().get(0));
            }
            case TIER_ANNIVERSARY -> {
                Message.TierAnniversary day = (Message.TierAnniversary) message;
                values.put("years", wording.number(day.years()));
                standing(day.held());
            }
            case UNITS_EXPIRE_SOON -> {
                Message.UnitsExpireSoon soon = (Message.UnitsExpireSoon) message;
                units(soon.balance(), soon.units());
                values.put("through", wording.day(soon.through()));
            }
            case UNITS_EXPIRED -> {
                Message.UnitsExpired expired = (Message.UnitsExpired) message;
                units(expired.balance(), expired.units());
            }
            case UNITS_RECEIVED -> {
                Message.UnitsReceived received = (Message.UnitsReceived) message;
                units(received.balance(), received.units());
            }
            case BELOW_LEAST, LEAST_AGAIN, MOST_REACHED -> {
                Message.BoundCrossed crossed = (Message.BoundCrossed) message;
                units(crossed.balance(), crossed.total());
                values.put("bound", wording.units(crossed.balance().id(), crossed.bound()));
            }
        }
    }

    private void units(Balance balance, Units units) {
        values.put("balance", wording.name(balance.name()));
        values.put("units", wording.units(balance.id(), units));
    }

    /** A welcome that was overtaken leaves the tier to the promotion behind it. */
    private void enrolled(Message.Enrolled enrolled) {
        if (enrolled.envelope().stillTrue()) {
            standing(enrolled.standings().get(0));
        }
    }

    private void ahead(Message.DemotionAhead warning) {
        standing(warning.held());
        Outlook ahead = warning.ahead();
        values.put("to", warning.to().name());
        values.put("on", wording.day(ahead.on()));
        values.remove("missing");
        if (ahead.missing() != null) {
            values.put("missing", wording.money(ahead.missing()));
        }
        ahead.spendThrough().ifPresent(day -> values.put("spendBy", wording.day(day)));
    }

    private void standing(Standing standing) {
        benefits = standing.benefits();
        values.put("tier", standing.tier().name());
        if (!standing.benefits().percentOff().isZero()) {
            values.put("percent", wording.percent(standing.benefits().percentOff()));
        }
        if (standing.benefits().freeShipping()) {
            values.put("shipping", "1");
        }
        progress(standing);
    }

    private void progress(Standing standing) {
        Progress progress = standing.progress();
        values.put("spent", wording.money(progress.spent()));
        progress.nextTier().ifPresent(next -> values.put("next", nameOf(standing, next)));
        if (progress.missing() != null) {
            values.put("missing", wording.money(progress.missing()));
        }
    }

    private String nameOf(Standing standing, TierId tier) {
        return program.findLadder(standing.ladder())
                .or(() -> program.ladders().stream().findFirst())
                .flatMap((TierLadder ladder) -> ladder.find(tier))
                .map(found -> found.name().in(locale))
                .orElse(tier.value());
    }
}
