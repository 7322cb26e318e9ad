package dev.loyalty.examples.shop.demo;

import dev.loyalty.examples.shop.club.Signature;
import dev.loyalty.examples.shop.club.smtp.SmtpPost;
import dev.loyalty.examples.shop.demo.sample.Persona;
import dev.loyalty.examples.shop.store.Database;
import dev.loyalty.examples.shop.store.Login;
import dev.loyalty.examples.shop.store.Login.Role;
import dev.loyalty.examples.shop.store.Notes;
import dev.loyalty.examples.shop.store.Passwords;
import dev.loyalty.examples.shop.store.ShopOrders;
import dev.loyalty.examples.shop.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The demonstration: a shop with a past, a clock to turn, and a mail server to look into. Thread-safe. */
public final class Demo implements AutoCloseable {

    /** What everybody types who signs in for a try. */
    public static final String PASSWORD = "lindenhof";

    /** The hash of that password. It stands in the documentation, so there is nothing to hide. */
    private static final String HASH =
            "600000:AQIDBAUGBwgJCgsMDQ4PEA==:" + "P6/nSm1kncA3AGozHBgxXqjmQoyVP6gRVMuIkbk+A5g=";

    /** As whom one can sign in. */
    public static final List<Persona> PERSONAS =
            List.of(Persona.ANNA, Persona.BEN, Persona.CLARA, Persona.EMIL, Persona.FIONA, Persona.NORA);

    private static final String LOGINS = "logins";
    private static final Duration INBOX = Duration.ofDays(14);

    private final Store store;
    private final DemoClock clock;
    private final Heart heart;
    private final Walk walk;
    private final Replay replay;
    private final PostOffice postOffice;
    private final LastCalls calls = new LastCalls();
    private final Setup setup;
    private final Signature platform;
    private volatile @Nullable Inbox inbox;
    private volatile @Nullable SmtpPost smtp;
    private @Nullable Thread background;

    private Demo(Setup setup, Signature platform, Store store, DemoClock clock, PostOffice postOffice) {
        this.platform = platform;
        this.setup = setup;
        this.store = store;
        this.clock = clock;
        this.postOffice = postOffice;
        this.heart = new Heart(store.engine());
        this.walk = new Walk(clock, heart, store.club().sent(), store.notes());
        this.replay = new Replay(store, clock, heart, walk);
    }

    /**
     * How the demonstration is set up.
     *
     * @param isEmpty whether it begins without any past
     * @param smtp where mails really go; null for the inbox
     * @param adminPassword the staff's password; null for the one that everybody knows
     * @param time the real time
     */
    public record Setup(
            boolean isEmpty,
            SmtpPost.@Nullable Server smtp,
            @Nullable String adminPassword,
            InstantSource time) {}

    /** Opens the shop; what takes longer is left to {@link #begin()}. */
    public static Demo open(Database database, Setup setup) {
        Instant shown = shown(database, setup);
        DemoClock clock = new DemoClock(setup.time(), shown);
        PostOffice post = new PostOffice(DemoClock.START.minus(INBOX));
        Signature platform = new Signature(
                setup.adminPassword() == null ? PASSWORD : UUID.randomUUID().toString());
        Demo demo = new Demo(setup, platform, Store.open(database, post, platform, clock), clock, post);
        Replay.open(demo.store);
        demo.openLogins();
        return demo;
    }

    /** A shop that was there before goes on where it was. */
    private static Instant shown(Database database, Setup setup) {
        Optional<Instant> before =
                new Notes(database.transactions()).find(Walk.CLOCK).map(Instant::parse);
        Optional<Instant> latest = new ShopOrders(database.transactions()).latestAt();
        Instant first = setup.isEmpty() ? DemoClock.START : DemoClock.START.minus(Duration.ofDays(731));
        Instant reached = before.or(() -> latest).orElse(first);
        return latest.filter(order -> order.isAfter(reached)).orElse(reached);
    }

    /** Customers get their logins once: who was erased has none any more. */
    private void openLogins() {
        if (store.notes().find(LOGINS).isEmpty()) {
            for (Persona persona : PERSONAS) {
                store.logins()
                        .put(
                                new Login(
                                        persona.login(),
                                        Role.CUSTOMER,
                                        persona.customer().id()),
                                HASH);
            }
            store.notes().put(LOGINS, "open");
        }
        String staff = setup.adminPassword() == null ? HASH : Passwords.hash(setup.adminPassword());
        store.logins().put(new Login("clerk", Role.CLERK, null), staff);
        store.logins().put(new Login("merchant", Role.MERCHANT, null), staff);
    }

    /** Starts the mail server, and fills the shop in the background. */
    public void begin() {
        Thread thread = new Thread(
                () -> {
                    prepare();
                    heart.start();
                },
                "shop-replay");
        thread.setDaemon(true);
        background = thread;
        thread.start();
    }

    /** The same on this thread; what is due is then done by hand, by a beat of the heart. */
    public void prepare() {
        heart.beat();
        SmtpPost.Server server = setup.smtp();
        if (server == null) {
            Inbox started = Inbox.start();
            inbox = started;
            server = started.address();
        }
        SmtpPost post = new SmtpPost(server);
        smtp = post;
        postOffice.connect(post);
        if (setup.isEmpty()) {
            replay.leaveEmpty();
        } else {
            replay.run();
        }
    }

    /** {@return the shop} */
    public Store store() {
        return store;
    }

    /** {@return its clock} */
    public DemoClock clock() {
        return clock;
    }

    /** {@return what does what is due} */
    public Heart heart() {
        return heart;
    }

    /** {@return who lets days pass} */
    public Walk walk() {
        return walk;
    }

    /** {@return how far the sample is filled in} */
    public Replay.State replay() {
        return replay.state();
    }

    /** {@return the post, to be switched off} */
    public PostOffice postOffice() {
        return postOffice;
    }

    /** {@return the mails that came; null where they really go somewhere, and until the server has started} */
    public @Nullable Inbox inbox() {
        return inbox;
    }

    /** {@return what signs as the shop platform would, to try the webhook out} */
    public Signature platform() {
        return platform;
    }

    /** {@return what the engine was told last} */
    public LastCalls calls() {
        return calls;
    }

    /** {@return whether staff sign in by the password that everybody knows} */
    public boolean staffIsOpen() {
        return setup.adminPassword() == null;
    }

    @Override
    public void close() {
        replay.stop();
        Thread filling = background;
        if (filling != null) {
            try {
                filling.join(Duration.ofSeconds(10).toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        heart.close();
        if (replay.state().isOver()) {
            walk.remember();
        }
        store.close();
        SmtpPost post = smtp;
        if (post != null) {
            post.close();
        }
        Inbox opened = inbox;
        if (opened != null) {
            opened.close();
        }
    }
}
