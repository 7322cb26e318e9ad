package dev.loyalty.oracle.twins;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** Where and when a history begins; most with days that have no midnight, come twice or not at all. */
record Place(ZoneId zone, Instant start) {

    private static final List<Place> ALL = List.of(
            of("Europe/Berlin", "2023-11-20T10:00:00Z"),
            of("UTC", "2023-01-01T00:00:00Z"),
            of("America/Sao_Paulo", "2016-04-30T12:00:00Z"),
            of("America/Havana", "2024-02-29T07:30:00Z"),
            of("Pacific/Apia", "2011-01-31T09:00:00Z"),
            of("Asia/Kathmandu", "2022-08-31T18:15:00Z"),
            of("Africa/Cairo", "2023-04-01T00:00:00Z"),
            of("Atlantic/Azores", "2023-03-01T00:30:00Z"));

    private static Place of(String zone, String start) {
        return new Place(ZoneId.of(zone), Instant.parse(start));
    }

    static Place any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** {@return an instant after this one, often one on which much begins} */
    Instant after(Instant now, Random random) {
        long minutes = List.of(
                        0,
                        1,
                        60,
                        9 * 60,
                        1440,
                        6 * 1440,
                        17 * 1440 + 300,
                        30 * 1440,
                        91 * 1440 - 180,
                        190 * 1440,
                        366 * 1440)
                .get(random.nextInt(11));
        Instant then = now.plusSeconds(60 * minutes);
        var day = then.atZone(zone).toLocalDate();
        Instant later = switch (random.nextInt(10)) {
            case 0, 1 -> day.plusDays(1).atStartOfDay(zone).toInstant();
            case 2 -> day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000);
            case 3 -> day.withDayOfMonth(1).plusMonths(1).atStartOfDay(zone).toInstant();
            case 4 -> day.withDayOfYear(1).plusYears(1).atStartOfDay(zone).toInstant();
            default -> then;
        };
        return later;
    }
}
