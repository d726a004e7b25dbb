package org.courtyard.platform.web.view;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Moments;
import org.courtyard.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What every template gets as {@code shell}: the language and its texts, addresses, and the frame around the page.
 * Asking for {@link #csrf()} or {@link #visitor()} makes the page personal; anonymous pages do neither.
 *
 * @param path the address without its query, such as {@code /zh/places}
 * @param query the query as sent, without the question mark
 * @param large the address asks for large type ({@code large=1})
 * @param house where people reach this house, without a trailing slash
 * @param desk the phone number of the desk of this house, for pages that know no nearer one
 */
public record Shell(
        Lang lang,
        Texts texts,
        Moments moments,
        Assets assets,
        String path,
        @Nullable String query,
        boolean large,
        boolean demo,
        String house,
        @Nullable String desk,
        List<NavItem> nav,
        Supplier<@Nullable Csrf> csrfToken,
        Supplier<@Nullable Visitor> visitorHere) {

    /** The text of a key in this page's language. */
    public String say(String key, @Nullable Object... args) {
        return texts.say(lang, key, args);
    }

    /** The address of one of our pages in this language: {@code to("/places")} is {@code /zh/places}. */
    public String to(String page) {
        var address = "/" + lang.segment() + page;
        return large ? with(address, "large", "1") : address;
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        var rest = path.length() > 3 ? path.substring(3) : "";
        var address = "/" + lang.other().segment() + rest;
        return query == null ? address : address + "?" + query;
    }

    /** This page in large type, or back in the usual one. */
    public String inType(boolean wanted) {
        return with(here(), "large", wanted ? "1" : "0");
    }

    /** This page with one parameter of its query set, or removed when the value is null; paging starts anew. */
    public String here(String name, @Nullable Object value) {
        var without = without(without(query, name), "cursor");
        var base = without.isEmpty() ? path : path + "?" + without;
        return value == null ? base : with(base, name, value.toString());
    }

    /** The list on this page as a file, with the same filters and from its beginning: {@code csv} or {@code xlsx}. */
    public String file(@Nullable String page, String suffix) {
        var without = without(without(without(query, "cursor"), "after"), "large");
        var base = (page == null ? path : "/" + lang.segment() + page) + "." + suffix;
        return without.isEmpty() ? base : base + "?" + without;
    }

    /** This page as somebody else reaches it, with its filters and from the beginning: to be passed on. */
    public String whole() {
        var without = without(without(query, "cursor"), "large");
        return house + (without.isEmpty() ? path : path + "?" + without);
    }

    /** What this list is asked for, to be kept: the query without its place in the list. */
    public String filter() {
        return without(without(without(without(query, "cursor"), "after"), "large"), "any");
    }

    /** What this list is asked for, name by name, to be sent along. */
    public Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        for (var part : filter().split("&")) {
            int cut = part.indexOf('=');
            if (cut > 0) {
                asked.put(part.substring(0, cut), URLDecoder.decode(part.substring(cut + 1), StandardCharsets.UTF_8));
            }
        }
        return asked;
    }

    /** A file under {@code static/}, by an address that changes with its content. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** The token field of a form. Null where nothing checks one. */
    public @Nullable Csrf csrf() {
        return csrfToken.get();
    }

    /** Who is signed in. Only pages that are kept by nobody may ask. */
    public @Nullable Visitor visitor() {
        return visitorHere.get();
    }

    /** The entries of daily work for who is signed in. */
    public List<NavItem> daily() {
        var visitor = visitor();
        return nav.stream()
                .filter(item -> !item.runsTheHouse() && item.isFor(visitor))
                .toList();
    }

    /** The entries of running the house, for who may; mostly empty. */
    public List<NavItem> running() {
        var visitor = visitor();
        return nav.stream()
                .filter(item -> item.runsTheHouse() && item.isFor(visitor))
                .toList();
    }

    /** Whether an entry of the navigation is the page we are on, or the nearest above it. */
    public boolean on(String page) {
        return above(page)
                && nav.stream().map(NavItem::page).noneMatch(other -> other.length() > page.length() && above(other));
    }

    private boolean above(String page) {
        var address = "/" + lang.segment() + page;
        return path.equals(address) || path.startsWith(address + "/");
    }

    private String here() {
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }

    private static String with(String address, String name, String value) {
        var mark = address.indexOf('?');
        var base = mark < 0 ? address : address.substring(0, mark);
        var rest = mark < 0 ? "" : without(address.substring(mark + 1), name);
        return base + "?" + (rest.isEmpty() ? "" : rest + "&") + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String without(@Nullable String query, String name) {
        if (query == null) {
            return "";
        }
        var kept = java.util.Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.equals(name) && !part.startsWith(name + "="))
                .toList();
        return String.join("&", kept);
    }

    /** The hidden field that proves a form is ours. */
    public record Csrf(String field, String header, String token) {}
}
