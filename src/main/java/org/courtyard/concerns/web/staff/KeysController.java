package org.courtyard.concerns.web.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All keys on a page of their own, for who has no script or wants to print them. */
@Controller
@MayCall(MayCall.Who.STAFF)
class KeysController {

    @GetMapping("/{lang:zh|en}/work/keys")
    String keys(Shell shell, Model model) {
        model.addAttribute(
                "concern",
                Arrays.stream(Deed.values())
                        .map(deed -> moved(deed, shell))
                        .filter(Objects::nonNull)
                        .toList());
        model.addAttribute(
                "calls",
                List.of(
                        new Fact("Enter", shell.say("concerns.staff.keys.call")),
                        new Fact("o", shell.say("concerns.staff.call.missed")),
                        new Fact("Ctrl Enter", shell.say("concerns.staff.call.done"))));
        model.addAttribute(
                "glances",
                List.of(
                        new Fact("p", shell.say("concerns.staff.do.PUBLISH")),
                        new Fact("w", shell.say("concerns.staff.do.WITHHOLD"))));
        return "concerns/staff/keys";
    }

    private static @Nullable Fact moved(Deed deed, Shell shell) {
        var key = Steps.key(deed);
        return key == null ? null : new Fact(key, Steps.verb(deed, shell));
    }
}
