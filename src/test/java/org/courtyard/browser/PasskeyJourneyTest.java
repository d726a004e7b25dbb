package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.concurrent.atomic.AtomicReference;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A passkey")
class PasskeyJourneyTest extends Journey {

    @Test
    @DisplayName("is made in the own account, signs in with one button beside the password, and can be removed")
    void fromMakingToRemoving() {
        var visit = at(somebody());
        var device = new Device(visit.page);
        make(visit);
        visit.says("蓝色手机", "还没用过").picture("ways-to-sign-in");
        assertThat(visit.page.locator("footer a[href='/zh/sign-in']")).isHidden();
        assertThat(device.keys()).isOne();
        signOut(visit);
        signInByKey(visit, device);
        visit.open("/zh/account/sign-in");
        visit.says("最近用过：今天 10:20");
        visit.press("删掉“蓝色手机”", "/zh/account/sign-in$").saysNot("蓝色手机");
        signOut(visit);
        device.touched(false);
        visit.open("/zh/sign-in");
        device.touched(true);
        visit.button("用通行密钥").click();
        visit.says("这里不认得这把通行密钥");
    }

    @Test
    @DisplayName("that counts backwards may be a copy, and opens nothing")
    void copied() {
        var visit = at(somebody());
        var device = new Device(visit.page);
        make(visit);
        device.countsFrom(40);
        signOut(visit);
        signInByKey(visit, device);
        signOut(visit);
        device.countsFrom(30);
        device.touched(false);
        visit.open("/zh/sign-in");
        device.touched(true);
        visit.button("用通行密钥").click();
        visit.says("可能被人复制过");
        assertThat(visit.page).hasURL(java.util.regex.Pattern.compile("/zh/sign-in/passkey$"));
    }

    @Test
    @DisplayName("opens nothing for somebody the device does not know")
    void notTheOwner() {
        var visit = at(somebody());
        var device = new Device(visit.page);
        make(visit);
        signOut(visit);
        device.recognises(false);
        visit.open("/zh/sign-in");
        visit.button("用通行密钥").click();
        visit.says("没有用成");
    }

    @Test
    @DisplayName("answers each question once: what was sent before opens nothing again")
    void replayed() {
        var visit = at(somebody());
        var device = new Device(visit.page);
        make(visit);
        signOut(visit);
        var sent = new AtomicReference<String>();
        visit.page.onRequest(request -> answerIn(request, sent));
        signInByKey(visit, device);
        signOut(visit);
        device.touched(false);
        visit.open("/zh/sign-in");
        visit.page.evaluate("""
                answer => {
                  const form = document.getElementById('passkey');
                  form.elements.answer.value = answer;
                  form.submit();
                }
                """, sent.get());
        visit.says("已经用过一次了");
    }

    @Test
    @DisplayName("is made only shortly after signing in")
    void notFresh() {
        var visit = at(somebody());
        clock.turnTo("2026-11-23T10:40");
        visit.open("/zh/account/sign-in");
        visit.says("请重新登录一次");
        assertThat(visit.button("加一把通行密钥")).isHidden();
    }

    @Test
    @DisplayName("is not spoken of where scripts do not run; the password is there")
    void withoutScript() {
        var somebody = somebody();
        var visit = phoneWithoutScript();
        visit.open("/zh/sign-in");
        assertThat(visit.button("用通行密钥")).isHidden();
        visit.fill("name", somebody.name()).fill("password", Neighbours.PASSWORD);
        visit.page.locator("main form button.btn-primary").click();
        assertThat(visit.page).hasURL(java.util.regex.Pattern.compile("/zh/work$"));
    }

    private Neighbours.Somebody somebody() {
        return neighbours.appoint(neighbours.committee, Role.DESK, "接待");
    }

    private static void make(Visit visit) {
        visit.open("/zh/account/sign-in");
        visit.fill("label", "蓝色手机").press("加一把通行密钥", "/zh/account/sign-in$");
    }

    /** Some browsers offer the key before the button is pressed: the owner has not touched the device by then. */
    private static void signInByKey(Visit visit, Device device) {
        device.touched(false);
        visit.open("/zh/sign-in");
        device.touched(true);
        visit.button("用通行密钥").click();
        visit.arrive("/zh/work$");
    }

    private static void signOut(Visit visit) {
        visit.open("/zh/account");
        visit.press("退出登录", "/zh$");
    }

    private static void answerIn(Request request, AtomicReference<String> sent) {
        if (request.method().equals("POST") && request.url().endsWith("/zh/sign-in/passkey")) {
            for (var part : String.valueOf(request.postData()).split("&")) {
                if (part.startsWith("answer=")) {
                    sent.set(java.net.URLDecoder.decode(
                            part.substring("answer=".length()), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
    }
}
