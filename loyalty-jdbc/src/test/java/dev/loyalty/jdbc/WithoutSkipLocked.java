package dev.loyalty.jdbc;

import dev.loyalty.jdbc.schema.SchemaCheck;
import dev.loyalty.jdbc.sql.Dialect;
import dev.loyalty.jdbc.store.JdbcMembers;
import dev.loyalty.jdbc.transaction.OwnTransactions;
import dev.loyalty.jdbc.transaction.Patience;
import dev.loyalty.jdbc.transaction.Ways;
import dev.loyalty.spi.StoreFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLSyntaxErrorException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A database that does not understand {@code skip locked}: its dialect says so, and its connections refuse such statements. */
final class WithoutSkipLocked {

    private WithoutSkipLocked() {}

    static StoreFactory store(DataSource dataSource, UnaryOperator<Patience> patience) {
        return program -> {
            Dialect dialect = without(SchemaCheck.on(dataSource));
            OwnTransactions own = new OwnTransactions(refusing(dataSource), dialect, patience.apply(Patience.DEFAULT));
            return JdbcMembers.of(program, own, Ways.only(own));
        };
    }

    private static Dialect without(Dialect dialect) {
        return proxy(
                Dialect.class,
                (proxy, method, arguments) ->
                        method.getName().equals("skipsLocked") ? false : method.invoke(dialect, arguments));
    }

    private static DataSource refusing(DataSource dataSource) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object answer = method.invoke(dataSource, arguments);
            return answer instanceof Connection connection ? refusing(connection) : answer;
        });
    }

    private static Connection refusing(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")
                    && String.valueOf(arguments[0]).contains("skip locked")) {
                throw new SQLSyntaxErrorException("this database does not know: " + arguments[0]);
            }
            return method.invoke(connection, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return handler.invoke(proxy, method, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
