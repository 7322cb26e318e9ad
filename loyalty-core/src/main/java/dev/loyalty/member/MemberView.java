package dev.loyalty.member;

import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.Tier;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is asked of somebody, as of one instant. There is one for everybody: who is no member has no tier, no benefits
 * (unless the program says otherwise), and progress from 0.
 *
 * @param customer who
 * @param asOf as of when
 * @param version the number of the journal's last entry as stored; 0 if there is none
 * @param membership whether this is a member
 * @param joinedAt from when; null if this is no member
 * @param spend what was spent
 * @param ladders where they stand, ladder by ladder, in the program's order
 * @param benefits the benefits of all ladders together
 * @param accounts what they have of each balance, in the program's order
 */
public record MemberView(
        CustomerId customer,
        Instant asOf,
        long version,
        Membership membership,
        @Nullable Instant joinedAt,
        SpendLedger spend,
        List<LadderView> ladders,
        Benefits benefits,
        List<AccountView> accounts) {

    /** Copies the lists. */
    public MemberView {
        ladders = List.copyOf(ladders);
        accounts = List.copyOf(accounts);
    }

    /** {@return whether this is a member, frozen or not} */
    public boolean isMember() {
        return membership.isMember();
    }

    /**
     * Where they stand on a ladder.
     *
     * @param ladder the ladder
     * @return the standing
     * @throws IllegalArgumentException if the program has no such ladder
     */
    public LadderView ladder(LadderId ladder) {
        return ladders.stream()
                .filter(view -> view.ladder().equals(ladder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no ladder \"" + ladder + "\"; there are " + names()));
    }

    /**
     * What they have of a balance.
     *
     * @param balance the balance
     * @return the account
     * @throws IllegalArgumentException if the program has no such balance
     */
    public AccountView account(BalanceId balance) {
        return accounts.stream()
                .filter(view -> view.balance().id().equals(balance))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no balance \"%s\"; there are %s"
                        .formatted(
                                balance,
                                accounts.stream()
                                        .map(view -> view.balance().id().value())
                                        .collect(Collectors.joining(", ")))));
    }

    /**
     * The tier held on the program's one ladder.
     *
     * @return the tier, or empty if this is no member
     * @throws IllegalStateException if the program has several ladders: name the one that is meant
     */
    public Optional<Tier> tier() {
        return only().tier();
    }

    /**
     * How far the next tier of the program's one ladder is.
     *
     * @return the progress
     * @throws IllegalStateException if the program has several ladders: name the one that is meant
     */
    public Progress progress() {
        return only().progress();
    }

    /**
     * The last day on which the tier of the program's one ladder, or a higher one, is held if nothing more is bought; where a pin ends
     * within a day, the last whole one.
     *
     * @return the day, this included, in the program's zone; empty for without end, or if this is no member
     * @throws IllegalStateException if the program has several ladders: name the one that is meant
     */
    public Optional<LocalDate> validThrough() {
        return only().validThrough();
    }

    private LadderView only() {
        if (ladders.size() > 1) {
            throw new IllegalStateException("the program has the ladders " + names() + ": name the one that is meant");
        }
        return ladders.get(0);
    }

    private String names() {
        return ladders.stream().map(view -> view.ladder().value()).collect(Collectors.joining(", "));
    }
}
