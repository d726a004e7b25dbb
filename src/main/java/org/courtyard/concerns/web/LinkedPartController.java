package org.courtyard.concerns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.HeldPhotos;
import org.courtyard.concerns.LinkedParts;
import org.courtyard.concerns.LinkedParts.Said;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.files.FileStore;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.limits.AnonymousLimits;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * A part of a concern by its secret link, without an account: a department that was called in, a helper, a contractor.
 * What opens nothing is answered in one way, whatever the reason, and counts against the network it came from.
 */
@Controller
@MayCall(MayCall.Who.LINK_HOLDER)
class LinkedPartController {

    private final LinkedParts parts;
    private final LinkedPartPages pages;
    private final Uploads uploads;
    private final HeldPhotos held;
    private final FileStore files;
    private final AnonymousLimits limits;
    private final CourtyardSettings settings;

    LinkedPartController(
            LinkedParts parts,
            LinkedPartPages pages,
            Uploads uploads,
            HeldPhotos held,
            FileStore files,
            AnonymousLimits limits,
            CourtyardSettings settings) {
        this.parts = parts;
        this.pages = pages;
        this.uploads = uploads;
        this.held = held;
        this.files = files;
        this.limits = limits;
        this.settings = settings;
    }

    @GetMapping("/{lang:zh|en}/p/{secret}")
    String show(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String noted,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var note = noted == null ? null : shell.say("concerns.parts.link.noted");
        return page(secret, LinkedPartPage.Typed.NOTHING, note, "concerns/part", shell, model, request, response);
    }

    /** On one A4 page, with the link as a code to scan. */
    @GetMapping("/{lang:zh|en}/p/{secret}/slip")
    String slip(
            @PathVariable String secret,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(secret, LinkedPartPage.Typed.NOTHING, null, "concerns/part-slip", shell, model, request, response);
    }

    @GetMapping("/{lang:zh|en}/p/thanks")
    @MayCall(MayCall.Who.ANYONE)
    String thanks(Shell shell) {
        return "concerns/part-thanks";
    }

    @GetMapping("/{lang:zh|en}/p/{secret}/photos/{id}")
    ResponseEntity<InputStreamResource> photo(
            @PathVariable String secret, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        var opened = parts.open(secret).orElse(null);
        if (opened == null) {
            limits.take(request.getRemoteAddr());
            throw new Missing("concerns.photo-missing");
        }
        var photo = opened.photos().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("concerns.photo-missing"));
        var file = files.open(UUID.fromString(photo.file())).orElseThrow(() -> new Missing("concerns.photo-missing"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .contentLength(file.length())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new InputStreamResource(file.bytes()));
    }

    /** One of the forms of the page; {@code what} is the one that was sent. */
    @PostMapping("/{lang:zh|en}/p/{secret}")
    @Nullable
    String act(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.take(request.getRemoteAddr());
        var typed = typed(sent, List.of());
        List<Wrong> wrongs = new ArrayList<>();
        try {
            var over = carryOut(secret, typed, photo, wrongs, sent, shell);
            if (wrongs.isEmpty()) {
                Redirects.to(response, shell, over ? "/p/thanks" : "/p/" + secret, over ? null : "noted");
                return null;
            }
        } catch (BadInput refused) {
            refused.wrongs()
                    .forEach(each -> wrongs.add(
                            new Wrong(control(each.field(), typed.form()), shell.say(each.key(), each.args()))));
        } catch (Missing over) {
            return page(secret, typed, null, "concerns/part", shell, model, request, response);
        }
        response.setStatus(422);
        return page(secret, typed(sent, wrongs), null, "concerns/part", shell, model, request, response);
    }

    /** Returns whether the part is over by it. */
    private boolean carryOut(
            String secret,
            LinkedPartPage.Typed typed,
            @Nullable List<MultipartFile> photo,
            List<Wrong> wrongs,
            MultiValueMap<String, String> sent,
            Shell shell) {
        switch (typed.form()) {
            case "report" -> parts.report(secret, typed.text(), day(typed.by()), moment(typed.other()));
            case "photos" -> photos(secret, photo, wrongs, shell);
            case "done" -> parts.done(secret, typed.text(), said(typed));
            case "decline" -> parts.decline(secret, typed.text(), proper(sent.getFirst("proper")), Said.NOTHING);
            default -> throw new Missing("concerns.link.over");
        }
        return typed.form().equals("done") || typed.form().equals("decline");
    }

    private void photos(String secret, @Nullable List<MultipartFile> sent, List<Wrong> wrongs, Shell shell) {
        if (parts.open(secret).isEmpty()) {
            throw new Missing("concerns.link.over");
        }
        var kept = uploads.keep(List.of(), sent, wrongs, shell);
        if (!kept.isEmpty() || wrongs.isEmpty()) {
            parts.photos(
                    secret, held.held(kept).stream().map(HeldPhotos.Held::photo).toList());
        }
    }

    private String page(
            String secret,
            LinkedPartPage.Typed typed,
            @Nullable String note,
            String template,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        var opened = parts.open(secret);
        if (opened.isEmpty()) {
            limits.take(request.getRemoteAddr());
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "concerns/part-over";
        }
        model.addAttribute("page", pages.page(opened.get(), secret, typed, note, shell));
        return template;
    }

    /** Each form has a text of its own. */
    private static String control(String field, String form) {
        return field.equals("text") ? "text-" + form : field;
    }

    private static Said said(LinkedPartPage.Typed typed) {
        return switch (typed.justified()) {
            case "YES" -> new Said(true, typed.why());
            case "NO" -> new Said(false, typed.why());
            default -> Said.NOTHING;
        };
    }

    private static LinkedPartPage.Typed typed(MultiValueMap<String, String> sent, List<Wrong> wrongs) {
        return new LinkedPartPage.Typed(
                first(sent, "what"),
                first(sent, "text-" + first(sent, "what")).replace("\r\n", "\n"),
                first(sent, "by"),
                first(sent, "other"),
                first(sent, "justified"),
                first(sent, "justified-text"),
                wrongs);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            throw new BadInput("by", "concerns.call.time-wrong");
        }
    }

    private @Nullable Instant moment(String typed) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed.strip())
                            .atZone(settings.timeZone())
                            .toInstant();
        } catch (DateTimeException notATime) {
            throw new BadInput("other", "concerns.call.time-wrong");
        }
    }

    private static @Nullable OrganizationId proper(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : new OrganizationId(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            throw new BadInput("proper", "concerns.call.proper-missing");
        }
    }
}
