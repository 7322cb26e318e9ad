package dev.loyalty.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What the library logs while this is open, other tests' lines of the same time included. */
public final class Logged implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.loyalty");
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final Appender appender = new Appender();

    /** A line; the cause is null where there is none. */
    public record Line(
            Level level,
            String logger,
            String text,
            @Nullable Throwable cause) {}

    private final class Appender extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            ThrowableProxy proxy = (ThrowableProxy) event.getThrowableProxy();
            lines.add(new Line(
                    event.getLevel(),
                    event.getLoggerName(),
                    event.getFormattedMessage(),
                    proxy == null ? null : proxy.getThrowable()));
        }
    }

    public Logged() {
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<String> texts(Predicate<Line> which) {
        return lines.stream().filter(which).map(Line::text).toList();
    }

    public List<String> at(Level level) {
        return texts(line -> line.level().equals(level));
    }

    public List<String> warnings() {
        return at(Level.WARN);
    }

    /** Lines with a stack trace. */
    public List<Line> traces() {
        return lines.stream().filter(line -> line.cause() != null).toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        appender.stop();
        logger.setLevel(null);
        logger.setAdditive(true);
    }
}
