package dev.loyalty.jdbc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A wire between a pool and a PostgreSQL server that is cut when a message with a commit passes: before it arrives, or before its answer
 * does. Thread-safe.
 */
final class CuttingProxy implements Closeable {

    /** Where the wire is cut. */
    enum Cut {
        NEVER,
        BEFORE_THE_COMMIT,
        BEFORE_ITS_ANSWER
    }

    private static final byte[] COMMIT = "commit".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 64 * 1024;

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NEVER);
    private final AtomicInteger cuts = new AtomicInteger();

    CuttingProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        threads.execute(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The next commit on any connection is cut. */
    void cutNext(Cut cut) {
        next.set(cut);
    }

    int cuts() {
        return cuts.get();
    }

    private void listen() {
        try {
            while (!listening.isClosed()) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                open.add(client);
                open.add(server);
                AtomicReference<Cut> ofAnswers = new AtomicReference<>(Cut.NEVER);
                threads.execute(() -> pump(client, server, ofAnswers, true));
                threads.execute(() -> pump(server, client, ofAnswers, false));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void pump(Socket from, Socket to, AtomicReference<Cut> ofAnswers, boolean ofCommands) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (ofCommands && contains(buffer, read, COMMIT)) {
                    Cut cut = next.getAndSet(Cut.NEVER);
                    if (cut == Cut.BEFORE_THE_COMMIT) {
                        cuts.incrementAndGet();
                        return;
                    }
                    ofAnswers.set(cut);
                }
                if (!ofCommands && ofAnswers.get() == Cut.BEFORE_ITS_ANSWER) {
                    cuts.incrementAndGet();
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException ended) {
            // The other end is gone.
        }
    }

    /** Statements that a driver has prepared travel by name: here none may, see {@link #url}. */
    private static boolean contains(byte[] bytes, int length, byte[] wanted) {
        for (int i = 0; i + wanted.length <= length; i++) {
            int match = 0;
            while (match < wanted.length && (bytes[i + match] | 0x20) == wanted[match]) {
                match++;
            }
            if (match == wanted.length) {
                return true;
            }
        }
        return false;
    }

    /** The address of a database, through this wire. */
    String url(String direct) {
        return direct.replaceFirst(":\\d+/", ":" + port() + "/") + "&prepareThreshold=0";
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
