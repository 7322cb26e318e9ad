package dev.loyalty.command;

import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import org.jspecify.annotations.Nullable;

/** Something the shop says of one activity of a customer. Its id is always the activity's kind and id, so that none counts twice. */
public sealed interface ActivityCommand extends Command permits Activity, ActivityVoid {

    /** {@return which activity, and whose} */
    ActivityRef ref();

    @Override
    default CustomerId customer() {
        return ref().customer();
    }

    @Override
    default @Nullable CommandId givenId() {
        return null;
    }

    @Override
    default CommandId derivedId() {
        return CommandId.derivedFrom(ref());
    }

    /** An answer for each kind of command about an activity. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(Activity command);

        /** {@return the answer for this kind} */
        R on(ActivityVoid command);
    }
}
