package dev.loyalty.oracle;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A copy of a record in which one component is another. */
public final class With {

    private With() {}

    /** A copy in which one component is as in another record of the kind. */
    public static <R extends Record> R other(R record, R like, String component) {
        try {
            Method accessor = record.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return other(record, component, accessor.invoke(like));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record of the oracle: " + record, impossible);
        }
    }

    /** A copy in which one component is as given. */
    @SuppressWarnings("unchecked") // the constructor of the record's own class
    public static <R extends Record> R other(R record, String component, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            for (int i = 0; i < values.length; i++) {
                components[i].getAccessor().setAccessible(true);
                values[i] = components[i].getName().equals(component)
                        ? value
                        : components[i].getAccessor().invoke(record);
            }
            Constructor<?> whole = record.getClass().getDeclaredConstructor(types);
            whole.setAccessible(true);
            return (R) whole.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record of the oracle: " + record, impossible);
        }
    }
}
