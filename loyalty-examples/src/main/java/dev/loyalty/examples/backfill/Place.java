package dev.loyalty.examples.backfill;

import dev.loyalty.examples.backfill.input.BadInputException;
import dev.loyalty.examples.backfill.input.Excerpt;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where members are kept, as the user wants it. */
sealed interface Place {

    /** In this process, gone with it. */
    record Memory() implements Place {}

    /** In a database of H2's, in a folder that is made for it. */
    record FreshFolder() implements Place {}

    /**
     * In a database.
     *
     * @param url its address; bears no password, so that it may be shown
     * @param user who asks; null to leave that to the driver
     * @param password the password; null for none
     */
    record Database(
            String url, @Nullable String user, @Nullable String password) implements Place {

        private static final String H2 = "jdbc:h2:file:";
        private static final String POSTGRESQL = "jdbc:postgresql:";

        /** The user whom H2 makes the owner of a new database, unless another is named. */
        private static final String H2_USER = "sa";

        /** Passwords in an address, by a setting or before the host. */
        private static final Pattern SECRET = Pattern.compile("(?i)password\\s*=|//[^/?]*@");

        static Database inFile(String path) {
            return new Database(H2 + path, H2_USER, "");
        }

        private static Database at(String url, @Nullable String user, @Nullable String password) {
            if (SECRET.matcher(url).find()) {
                throw new BadInputException("--store: the address bears a user or a password: give them by --user and "
                        + "LOYALTY_DB_PASSWORD instead, for addresses are shown");
            }
            if (url.startsWith(H2)) {
                return new Database(url, user == null ? H2_USER : user, password == null ? "" : password);
            }
            if (url.startsWith(POSTGRESQL)) {
                return new Database(url, user, password);
            }
            throw new BadInputException(
                    "--store: %s cannot be used: allowed are memory, jdbc:h2:file:PATH and jdbc:postgresql://HOST/DATABASE"
                            .formatted(Excerpt.of(url)));
        }

        boolean isPostgreSql() {
            return url.startsWith(POSTGRESQL);
        }

        /** Whether the address says after how long H2 saves commits. */
        boolean saysWhenToSave() {
            return url.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=");
        }

        /** The address alone. */
        @Override
        public String toString() {
            return url;
        }
    }

    /**
     * Reads the options.
     *
     * @param store what {@code --store} says; null for nothing
     * @param user what {@code --user} says; null for nothing
     * @param password what {@code --password} says; null for nothing
     * @param environment says who asks a database, where the options do not
     * @throws BadInputException if they make no sense
     */
    static Place of(
            @Nullable String store, @Nullable String user, @Nullable String password, Map<String, String> environment) {
        if (store != null && !store.equals("memory")) {
            return Database.at(
                    store,
                    user == null ? environment.get("LOYALTY_DB_USER") : user,
                    password == null ? environment.get("LOYALTY_DB_PASSWORD") : password);
        }
        if (user != null || password != null) {
            throw new BadInputException(
                    (user != null ? "--user" : "--password") + ": say by --store of which database");
        }
        return store == null ? new FreshFolder() : new Memory();
    }
}
