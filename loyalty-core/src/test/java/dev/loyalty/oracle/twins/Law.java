package dev.loyalty.oracle.twins;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Something in which twins must agree. */
interface Law {

    /** {@return a random script for it} */
    Script script(Random random);

    /** {@return what differs; null if nothing does, or if the script is not for this law} */
    @Nullable
    String broken(Script script);
}
