package dev.loyalty.event;

import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event that speaks of the membership as a whole. It counts nothing. */
public sealed interface MemberEvent extends Event
        permits Enrolled,
                ProgramAdopted,
                DaysPruned,
                Birthday,
                MembershipAnniversary,
                ProfileChanged,
                BirthdayStated,
                Frozen,
                Unfrozen,
                Erased,
                Unchanged,
                Mentioned {

    @Override
    default @Nullable LocalDate day() {
        return null;
    }

    @Override
    default @Nullable Money change() {
        return null;
    }

    @Override
    default List<Mention> mentions() {
        return List.of();
    }

    /** An answer for each kind of event of a membership. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(Enrolled event);

        /** {@return the answer for this kind} */
        R on(ProgramAdopted event);

        /** {@return the answer for this kind} */
        R on(DaysPruned event);

        /** {@return the answer for this kind} */
        R on(Birthday event);

        /** {@return the answer for this kind} */
        R on(MembershipAnniversary event);

        /** {@return the answer for this kind} */
        R on(ProfileChanged event);

        /** {@return the answer for this kind} */
        R on(BirthdayStated event);

        /** {@return the answer for this kind} */
        R on(Frozen event);

        /** {@return the answer for this kind} */
        R on(Unfrozen event);

        /** {@return the answer for this kind} */
        R on(Erased event);

        /** {@return the answer for this kind} */
        R on(Unchanged event);

        /** {@return the answer for this kind} */
        R on(Mentioned event);
    }
}
