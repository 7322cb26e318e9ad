package dev.loyalty.internal;

import dev.loyalty.event.Announced;
import dev.loyalty.event.Birthday;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.Delivery;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.UnitsExpireSoon;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsReceived;
import dev.loyalty.ledger.Account;
import dev.loyalty.member.KnownBirthday;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Progress;
import dev.loyalty.program.Balance;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.answer.Answers;
import dev.loyalty.rules.journal.Evolve;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Message.Envelope;
import dev.loyalty.spi.Message.NamedTier;
import dev.loyalty.spi.Message.Standing;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Profile;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a message of the event that a delivery points to: figures as of the event, names in the customer's locale. */
final class Messages {

    private static final int PAGE = 500;

    private final MemberStore store;
    private final Programs programs;

    Messages(MemberStore store, Programs programs) {
        this.store = store;
        this.programs = programs;
    }

    /** The message; empty if everything personal of the member was erased since. */
    Optional<Message> of(Delivery delivery, Material material) {
        Entry entry = material.entry(delivery);
        Event event = entry.events().get(delivery.index());
        MemberState now = material.state(delivery.member(), programs.history());
        Profile profile = material.profile(delivery.member());
        if (now.membership() == Membership.ERASED || delivery.seq() < now.lifeStart()) {
            return Optional.empty();
        }
        if (!(event instanceof Announced announced)) {
            throw new IllegalStateException("no message tells of " + event);
        }
        return Optional.of(announced.accept(new Told(delivery, entry, profile, now)));
    }

    /** The message of one event, by its kind. */
    private final class Told implements Announced.Visitor<Message> {

        private final Delivery delivery;
        private final Entry entry;
        private final Profile profile;
        private final MemberState now;

        Told(Delivery delivery, Entry entry, Profile profile, MemberState now) {
            this.delivery = delivery;
            this.entry = entry;
            this.profile = profile;
            this.now = now;
        }

        @Override
        public Message on(Enrolled event) {
            return enrolled(delivery, entry, event, profile, now);
        }

        @Override
        public Message on(TierChanged event) {
            return tierChanged(delivery, entry, event, profile, now);
        }

        @Override
        public Message on(DemotionAhead event) {
            return demotionAhead(delivery, entry, event, profile, now);
        }

        @Override
        public Message on(Birthday event) {
            MemberState then = then(delivery, entry, now);
            boolean isSame = Objects.equals(birthday(then), birthday(now));
            return new Message.Birthday(
                    envelope(delivery, entry, profile, isActive() && isSame),
                    event.on(),
                    standings(then, program(then.program()), entry, profile));
        }

        @Override
        public Message on(MembershipAnniversary event) {
            MemberState then = then(delivery, entry, now);
            LoyaltyProgram program = program(then.program());
            return new Message.MembershipAnniversary(
                    envelope(delivery, entry, profile, isActive()),
                    day(Objects.requireNonNull(then.joinedAt()), program),
                    event.years(),
                    standings(then, program, entry, profile));
        }

        @Override
        public Message on(TierAnniversary event) {
            MemberState then = then(delivery, entry, now);
            LoyaltyProgram program = program(then.program());
            TierLadder ladder = program.ladder(event.ladder());
            Progress progress = Answers.progress(then, programs.history(), ladder, event.tier(), entry.effectiveAt());
            return new Message.TierAnniversary(
                    envelope(delivery, entry, profile, holds(now, event.ladder(), event.tier())),
                    standing(ladder, event.tier(), progress, profile),
                    day(then.ladder(event.ladder()).orElseThrow().since(), program),
                    event.years());
        }

        /** Still true while some of the units are there to be spent, and end with that day. */
        @Override
        public Message on(UnitsExpireSoon event) {
            Account account = now.accounts().of(event.balance()).asOf(event.on(), entry.effectiveAt());
            boolean areThere = account.lots().all().stream()
                    .anyMatch(lot -> event.through().equals(account.last(lot)));
            return new Message.UnitsExpireSoon(
                    envelope(delivery, entry, profile, isActive() && areThere),
                    balance(event.balance()),
                    event.units(),
                    event.through());
        }

        @Override
        public Message on(UnitsExpired event) {
            return new Message.UnitsExpired(
                    envelope(delivery, entry, profile, true), balance(event.balance()), event.units());
        }

        @Override
        public Message on(UnitsReceived event) {
            return new Message.UnitsReceived(
                    envelope(delivery, entry, profile, true), balance(event.balance()), event.units());
        }

        /** Still true while the total is on that side of the bound. */
        @Override
        public Message on(BoundCrossed event) {
            long total = now.accounts().of(event.balance()).total();
            long bound = event.bound().steps();
            boolean isSo = switch (event.what()) {
                case BELOW_LEAST -> total < bound;
                case LEAST_AGAIN, MOST_REACHED -> total >= bound;
            };
            return new Message.BoundCrossed(
                    envelope(delivery, entry, profile, isActive() && isSo),
                    balance(event.balance()),
                    event.what(),
                    event.total(),
                    event.bound());
        }

        private Balance balance(BalanceId balance) {
            return programs.history().balance(program(now.program()), balance);
        }

        private boolean isActive() {
            return now.membership() == Membership.ACTIVE;
        }
    }

    private static @Nullable MonthDay birthday(MemberState state) {
        KnownBirthday known = state.birthday();
        return known == null ? null : known.day();
    }

    private static LocalDate day(Instant instant, LoyaltyProgram program) {
        return LocalDate.ofInstant(instant, program.zone());
    }

    private Message demotionAhead(
            Delivery delivery, Entry entry, DemotionAhead ahead, Profile profile, MemberState now) {
        MemberState then = then(delivery, entry, now);
        TierLadder ladder = program(then.program()).ladder(ahead.ladder());
        boolean stillTrue = holds(now, ahead.ladder(), ahead.from())
                && now.ladder(ahead.ladder())
                        .filter(standing ->
                                ahead.ahead().on().equals(standing.earned().warnedOf()))
                        .isPresent();
        TierId to = ahead.ahead().to();
        Progress progress = Answers.progress(then, programs.history(), ladder, ahead.from(), entry.effectiveAt());
        return new Message.DemotionAhead(
                envelope(delivery, entry, profile, stillTrue),
                standing(ladder, ahead.from(), progress, profile),
                new NamedTier(to, nameOfEver(ladder, to, profile)),
                ahead.ahead());
    }

    /**
     * The member as the entry left it: the state, unless there is more by now. A message that waited while more happened needs the journal
     * up to its entry, page by page.
     */
    private MemberState then(Delivery delivery, Entry entry, MemberState now) {
        if (now.version() == entry.seq()) {
            return now;
        }
        MemberState then = MemberState.unknown(delivery.member(), currencyZero().currency());
        while (then.version() < entry.seq()) {
            int page = Math.toIntExact(Math.min(PAGE, entry.seq() - then.version()));
            List<Entry> entries = store.journal().after(delivery.member(), then.version(), page);
            if (entries.isEmpty()) {
                throw new IllegalStateException(
                        "the journal of member %s ends before entry %s".formatted(delivery.member(), entry.seq()));
            }
            then = Evolve.journal(then, entries);
        }
        return then;
    }

    private Message tierChanged(Delivery delivery, Entry entry, TierChanged change, Profile profile, MemberState now) {
        LoyaltyProgram program = program(change.reason().program());
        TierLadder ladder = program.ladder(change.ladder());
        Envelope envelope = envelope(delivery, entry, profile, holds(now, change.ladder(), change.to()));
        NamedTier from = new NamedTier(change.from(), nameOfEver(ladder, change.from(), profile));
        boolean isBesideOthers = program.ladders().size() > 1;
        Progress progress = ladder.isConditional() || ladder.isTimed() || isBesideOthers
                ? Answers.progress(
                        then(delivery, entry, now), programs.history(), ladder, change.to(), entry.effectiveAt())
                : Answers.progress(
                        program,
                        ladder,
                        change.to(),
                        change.reason().measure(),
                        ladder.tier(change.to()).benefits());
        Standing to = standing(ladder, change.to(), progress, profile);
        return change.up()
                ? new Message.Promoted(envelope, from, to, change.reason())
                : new Message.Demoted(envelope, from, to, change.reason());
    }

    private Message enrolled(Delivery delivery, Entry entry, Enrolled enrolled, Profile profile, MemberState now) {
        MemberState then = then(delivery, entry, now);
        List<Standing> standings = standings(then, program(enrolled.program()), entry, profile);
        boolean stillTrue = standings.stream()
                .allMatch(standing ->
                        holds(now, standing.ladder(), standing.tier().id()));
        return new Message.Enrolled(envelope(delivery, entry, profile, stillTrue), standings);
    }

    private List<Standing> standings(MemberState then, LoyaltyProgram program, Entry entry, Profile profile) {
        return program.ladders().stream()
                .map(ladder -> start(then, ladder, entry, profile))
                .toList();
    }

    private Standing start(MemberState then, TierLadder ladder, Entry entry, Profile profile) {
        TierId tier = then.ladder(ladder.id())
                .map(LadderState::tier)
                .orElse(ladder.lowest().id());
        return standing(
                ladder, tier, Answers.progress(then, programs.history(), ladder, tier, entry.effectiveAt()), profile);
    }

    private static Envelope envelope(Delivery delivery, Entry entry, Profile profile, boolean stillTrue) {
        return new Envelope(
                delivery.id(), CustomerId.of(delivery.member().value()), profile, entry.occurredAt(), stillTrue);
    }

    private static Standing standing(TierLadder ladder, TierId tier, Progress progress, Profile profile) {
        Tier held = ladder.tier(tier);
        return new Standing(
                ladder.id(), new NamedTier(tier, held.name().in(profile.locale())), held.benefits(), progress);
    }

    /** The name of a tier that the version may no longer have. */
    private String nameOfEver(TierLadder ladder, TierId tier, Profile profile) {
        return ladder.find(tier)
                .or(() -> programs.history().versions().stream()
                        .flatMap(version -> version.program().findLadder(ladder.id()).stream())
                        .flatMap(old -> old.find(tier).stream())
                        .reduce((older, newer) -> newer))
                .map(found -> found.name().in(profile.locale()))
                .orElse(tier.value());
    }

    private static boolean holds(MemberState now, LadderId ladder, TierId tier) {
        return now.ladder(ladder)
                .filter(standing -> standing.tier().equals(tier))
                .isPresent();
    }

    /** The version by which an event was decided, loaded if another process published it. */
    private LoyaltyProgram program(int version) {
        if (version > programs.history().newest().number()) {
            programs.refresh();
        }
        return programs.history().version(version);
    }

    private Money currencyZero() {
        return programs.history().newest().program().zero();
    }
}
