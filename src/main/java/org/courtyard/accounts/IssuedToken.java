package org.courtyard.accounts;

/** A token together with its secret, which is shown this once. */
public record IssuedToken(Token token, String secret) {

    @Override
    public String toString() {
        return "IssuedToken[" + token.id() + "]";
    }
}
