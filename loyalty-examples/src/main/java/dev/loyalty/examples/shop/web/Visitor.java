package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.store.Login;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A browser with its session. */
public final class Visitor {

    private static final String LOGIN = "login";
    private static final String TOKEN = "token";
    private static final String GUEST = "guest";
    private static final String FLASH = "flash";
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpServletRequest request;

    Visitor(HttpServletRequest request) {
        this.request = request;
    }

    /** {@return who has signed in; null for nobody} */
    public @Nullable Login login() {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Login) session.getAttribute(LOGIN);
    }

    /** Somebody signs in. The session has another id and another token from now on: what was known of it before is worth nothing. */
    void signIn(Login login) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(TOKEN, random());
        session.setAttribute(LOGIN, login);
    }

    /** Whoever it was is nobody now, and nothing of the session is left. */
    public void leave() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** {@return what each form of this session carries} */
    public String token() {
        return once(TOKEN);
    }

    /** {@return whether it is what a form of this session carries} */
    boolean isToken(@Nullable String sent) {
        HttpSession session = request.getSession(false);
        return session != null && sent != null && sent.equals(session.getAttribute(TOKEN));
    }

    /** {@return the name of the cart of somebody who has not signed in} */
    public String guest() {
        return "guest-" + once(GUEST);
    }

    /**
     * What a page says at its top.
     *
     * @param text what is said; empty for nothing
     * @param path where a link behind it leads; empty for none
     * @param link what the link says
     */
    public record Said(String text, String path, String link) {}

    /** Something is said on the next page. */
    public void say(String text) {
        say(text, "", "");
    }

    /** Something is said on the next page, with a link to where it can be seen. */
    public void say(String text, String path, String link) {
        request.getSession().setAttribute(FLASH, new Said(text, path, link));
    }

    /** {@return what is said now, once} */
    public Said said() {
        HttpSession session = request.getSession(false);
        Object said = session == null ? null : session.getAttribute(FLASH);
        if (session != null) {
            session.removeAttribute(FLASH);
        }
        return said == null ? new Said("", "", "") : (Said) said;
    }

    /** Something is kept in the session. */
    public void keep(String name, String value) {
        request.getSession().setAttribute(name, value);
    }

    /** {@return what was kept; empty for nothing} */
    public String kept(String name) {
        HttpSession session = request.getSession(false);
        Object value = session == null ? null : session.getAttribute(name);
        return value == null ? "" : value.toString();
    }

    private String once(String name) {
        HttpSession session = request.getSession();
        Object there = session.getAttribute(name);
        if (there == null) {
            there = random();
            session.setAttribute(name, there);
        }
        return there.toString();
    }

    static String random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
