package org.courtyard.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.courtyard.commitments.WorkFilter;
import org.courtyard.concerns.Batches;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Raised;
import org.courtyard.concerns.Splits;
import org.courtyard.notices.webhooks.WebhookEvent;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.crypto.SecretLinks;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.volunteering.Neighbour;
import org.courtyard.volunteering.NewWish;
import org.courtyard.volunteering.Offers;
import org.courtyard.volunteering.SmallWishes;
import org.courtyard.workorders.OrderIntake;
import org.courtyard.workorders.OrderSources;
import org.courtyard.workorders.WorkOrders;

/** A neighbourhood in which every page has something to show, and the addresses of that. */
final class Examples {

    final Neighbours.Somebody desk;
    final Neighbours.Somebody administrator;
    private final Map<String, String> beginnings;

    Examples(Neighbours here, Town.Doors doors) {
        desk = here.appoint(here.committee, Role.DESK, "接待");
        administrator = here.administrator();
        var handler = here.appoint(here.company, Role.HANDLER, "物业值班");
        var point = here.point();
        var webhook = doors.webhooks()
                .make(
                        "https://1.1.1.1/hooks/from-the-neighbourhood/of-the-locust-yard",
                        here.community.id(),
                        Set.of(WebhookEvent.values()),
                        administrator.actor())
                .webhook();
        var shown = here.lamp();
        doors.glances().publish(shown.concern().id(), null, desk.actor(), null);
        doors.handling().accept(shown.concern().id(), "今天就去看", handler.actor(), null);
        var asked = here.raise("楼上装修，早上六点就开始敲墙", "noise-neighbour", false);
        doors.glances().publish(asked.concern().id(), null, desk.actor(), null);
        var solved = proposed(here.raise("三单元门禁坏了，谁都能进", "doors-entry", false), handler, doors);
        here.raise("槐树下的长椅少了两条腿", "play-sport", false);
        var same = here.raise("三单元楼道黑，灯又坏了", "stair-lighting", false);
        doors.merges().merge(same.concern().id(), shown.concern().id(), "同一盏灯", desk.actor(), null);
        var part = doors.splits()
                .split(
                        shown.concern().id(),
                        new Splits.Part("楼道里还堆着纸箱", null, null, Set.of(), "是两件事"),
                        desk.actor(),
                        null);
        doors.calls().callIn(asked.concern().id(), here.street.id(), "请街道来调解", desk.actor(), null);
        var called = doors.concerns().tasks(asked.concern()).getLast().id();
        var link = doors.links().give(asked.concern().id(), called, "街道值班", 14, false, desk.actor());
        var account = Objects.requireNonNull(handler.actor().account()).toString();
        var work = doors.queues()
                .openFor(desk.actor(), WorkFilter.ALL, null, 1)
                .items()
                .getFirst()
                .commitment();
        var batch = doors.get(Batches.class).choose(List.of(shown.concern().id()), 0, Lang.ZH, desk.actor());
        var post = doors.posts().ofOrganization(here.committee.id()).getFirst();
        var id = shown.concern().id().toString();
        var order = order(here, doors);
        var wish = doors.get(SmallWishes.class)
                .open(
                        new NewWish(
                                here.compound.id(),
                                null,
                                "陪奶奶去医院复查",
                                "周六上午，来回两个小时",
                                LocalDate.parse("2026-12-05"),
                                2,
                                "找小郑 8000 3311"),
                        (Actor.Member) desk.actor());
        var offer = doors.get(Offers.class)
                .offer(wish.id(), new Neighbour("三单元老陈", "138 0000 5566", "", "有车"), SecretLinks.newFormKey());
        beginnings = Map.ofEntries(
                Map.entry("/admin/places/{id}", "/admin/places/" + here.compound.id()),
                Map.entry("/admin/organizations/{id}", "/admin/organizations/" + here.committee.id()),
                Map.entry("/admin/accounts/{id}", "/admin/accounts/" + account),
                Map.entry("/admin/posts/{id}", "/admin/posts/" + post.id()),
                Map.entry("/admin/service-points/{id}", "/admin/service-points/" + point.id()),
                Map.entry("/admin/categories/{code}", "/admin/categories/stair-lighting"),
                Map.entry("/admin/authority/{item}", "/admin/authority/1"),
                Map.entry("/admin/webhooks/{id}", "/admin/webhooks/" + webhook.id()),
                Map.entry("/work/service-points/{id}", "/work/service-points/" + point.id()),
                Map.entry("/work/concerns/{id}/moves/{move}", "/work/concerns/" + id + "/moves/assign"),
                Map.entry(
                        "/work/concerns/{id}/parts/{part}",
                        "/work/concerns/" + asked.concern().id() + "/parts/" + called),
                Map.entry("/p/{secret}", "/p/" + link.secret()),
                Map.entry("/work/concerns/{id}", "/work/concerns/" + id),
                Map.entry("/work/batches/{id}", "/work/batches/" + batch),
                Map.entry("/work/raise/{id}", "/work/raise/" + id),
                Map.entry("/work/orders/{id}", "/work/orders/" + order.order()),
                Map.entry("/work/orders/tables/{id}", "/work/orders/tables/" + order.table()),
                Map.entry("/work/items/{id}", "/work/items/" + work.id()),
                Map.entry("/work/calls/{id}", "/work/calls/" + id),
                Map.entry("/concerns/{id}", "/concerns/" + id),
                Map.entry("/places/{place}/poster", "/places/" + here.staircase.id() + "/poster"),
                Map.entry("/places/{place}", "/places/" + here.compound.id()),
                Map.entry("/places/at", "/places/at?lat=39.1&lon=121.7"),
                Map.entry("/service-points/{point}", "/service-points/" + point.id()),
                Map.entry("/wishes/{id}", "/wishes/" + wish.id()),
                Map.entry("/work/wishes/{id}", "/work/wishes/" + wish.id()),
                Map.entry("/lending/{secret}", "/lending/" + offer),
                Map.entry("/f/{secret}", "/f/" + solved.secret()),
                Map.entry("/hear/{token}", "/hear/no-longer-in-force"),
                Map.entry("/f/{secret}/{part}", "/f/" + shown.secret() + "/" + part.id()),
                Map.entry("/setup/{secret}", "/setup/no-longer-in-force"));
    }

    /** Where the route leads in this neighbourhood. */
    String address(Route route) {
        var pattern = route.pattern();
        var address = beginnings.keySet().stream()
                .filter(each -> pattern.equals(each) || pattern.startsWith(each + "/"))
                .max(Comparator.comparing(String::length))
                .map(each -> beginnings.get(each) + pattern.substring(each.length()))
                .orElse(pattern);
        if (address.contains("{")) {
            throw new IllegalStateException("Nobody knows an example of %s: name one in Examples".formatted(pattern));
        }
        return "/zh" + address;
    }

    private record Ordered(UUID order, UUID table) {}

    /** A hotline's order that was taken in, and one more table that lies on the desk. */
    private Ordered order(Neighbours here, Town.Doors doors) {
        var sources = doors.get(OrderSources.class);
        var source = sources.enter("12345", here.committee.id(), desk.actor());
        try {
            for (var number : new String[] {"1", "2"}) {
                var table =
                        ("工单编号,诉求内容,办理时限\n" + number + ",楼道灯坏了,2027-01-05 17:00\n").getBytes(StandardCharsets.UTF_8);
                var id = sources.handIn(source.id(), "工单.csv", table, desk.actor());
                var handed = sources.handed(id, desk.actor());
                if (number.equals("2")) {
                    var taken =
                            doors.get(WorkOrders.class).waiting(desk.actor()).getFirst();
                    return new Ordered(taken.order().id(), id);
                }
                var form = sources.formOf(handed, List.of("办理结果", "答复内容", "办结时间", "承办单位"));
                sources.describe(handed, form, source.version(), desk.actor());
                doors.get(OrderIntake.class).takeIn(sources.handed(id, desk.actor()), desk.actor());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError();
    }

    private static Raised proposed(Raised raised, Neighbours.Somebody handler, Town.Doors doors) {
        var id = raised.concern().id();
        doors.handling().accept(id, "", handler.actor(), null);
        doors.results().propose(id, Outcome.SOLVED, "换了锁", handler.actor(), null);
        return raised;
    }
}
