package org.courtyard.platform.problems;

/** Only for people who are signed in, or the token is not known. */
public final class SignInNeeded extends Problem {

    public SignInNeeded(String key, Object... args) {
        super(key, args);
    }

    @Override
    public String type() {
        return "sign-in-needed";
    }

    @Override
    public int status() {
        return 401;
    }
}
