package org.courtyard.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device that holds passkeys and whose owner has just put a finger on it. Chromium plays it. */
final class Device {

    private final CDPSession browser;
    private final String id;

    Device(Page page) {
        browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable", with("enableUI", false));
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        id = browser.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    /** How many keys it holds. */
    int keys() {
        return browser.send("WebAuthn.getCredentials", here())
                .getAsJsonArray("credentials")
                .size();
    }

    /** The owner is there, or somebody else. */
    void recognises(boolean owner) {
        var wanted = here();
        wanted.addProperty("isUserVerified", owner);
        browser.send("WebAuthn.setUserVerified", wanted);
    }

    /** Nobody touches it, or everybody who is asked to does. */
    void touched(boolean wanted) {
        var simulation = here();
        simulation.addProperty("enabled", wanted);
        browser.send("WebAuthn.setAutomaticPresenceSimulation", simulation);
    }

    /** From now on it counts as a copy would that was taken when there were so many uses. */
    void countsFrom(int uses) {
        var key = browser.send("WebAuthn.getCredentials", here())
                .getAsJsonArray("credentials")
                .get(0)
                .getAsJsonObject();
        browser.send("WebAuthn.clearCredentials", here());
        key.addProperty("signCount", uses);
        var wanted = here();
        wanted.add("credential", key);
        browser.send("WebAuthn.addCredential", wanted);
    }

    private JsonObject here() {
        var one = new JsonObject();
        one.addProperty("authenticatorId", id);
        return one;
    }

    private static JsonObject with(String name, boolean value) {
        var one = new JsonObject();
        one.addProperty(name, value);
        return one;
    }
}
