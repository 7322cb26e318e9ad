package dev.loyalty.faults;

import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.MemberStoreContract;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs the contract's tests on a store until the first one fails. */
final class Contract {

    /** Whose tests take long, because many threads meet: they are asked last. */
    private static final Set<String> SLOW = Set.of("Balances", "Holds", "ManyThreads");

    private Contract() {}

    /** The store under test. */
    private static final class OfStores extends MemberStoreContract {

        private final StoreFactory stores;

        OfStores(StoreFactory stores) {
            this.stores = stores;
        }

        @Override
        protected StoreFactory stores() {
            return stores;
        }
    }

    /** {@return the first test that fails; nothing if none does} */
    static Optional<String> firstFailure(StoreFactory stores) {
        for (Class<?> part : parts()) {
            for (Method test : tests(part)) {
                if (!passes(stores, part, test)) {
                    return Optional.of(part.getSimpleName() + "." + test.getName());
                }
            }
        }
        return Optional.empty();
    }

    /** The contract's parts are the classes nested in it. */
    private static List<Class<?>> parts() {
        List<Class<?>> parts = new ArrayList<>(List.of(MemberStoreContract.class.getDeclaredClasses()));
        parts.sort(Comparator.<Class<?>, Boolean>comparing(part -> SLOW.contains(part.getSimpleName()))
                .thenComparing(Class::getSimpleName));
        return parts;
    }

    private static List<Method> tests(Class<?> part) {
        List<Method> tests = new ArrayList<>();
        for (Class<?> type = part; type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    tests.add(method);
                }
            }
        }
        tests.sort(Comparator.<Method, Boolean>comparing(test -> test.getName().contains("any"))
                .thenComparing(Method::getName));
        return tests;
    }

    private static boolean passes(StoreFactory stores, Class<?> part, Method test) {
        try {
            Constructor<?> constructor = part.getDeclaredConstructor(MemberStoreContract.class);
            constructor.setAccessible(true);
            test.setAccessible(true);
            test.invoke(constructor.newInstance(new OfStores(stores)));
            return true;
        } catch (InvocationTargetException failed) {
            return false;
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError("the contract is built otherwise than this expects", changed);
        }
    }
}
