package dev.loyalty.examples.shop.store;

import dev.loyalty.event.Outlook;
import dev.loyalty.examples.shop.club.ClubProgram;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.program.Tier;
import dev.loyalty.value.LadderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Finds customers by what they are called and where they stand. Thread-safe. */
public final class MemberSearch {

    private static final int SOON_DAYS = 30;

    private final Store store;

    /** Looks into a shop. */
    public MemberSearch(Store store) {
        this.store = store;
    }

    /** How somebody stands. */
    public enum State {
        /** However they stand. */
        ANY,
        /** A member, frozen or not. */
        MEMBER,
        /** A member, not frozen. */
        ACTIVE,
        /** A member whose membership is frozen. */
        FROZEN,
        /** No member. */
        NONE,
        /** A member who moves down within thirty days if nothing more is bought. */
        FALLS_SOON,
        /** A member whose tier was given by hand. */
        BY_HAND
    }

    /**
     * Who is looked for.
     *
     * @param text a part of a name, an address or a number; empty for all
     * @param tier the tier held; empty for all
     * @param state how they stand
     */
    public record Wanted(String text, String tier, State state) {

        /** {@return whether where they stand decides, too} */
        boolean isByStanding() {
            return !tier.isEmpty() || state != State.ANY;
        }
    }

    /**
     * Somebody who was found.
     *
     * @param customer who
     * @param view where they stand
     */
    public record Found(Customer customer, MemberView view) {}

    /** {@return a page of those found, by their numbers, and how many there are in all} */
    public Hits find(Wanted wanted, int from, int limit) {
        List<Customer> named = store.customers().all().stream()
                .filter(customer -> isCalled(customer, wanted.text()))
                .toList();
        if (!wanted.isByStanding()) { // only those shown are asked for
            return new Hits(
                    named.stream().skip(from).limit(limit).map(this::found).toList(), named.size());
        }
        List<Found> found = standing(named, wanted);
        return new Hits(found.stream().skip(from).limit(limit).toList(), found.size());
    }

    /** In one transaction, for that is faster than one for each. */
    private List<Found> standing(List<Customer> named, Wanted wanted) {
        return store.database()
                .transactions()
                .run(connection -> named.stream()
                        .map(this::found)
                        .filter(found -> stands(found.view(), wanted))
                        .toList());
    }

    /**
     * A page of those found.
     *
     * @param page those on this page
     * @param count how many there are in all
     */
    public record Hits(List<Found> page, int count) {}

    private Found found(Customer customer) {
        return new Found(customer, store.engine().members().view(customer.id()));
    }

    private static boolean isCalled(Customer customer, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return customer.id().value().toLowerCase(Locale.ROOT).contains(wanted)
                || customer.name().toLowerCase(Locale.ROOT).contains(wanted)
                || customer.email().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private boolean stands(MemberView view, Wanted wanted) {
        String tier = view.tier().map((Tier held) -> held.id().value()).orElse("");
        return (wanted.tier().isEmpty() || wanted.tier().equals(tier)) && is(view, wanted.state());
    }

    private boolean is(MemberView view, State state) {
        LadderId ladder = store.club().ladder().id();
        return switch (state) {
            case ANY -> true;
            case MEMBER -> view.isMember();
            case ACTIVE -> view.membership() == Membership.ACTIVE;
            case FROZEN -> view.membership() == Membership.FROZEN;
            case NONE -> !view.isMember();
            case FALLS_SOON -> fallsSoon(view, ladder);
            case BY_HAND -> view.ladder(ladder).pin() != null;
        };
    }

    private static boolean fallsSoon(MemberView view, LadderId ladder) {
        Outlook ahead = view.ladder(ladder).ahead();
        LocalDate today = view.asOf().atZone(ClubProgram.ZONE).toLocalDate();
        return ahead != null && ahead.on().isBefore(today.plusDays(SOON_DAYS));
    }
}
