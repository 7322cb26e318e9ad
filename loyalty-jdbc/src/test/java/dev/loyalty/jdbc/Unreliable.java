package dev.loyalty.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import javax.sql.DataSource;

/** A database whose connections fail when a test wants them to. Not thread-safe. */
final class Unreliable {

    private final DataSource reliable;
    private final Queue<Fault> faults = new ArrayDeque<>();

    /** When a connection fails, and how. */
    private record Fault(String method, boolean afterwards, SQLException failure) {}

    Unreliable(DataSource reliable) {
        this.reliable = reliable;
    }

    /**
     * The next calls of a method fail, one after the other, before they do anything.
     *
     * @param method of the data source or a connection; "statement." before those of a statement, and "; commit" behind those of
     *     one that ends with it
     */
    void failBefore(String method, SQLException failure) {
        faults.add(new Fault(method, false, failure));
    }

    /** A call does what it should, but its answer is lost. */
    void failAfter(String method, SQLException failure) {
        faults.add(new Fault(method, true, failure));
    }

    int faultsLeft() {
        return faults.size();
    }

    boolean hasFailed() {
        return faults.isEmpty();
    }

    DataSource dataSource() {
        return proxy(DataSource.class, reliable, "");
    }

    /** One that hands out the same connection always, and lets nobody close it. */
    static DataSource always(Connection connection) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> kept);
    }

    private Object wrapped(Object answer, Object[] arguments) {
        if (answer instanceof Connection connection) {
            return proxy(Connection.class, connection, "");
        }
        return answer instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement, String.valueOf(arguments[0]))
                : answer;
    }

    private <T> T proxy(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Fault fault = faults.peek();
                    String name = type == PreparedStatement.class ? "statement." + method.getName() : method.getName();
                    name += sql.endsWith("; commit") ? "; commit" : "";
                    boolean fails = fault != null && fault.method().equals(name);
                    if (fails && fault != null && !fault.afterwards()) {
                        throw faults.remove().failure();
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (fails) {
                            throw faults.remove().failure();
                        }
                        return wrapped(answer, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
