package org.courtyard.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a controller method. A method without it fails the build; the door asks for the exact right again. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayCall {

    Who value();

    /** From the widest to the narrowest. */
    enum Who {
        /** The whole world, without signing in. */
        ANYONE,
        /** The bearer of a secret link; the method checks the secret. */
        LINK_HOLDER,
        /** Any account. */
        MEMBER,
        /** An account with at least one staff grant. */
        STAFF,
        /** An administrator of this installation. */
        ADMINISTRATOR
    }
}
