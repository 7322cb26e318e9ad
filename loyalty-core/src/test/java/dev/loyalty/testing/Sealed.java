package dev.loyalty.testing;

import java.util.LinkedHashSet;
import java.util.Set;

/** The closed vocabularies of the library, taken apart. */
public final class Sealed {

    private Sealed() {}

    /**
     * Every record of a sealed type, whatever groups it is in.
     *
     * @param type the sealed type
     * @return the types that can occur
     */
    public static Set<Class<?>> leavesOf(Class<?> type) {
        Set<Class<?>> leaves = new LinkedHashSet<>();
        for (Class<?> each : familyOf(type)) {
            if (!each.isSealed()) {
                leaves.add(each);
            }
        }
        return leaves;
    }

    /**
     * A sealed type, its groups, and every record of it.
     *
     * @param type the sealed type
     * @return the type itself and all that is one
     */
    public static Set<Class<?>> familyOf(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        all.add(type);
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                all.addAll(familyOf(permitted));
            }
        }
        return all;
    }
}
