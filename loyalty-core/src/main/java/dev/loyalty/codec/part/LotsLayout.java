package dev.loyalty.codec.part;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.ledger.Inactivity;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.ledger.Unconfirmed;
import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The lots of an account: for each a word that says its kind and which days it has, then those days and its steps. About eight bytes. */
public final class LotsLayout {

    private static final int KINDS = 8;
    private static final int PENDING = KINDS;
    private static final int ENDS_ON = 2 * KINDS;
    private static final int ENDS_IDLE = 4 * KINDS;
    private static final int UNCONFIRMED = 8 * KINDS;
    private static final int MOST_MONTHS = 1200;
    private static final int MOST_DAYS = 36_525;

    private LotsLayout() {}

    public static void write(BytesWriter out, Lots lots) {
        out.list(lots.all(), LotsLayout::lot);
    }

    public static Lots read(BytesReader in) {
        return Lots.of(new ArrayList<>(in.list(LotsLayout::lot)));
    }

    private static void lot(BytesWriter out, Lot lot) {
        LocalDate from = lot.from();
        LocalDate through = lot.through();
        boolean idle = Inactivity.ends(through);
        out.unsigned(EnumCodes.UNIT_KIND.codeOf(lot.kind())
                + (from == null ? 0 : Unconfirmed.waits(from) ? UNCONFIRMED : PENDING)
                + (idle ? ENDS_IDLE : through == null ? 0 : ENDS_ON));
        if (from != null) {
            out.date(Unconfirmed.waits(from) ? Unconfirmed.earliest(from) : from);
        }
        if (through != null && idle) {
            Period time = Inactivity.time(through);
            out.unsigned(time.getMonths());
            out.unsigned(time.getDays());
        } else if (through != null) {
            out.date(through);
        }
        out.unsigned(lot.steps());
    }

    private static Lot lot(BytesReader in) {
        long word = in.unsigned();
        boolean isAmbiguous = has(word, ENDS_ON | ENDS_IDLE) || has(word, PENDING | UNCONFIRMED);
        if (word < 0 || word >= 2L * UNCONFIRMED || isAmbiguous) {
            throw in.unknown("kind of lot", word);
        }
        LocalDate from = has(word, UNCONFIRMED) ? Unconfirmed.until(in.date()) : has(word, PENDING) ? in.date() : null;
        LocalDate through = end(in, word);
        UnitKind kind = EnumCodes.UNIT_KIND.find(word % KINDS);
        if (kind == null) {
            throw in.unknown(EnumCodes.UNIT_KIND.what(), word % KINDS);
        }
        return new Lot(kind, from, through, in.unsigned());
    }

    /** Whether it has all of some bits. */
    private static boolean has(long word, long bits) {
        return (word & bits) == bits;
    }

    private static @Nullable LocalDate end(BytesReader in, long word) {
        if ((word & ENDS_IDLE) != 0) {
            return Inactivity.after(Period.of(0, upTo(in, MOST_MONTHS), upTo(in, MOST_DAYS)));
        }
        return (word & ENDS_ON) == 0 ? null : in.date();
    }

    private static int upTo(BytesReader in, int most) {
        long length = in.unsigned();
        if (length < 0 || length > most) {
            throw in.unknown("length of inactivity", length);
        }
        return (int) length;
    }
}
