package dev.loyalty.examples.shop.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Set;

/** Language and colours, which a visitor chooses. They lie in cookies, so that they outlast a session. */
final class Settings {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";

    private static final Set<String> LANGUAGES = Set.of("de", "en");
    private static final Set<String> THEMES = Set.of("light", "dark", "auto");
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private Settings() {}

    /** The form that each page has. */
    static Answer change(Visit visit) {
        put(visit.context(), LANGUAGE, visit.field(LANGUAGE), LANGUAGES);
        put(visit.context(), THEME, visit.field(THEME), THEMES);
        return Answer.to(here(visit.field("back")));
    }

    static void language(Visit visit, String tag) {
        put(visit.context(), LANGUAGE, tag, LANGUAGES);
    }

    static String theme(Visit visit) {
        String theme = visit.context().cookie(THEME);
        return theme != null && THEMES.contains(theme) ? theme : "auto";
    }

    /** {@return the path if it is one of ours, and the first page if not: nobody is led elsewhere} */
    static String here(String path) {
        boolean isOurs = path.matches("/[A-Za-z0-9/._?=&%~-]*") && !path.startsWith("//");
        return isOurs ? path : "/";
    }

    private static void put(Context context, String name, String value, Set<String> allowed) {
        if (allowed.contains(value)) {
            context.cookie(new Cookie(name, value, "/", YEAR_SECONDS, false, true, null, SameSite.LAX));
        }
    }
}
