package dev.loyalty.examples.shop;

import dev.loyalty.examples.shop.demo.Demo;
import dev.loyalty.examples.shop.store.Database;
import dev.loyalty.examples.shop.web.ShopServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that opens the shop. */
@Command(
        name = "shop",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Opens a small shop with the loyalty engine in it, to walk into with a browser.",
            "",
            "It serves at once, and fills itself with two years of sample orders in the background. Without --store everything is kept "
                    + "in memory, and gone when it ends.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:an option cannot be used, the port is taken, or the database cannot be opened"})
public final class ShopCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Mixin
    private final ShopOptions options = new ShopOptions();

    /** The command, before its options are read. */
    public ShopCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        ShopOptions.Checked checked = options.checked(spec.commandLine(), System.getenv());
        requireFree(checked);
        CountDownLatch ended = new CountDownLatch(1);
        Demo demo = Demo.open(database(checked), checked.setup());
        ShopServer server = served(checked, demo);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, demo, ended), "shop-end"));
        demo.begin();
        tell(checked, server);
        ended.await();
        return 0;
    }

    private Database database(ShopOptions.Checked checked) {
        try {
            return Database.open(checked.url(), checked.user(), checked.password());
        } catch (RuntimeException failed) {
            throw misused("--store: " + checked.url() + " cannot be used: " + reason(failed));
        }
    }

    /** Asked before anything is opened, so that a port that is taken costs a sentence and no time. */
    private void requireFree(ShopOptions.Checked checked) {
        try (ServerSocket probe = new ServerSocket(checked.port(), 1, InetAddress.getByName(checked.host()))) {
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw misused("--port: %s on %s cannot be served: %s; take another one by --port, or 0 for one that is free"
                    .formatted(checked.port(), checked.host(), taken.getMessage()));
        }
    }

    private ShopServer served(ShopOptions.Checked checked, Demo demo) {
        try {
            return ShopServer.start(demo, checked.host(), checked.port(), InstantSource.system());
        } catch (RuntimeException failed) {
            demo.close();
            throw failed;
        }
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        for (Throwable next = failure; next != null; next = next.getCause()) {
            cause = next;
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private void tell(ShopOptions.Checked checked, ShopServer server) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("The shop is open: http://%s:%s/%n", checked.shownHost(), server.port());
        out.printf("Sign in as anna, ben, clara, emil, fiona or nora, password %s.%n", Demo.PASSWORD);
        out.printf(
                "The staff are clerk and merchant, %s.%n",
                checked.setup().adminPassword() == null ? "with the same password" : "with the password that you gave");
        out.printf("Ctrl+C closes it.%n");
        out.flush();
    }

    private static void end(@Nullable ShopServer server, Demo demo, CountDownLatch ended) {
        if (server != null) {
            server.close();
        }
        demo.close();
        ended.countDown();
    }
}
