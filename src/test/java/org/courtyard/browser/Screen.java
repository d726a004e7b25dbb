package org.courtyard.browser;

/** How large the window is, and whether pages may run scripts. */
record Screen(int width, int height, boolean script) {}
