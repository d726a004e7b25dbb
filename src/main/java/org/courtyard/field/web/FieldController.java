package org.courtyard.field.web;

import java.util.List;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.web.view.Assets;
import org.courtyard.platform.web.view.Shell;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frame of the field app: the same for everybody, with nothing personal in it, since devices keep it. What is
 * personal comes from {@link SyncController} and lies encrypted on the device.
 */
@Controller
class FieldController {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

    private final Assets assets;
    private final JsonMapper json;

    FieldController(Assets assets, JsonMapper json) {
        this.assets = assets;
        this.json = json;
    }

    @GetMapping("/{lang:zh|en}/field")
    @MayCall(MayCall.Who.STAFF)
    String app() {
        return "field/app";
    }

    /** Keeps the frame and its files, and touches nothing outside the app. It is another one when they change. */
    @GetMapping("/{lang:zh|en}/field/worker.js")
    @MayCall(MayCall.Who.ANYONE)
    ResponseEntity<String> worker(Shell shell) {
        var page = "/" + shell.lang().segment() + "/field";
        var script = "self.courtyard = %s;\nimportScripts(%s);\n"
                .formatted(
                        json.writeValueAsString(new Kept(page, FieldFiles.addresses(assets))),
                        json.writeValueAsString(assets.address("field/worker.js")));
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .header("Service-Worker-Allowed", page)
                .cacheControl(CacheControl.noCache())
                .body(script);
    }

    @GetMapping("/{lang:zh|en}/field/app.json")
    @MayCall(MayCall.Who.ANYONE)
    ResponseEntity<AppManifest> manifest(Shell shell) {
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.noCache())
                .body(AppManifest.of(shell));
    }

    /** What the worker keeps. */
    record Kept(String page, List<String> files) {}
}
