package org.courtyard.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The test's application gets a fresh, migrated database; timers stand still. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(TestPostgres.class)
@TestPropertySource(properties = {"courtyard.database=test", "db-scheduler.enabled=false"})
public @interface WithPostgres {}
