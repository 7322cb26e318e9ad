package dev.loyalty.examples.shop;

import dev.loyalty.examples.shop.club.smtp.SmtpPost;
import dev.loyalty.examples.shop.demo.Demo;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the shop as they are typed. */
final class ShopOptions {

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Pattern SECRET = Pattern.compile("(?i)password\\s*=|//[^/?]*@");
    private static final Pattern SMTP = Pattern.compile("([^:,]+):([0-9]{1,5})(?:,([^,]+))?");
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where it serves. Default: ${DEFAULT-VALUE}; 0 for one that is free.")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description =
                    "On which address. Default: ${DEFAULT-VALUE}, this machine alone. Any other needs --admin-password.")
    private String host = "127.0.0.1";

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description =
                    "Where the shop is kept: jdbc:h2:file:PATH or jdbc:postgresql://HOST/DATABASE. Tables are made where they "
                            + "are missing. LOYALTY_DB_USER and LOYALTY_DB_PASSWORD say who asks. Default: in memory.")
    private @Nullable String store;

    @Option(
            names = "--smtp",
            paramLabel = "HOST:PORT[,USER]",
            description =
                    "Send the mails by this server; LOYALTY_SMTP_PASSWORD is the user's password. The sample's customers have "
                            + "addresses that do not exist. Default: they stay in the shop, where one can look at them.")
    private @Nullable String smtp;

    @Option(
            names = "--admin-password",
            paramLabel = "PASSWORD",
            description = "The password of clerk and merchant. Others on this machine may see the command line: "
                    + "$LOYALTY_ADMIN_PASSWORD, the default, is better.")
    private @Nullable String adminPassword;

    @Option(names = "--empty", description = "Begin without any past: nobody has bought anything.")
    private boolean isEmpty;

    /**
     * The options, checked.
     *
     * @param host on which address to serve
     * @param port on which port
     * @param url the database
     * @param user who asks it; null to leave that to the driver
     * @param password the password; null for none
     * @param setup what kind of demonstration it is
     */
    record Checked(
            String host,
            int port,
            String url,
            @Nullable String user,
            @Nullable String password,
            Demo.Setup setup) {

        /** The host as a browser on this machine finds it. */
        String shownHost() {
            return host.contains(":") ? "[" + host + "]" : host;
        }
    }

    Checked checked(CommandLine command, Map<String, String> environment) {
        String admin = adminPassword == null ? environment.get("LOYALTY_ADMIN_PASSWORD") : adminPassword;
        require(command, port >= 0 && port <= HIGHEST_PORT, "--port: " + port + " is none: 0 to 65535");
        require(
                command,
                admin != null || isThisMachine(command),
                "--host: others could sign in as staff: give a password by --admin-password");
        Demo.Setup setup = new Demo.Setup(isEmpty, mailServer(command, environment), admin, InstantSource.system());
        String url = store;
        if (url == null) {
            return new Checked(
                    host, port, "jdbc:h2:mem:shop-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "", setup);
        }
        require(
                command,
                !SECRET.matcher(url).find(),
                "--store: the address bears a user or a password: give them by LOYALTY_DB_USER and LOYALTY_DB_PASSWORD");
        require(
                command,
                url.startsWith(H2_FILE) || url.startsWith(POSTGRESQL),
                "--store: " + url
                        + " cannot be used: allowed are jdbc:h2:file:PATH and jdbc:postgresql://HOST/DATABASE");
        boolean isH2 = url.startsWith(H2_FILE);
        String user = environment.get("LOYALTY_DB_USER");
        String password = environment.get("LOYALTY_DB_PASSWORD");
        return new Checked(
                host, port, url, user == null && isH2 ? "sa" : user, password == null && isH2 ? "" : password, setup);
    }

    private boolean isThisMachine(CommandLine command) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new ParameterException(command, "--host: there is no address " + host);
        }
    }

    private SmtpPost.@Nullable Server mailServer(CommandLine command, Map<String, String> environment) {
        if (smtp == null) {
            return null;
        }
        Matcher parts = SMTP.matcher(smtp);
        require(command, parts.matches(), "--smtp: " + smtp + " is none: for example localhost:1025");
        return new SmtpPost.Server(
                parts.group(1),
                Integer.parseInt(parts.group(2)),
                "club@lindenhof.example",
                parts.group(3),
                environment.get("LOYALTY_SMTP_PASSWORD"));
    }

    private static void require(CommandLine command, boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(command, message);
        }
    }
}
