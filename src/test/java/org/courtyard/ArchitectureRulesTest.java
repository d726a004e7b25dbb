package org.courtyard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.courtyard.platform.access.MayCall;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house that can be read from compiled classes. */
class ArchitectureRulesTest {

    private static final Set<Class<?>> CLOCKS =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

    private static final ArchRule HANDLERS_SAY_WHO_MAY_CALL = methods()
            .that(new DescribedPredicate<>("handle requests") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.isMetaAnnotatedWith(RequestMapping.class)
                            || method.isAnnotatedWith(RequestMapping.class);
                }
            })
            .should(new ArchCondition<>("be annotated with @MayCall, or their class") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean said = method.isAnnotatedWith(MayCall.class)
                            || method.getOwner().isAnnotatedWith(MayCall.class);
                    events.add(new SimpleConditionEvent(method, said, method.getFullName() + " says nothing"));
                }
            });

    private static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class);

    private static final ArchRule ONE_CLOCK = noClasses()
            .that()
            // a command may work before there is an application, and with it a clock
            .resideOutsideOfPackages("org.courtyard.platform.time..", "org.courtyard.platform.cli..")
            .should()
            .callMethodWhere(new DescribedPredicate<>("now() of java.time, or a system clock") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                    var owner = call.getTargetOwner();
                    var name = call.getName();
                    return name.equals("now") && CLOCKS.stream().anyMatch(owner::isEquivalentTo)
                            || owner.isEquivalentTo(Clock.class) && name.startsWith("system");
                }
            })
            .because("tests turn the clock; java.time.InstantSource is injected");

    private static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..web..");

    private static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .that(new DescribedPredicate<>("are ours") {
                @Override
                public boolean test(JavaClass each) {
                    return !each.isAnonymousClass() && !each.getPackageName().startsWith("gg.jte");
                }
            })
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    @TestFactory
    Stream<DynamicTest> rules() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.courtyard");
        return Stream.of(
                        HANDLERS_SAY_WHO_MAY_CALL,
                        NO_FIELD_INJECTION,
                        ONE_CLOCK,
                        CONTROLLERS_STAY_INSIDE,
                        NAMES_SAY_WHAT_THINGS_ARE)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(house)));
    }
}
