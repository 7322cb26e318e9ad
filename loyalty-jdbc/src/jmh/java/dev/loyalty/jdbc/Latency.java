package dev.loyalty.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;

/** How long this machine takes to make something durable. Without that, orders a second say little. */
final class Latency {

    private static final int TIMES = 300;
    private static final int PAGE_BYTES = 8192;

    private Latency() {}

    /** The median of writing a page to a file in a folder and forcing it to the disk, in microseconds. */
    static double fsync(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "fsync", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            double[] micros = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long begin = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE_BYTES), 0);
                channel.force(false);
                micros[i] = (System.nanoTime() - begin) / 1e3;
            }
            return median(micros);
        } finally {
            Files.delete(file);
        }
    }

    /** The median of the commit alone, after an insert of one short row, in microseconds. */
    static double commit(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table latency (n bigint not null)");
            connection.setAutoCommit(false);
            double[] micros = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                try (PreparedStatement insert = connection.prepareStatement("insert into latency values (?)")) {
                    insert.setLong(1, i);
                    insert.executeUpdate();
                }
                long begin = System.nanoTime();
                connection.commit();
                micros[i] = (System.nanoTime() - begin) / 1e3;
            }
            return median(micros);
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
