package dev.loyalty.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The library as it was when it wrote documents of format 1 only, beside the one that is tested: in a class loader of its own. */
final class OldLibrary extends URLClassLoader {

    private static final String OURS = "dev.loyalty.";

    OldLibrary() {
        super(new URL[] {jar("loyalty-core.jar"), jar("loyalty-jdbc.jar")}, OldLibrary.class.getClassLoader());
    }

    private static URL jar(String name) {
        return Objects.requireNonNull(OldLibrary.class.getResource("format1/" + name), name);
    }

    /** Makes the tables as that library did. */
    void apply(DataSource data) {
        try {
            Object schema = loadClass(JdbcSchema.class.getName())
                    .getMethod("in", DataSource.class)
                    .invoke(null, data);
            schema.getClass().getMethod("apply").invoke(schema);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A shop that works with that library. */
    @SuppressWarnings("unchecked")
    UnaryOperator<String> clerk(DataSource data) {
        try {
            return (UnaryOperator<String>) loadClass(Clerk.class.getName())
                    .getConstructor(DataSource.class)
                    .newInstance(data);
        } catch (ReflectiveOperationException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(failed);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : name.equals(Clerk.class.getName()) ? clerkClass(name) : findClass(name);
        }
    }

    private Class<?> clerkClass(String name) {
        try (InputStream in = Objects.requireNonNull(Clerk.class.getResourceAsStream("Clerk.class"))) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
