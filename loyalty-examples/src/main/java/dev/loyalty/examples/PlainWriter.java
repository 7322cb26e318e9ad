package dev.loyalty.examples;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** Writes texts to a terminal, with plain signs in place of those that its character set lacks. Not thread-safe. */
final class PlainWriter extends FilterWriter {

    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('█', "#"),
            Map.entry('▉', "#"),
            Map.entry('▊', "#"),
            Map.entry('▋', "#"),
            Map.entry('▌', "#"),
            Map.entry('▍', "|"),
            Map.entry('▎', "|"),
            Map.entry('▏', "|"),
            Map.entry('─', "-"),
            Map.entry('–', "-"),
            Map.entry('│', "|"),
            Map.entry('…', "..."),
            Map.entry('≥', ">="),
            Map.entry('▲', "+"),
            Map.entry('▼', "-"));

    private final CharsetEncoder encoder;

    PlainWriter(OutputStream out, Charset charset) {
        super(new OutputStreamWriter(out, charset));
        this.encoder = charset.newEncoder();
    }

    /**
     * What a terminal reads. A locale without a character set (POSIX, as in many containers) says ASCII, but whatever shows it knows
     * UTF-8.
     */
    static Charset terminalCharset(Properties system) {
        String name = system.getProperty("stdout.encoding", system.getProperty("native.encoding", "UTF-8"));
        boolean isKnown = Charset.isSupported(name);
        Charset charset = isKnown ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    @Override
    public void write(int c) throws IOException {
        write(new char[] {(char) c}, 0, 1);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        StringBuilder plain = new StringBuilder(length);
        for (int i = from; i < from + length; i++) {
            char c = text.charAt(i);
            String instead = PLAIN.get(c);
            if (instead == null || encoder.canEncode(c)) {
                plain.append(c);
            } else {
                plain.append(instead);
            }
        }
        out.write(plain.toString());
    }
}
