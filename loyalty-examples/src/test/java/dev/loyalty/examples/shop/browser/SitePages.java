package dev.loyalty.examples.shop.browser;

import com.microsoft.playwright.APIResponse;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Route.Access;
import dev.loyalty.examples.shop.web.Route.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every page of the table of routes, with an address at which it can be seen. A path with a part that stands for anything, or that wants a
 * question mark, is found by a link on some other page, as a visitor finds it, so that a new route is looked at without being listed here.
 */
final class SitePages {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern ANY_PART = Pattern.compile("\\{[^}]+}");
    private static final int CLICKS = 2;
    private static final int MOST_TRIED = 20;
    private static final List<Access> LOOKERS =
            List.of(Access.EVERYBODY, Access.CUSTOMER, Access.CLERK, Access.MERCHANT);

    private final OpenShop shop;
    private final Map<Access, Window> windows = new EnumMap<>(Access.class);
    private final Map<Access, Set<String>> links = new EnumMap<>(Access.class);

    private SitePages(OpenShop shop) {
        this.shop = shop;
    }

    /**
     * A page.
     *
     * @param access who is looking at it
     * @param path where
     */
    record Seen(Access access, String path) {}

    /** {@return every page, by the path of its route} */
    static Map<String, Seen> of(OpenShop shop) {
        return new SitePages(shop).all();
    }

    /** {@return a window of somebody who may see such pages; everybody's are looked at by a stranger} */
    static Window windowOf(OpenShop shop, Access access) {
        Window window = shop.windowWithoutTrace().speaking("de");
        return switch (access) {
            case EVERYBODY, SIGNED -> window;
            case CUSTOMER -> window.signIn("anna");
            case CLERK -> window.signIn("clerk");
            case MERCHANT -> window.signIn("merchant");
        };
    }

    private Map<String, Seen> all() {
        LOOKERS.forEach(this::follow);
        Map<String, Seen> pages = new LinkedHashMap<>();
        for (Route route : shop.routes()) {
            if (route.method() == Method.GET && route.access() != Access.SIGNED) {
                Window window = window(route.access());
                Seen page = new Seen(route.access(), address(route, window));
                if (isPage(window.ask(page.path()))) {
                    pages.put(route.path(), page);
                }
            }
        }
        return pages;
    }

    private Window window(Access access) {
        return windows.computeIfAbsent(access, looker -> windowOf(shop, looker));
    }

    private Set<String> links(Access access) {
        return links.computeIfAbsent(access, looker -> new LinkedHashSet<>());
    }

    /** Follows the links from all pages whose address is plain, a few clicks far. */
    private void follow(Access access) {
        Set<String> asked = new LinkedHashSet<>();
        List<String> next = new ArrayList<>();
        for (Route route : shop.routes()) {
            boolean isPlain = route.method() == Method.GET && !route.path().contains("{");
            if (isPlain && (route.access() == access || route.access() == Access.EVERYBODY)) {
                next.add(route.path());
            }
        }
        for (int click = 0; click < CLICKS; click++) {
            List<String> found = new ArrayList<>();
            for (String path : next) {
                if (asked.add(path)) {
                    found.addAll(linksOf(window(access).ask(path)));
                }
            }
            links(access).addAll(found);
            next = onePerRoute(found);
        }
    }

    /** The first of the links to each route: a hundred orders are one page. */
    private List<String> onePerRoute(List<String> found) {
        Map<String, String> first = new LinkedHashMap<>();
        for (String path : found) {
            shop.routes().stream()
                    .filter(route -> route.method() == Method.GET
                            && pattern(route).matcher(path).matches())
                    .findFirst()
                    .ifPresent(route -> first.putIfAbsent(route.path(), path));
        }
        return List.copyOf(first.values());
    }

    private static List<String> linksOf(APIResponse response) {
        List<String> paths = new ArrayList<>();
        Matcher link = LINK.matcher(isPage(response) ? response.text() : "");
        while (link.find()) {
            paths.add(link.group(1).replace("&amp;", "&"));
        }
        return paths;
    }

    private String address(Route route, Window window) {
        if (!route.path().contains("{") && window.ask(route.path()).ok()) {
            return route.path();
        }
        List<Access> lookers = route.access() == Access.EVERYBODY ? LOOKERS : List.of(route.access());
        List<String> all =
                lookers.stream().flatMap(access -> links(access).stream()).toList();
        return all.stream()
                .filter(pattern(route).asMatchPredicate())
                .findFirst()
                .or(() -> besides(route, all)
                        .filter(path -> window.ask(path).ok())
                        .findFirst())
                .orElseThrow(() -> new AssertionError("no page of " + lookers + " leads to " + route.path()));
    }

    /** Addresses for a page to which a link is shown at times: those of the things it is about, and what comes behind. */
    private static Stream<String> besides(Route route, List<String> links) {
        int end = route.path().lastIndexOf('}') + 1;
        Pattern thing = Pattern.compile("(" + anyPart(route.path().substring(0, end)) + ")(?:[/?].*)?");
        return links.stream()
                .map(thing::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1) + route.path().substring(end))
                .distinct()
                .limit(MOST_TRIED);
    }

    private static Pattern pattern(Route route) {
        return Pattern.compile(anyPart(route.path()) + "(?:\\?.*)?");
    }

    private static String anyPart(String path) {
        return ANY_PART.matcher(path).replaceAll("[^/?]+");
    }

    /** Whole pages of our own; not what a frame shows in a cage, nor parts of pages, nor files. */
    private static boolean isPage(APIResponse response) {
        Map<String, String> headers = response.headers();
        return headers.getOrDefault("content-type", "").startsWith("text/html")
                && !headers.getOrDefault("content-security-policy", "").startsWith("sandbox")
                && response.text().stripLeading().startsWith("<!doctype html>");
    }
}
