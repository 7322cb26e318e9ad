package dev.loyalty.examples.shop.club;

import dev.loyalty.event.Outlook;
import dev.loyalty.member.Progress;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.TierId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures over all members of the club's ladder: where they stand, and how they have moved. Thread-safe. */
public interface Insights {

    /** {@return where all members stand} */
    Standings now();

    /**
     * How members stood at the end of each month, and how many moved in it. A month in which nobody moved is there, too.
     *
     * @param count how many months, of which the last is the one that it is now
     * @return the months, the oldest first
     */
    List<Month> months(int count);

    /**
     * A member, as far as figures need it.
     *
     * @param customer who
     * @param isFrozen whether the tier stands still
     * @param tier the tier held
     * @param progress how far the next tier is
     * @param ahead what time will do to the tier; null for nothing
     */
    record Member(
            CustomerId customer,
            boolean isFrozen,
            TierId tier,
            Progress progress,
            @Nullable Outlook ahead) {}

    /**
     * Where all members stand.
     *
     * @param asOf as of when
     * @param members the members, by id
     */
    record Standings(Instant asOf, List<Member> members) {

        /** Copies the list. */
        public Standings {
            members = List.copyOf(members);
        }

        /** {@return how many members hold a tier} */
        public int holding(TierId tier) {
            return (int) members.stream()
                    .filter(member -> member.tier().equals(tier))
                    .count();
        }

        /** {@return who has come so far to the next tier, in percent, the closest first; who is frozen comes nowhere} */
        public List<Member> close(int percent) {
            return members.stream()
                    .filter(member -> !member.isFrozen() && member.progress().missing() != null)
                    .filter(member -> member.progress().percent() >= percent)
                    .sorted(Comparator.comparing(Standings::missing))
                    .toList();
        }

        /** {@return who falls on that day or sooner unless more is bought, the soonest first} */
        public List<Member> falling(LocalDate last) {
            return members.stream()
                    .filter(member ->
                            member.ahead() != null && !member.ahead().on().isAfter(last))
                    .sorted(Comparator.comparing(Standings::day))
                    .toList();
        }

        private static BigDecimal missing(Member member) {
            return member.progress().missing() == null
                    ? BigDecimal.ZERO
                    : member.progress().missing().amount();
        }

        private static LocalDate day(Member member) {
            return member.ahead() == null ? LocalDate.MAX : member.ahead().on();
        }
    }

    /**
     * A month.
     *
     * @param month which
     * @param held how many members held each tier at its end, or now if it is not over
     * @param up how many moves up there were in it
     * @param down how many moves down
     */
    record Month(YearMonth month, Map<TierId, Integer> held, int up, int down) {

        /** Copies the figures. */
        public Month {
            held = Map.copyOf(held);
        }

        /** {@return how many members held a tier} */
        public int holding(TierId tier) {
            return held.getOrDefault(tier, 0);
        }

        /** {@return how many members there were} */
        public int members() {
            return held.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
