package org.courtyard.browser;

/** How large the window is, and whether pages may run scripts. */
record Screen(int width, int height, boolean script) {

    static final Screen PHONE = new Screen(390, 844, true);
    static final Screen DESKTOP = new Screen(1280, 1000, true);

    Screen withoutScript() {
        return new Screen(width, height, false);
    }

    String called() {
        return width < 600 ? " on a phone" : " on a desk";
    }
}
