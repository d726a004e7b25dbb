package org.courtyard.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.regex.Pattern;
import org.courtyard.concerns.ConcernFilter;
import org.courtyard.concerns.ConcernsView;
import org.courtyard.concerns.Outcome;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hearing of it")
class NoticesJourneyTest extends Journey {

    private static final String NUMBER = "139 0000 7788";
    private static final Pattern HEAR = Pattern.compile("/zh/hear/[\\w-]+");

    @Test
    @DisplayName("who chose text messages gets the promise, the question and the result")
    void byTextMessage() {
        var handler = neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班");
        var resident = phone();
        resident.open("/zh/raise?place=" + neighbours.staircase.id());
        resident.fill("text", Neighbours.LAMP).choose("发短信").fill("phone", NUMBER);
        resident.press(RaisingJourneyTest.SEND, RaisingJourneyTest.SENT);
        var reference = resident.page.locator(".cy-ref").innerText();
        var outbox = at(neighbours.administrator());
        outbox.open("/zh/admin/mails");
        outbox.says("短信", "139****7788", "没有设置短信网关").saysNot("13900007788");
        outbox.page.locator("summary:has-text('139****7788')").first().click();
        outbox.says("13900007788", reference, "前给你回音", "/zh/f/");
        outbox.picture("outbox");
        var concern = doors.get(ConcernsView.class)
                .list(ConcernFilter.ALL.at(neighbours.staircase.id()), Actor.HOUSE, null, 1)
                .concerns()
                .getFirst();
        doors.handling().ask(concern.id(), "是几楼的灯？", handler.actor(), null);
        arrives(outbox, "有问题要问你");
        doors.results().propose(concern.id(), Outcome.SOLVED, "灯换了", handler.actor(), null);
        arrives(outbox, "说办好了，请你看看解决了没有");
    }

    @Test
    @DisplayName("somebody of the staff gets one mail a day, and none after two taps")
    void oneMailADay() {
        var desk = neighbours.appoint(neighbours.committee, Role.DESK, "接待");
        var work = at(desk);
        work.open("/zh/inbox");
        work.follow("怎么告诉我", "/zh/account/notices");
        work.fill("mail", "not an address").press("保存", "/zh/account/notices");
        work.says("这个邮箱地址不对");
        var address = desk.name() + "@example.org";
        work.fill("mail", address);
        for (var group : work.page.locator("fieldset:has(input[value=DIGEST])").all()) {
            group.locator("label:has(input[value=DIGEST])").click();
        }
        work.press("保存", "saved").says("已经给 " + address + " 寄了一个链接").look();
        work.picture("wishes");
        var outbox = at(neighbours.administrator());
        arrives(outbox, "请确认这是你的邮箱");
        var found = HEAR.matcher(outbox.page.content());
        assertThat(found.find()).isTrue();
        var somebody = phone();
        somebody.open(found.group());
        somebody.says("往 " + address + " 寄消息，对吗？").press("对，寄到这里", "/zh/hear/").says("确认好了");
        work.open("/zh/account/notices");
        assertThat(work.page.locator("input[value=DIGEST]:checked").count()).isEqualTo(4);
    }

    @Test
    @DisplayName("a mailbox unsubscribes for its owner without a form")
    void oneClick() {
        var mailbox = phone();
        mailbox.open("/zh/about");
        var answer = mailbox.page
                .request()
                .post(
                        mailbox.page.url().replaceFirst("/zh/.*", "/zh/hear/made-up"),
                        RequestOptions.create().setForm(FormData.create().set("List-Unsubscribe", "One-Click")));
        assertThat(answer.status())
                .as("refused for the link, not for a missing form token")
                .isEqualTo(410);
    }

    private static void arrives(Visit outbox, String words) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            outbox.go("/zh/admin/mails");
            return outbox.page.content().contains(words);
        });
    }
}
