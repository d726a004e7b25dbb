package org.courtyard.demo;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.courtyard.demo.story.Bodies;
import org.courtyard.demo.story.Bodies.Attendant;
import org.courtyard.demo.story.Bodies.Counter;
import org.courtyard.organizations.NewServicePoint;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.ServicePoint;
import org.courtyard.organizations.ServicePoints;
import org.courtyard.platform.access.Actor;
import org.springframework.stereotype.Component;

/** Opens the demo's service points. */
@Component
class Counters {

    private final ServicePoints points;

    Counters(ServicePoints points) {
        this.points = points;
    }

    void open(Bodies bodies, Map<String, Organization> organizations, Landmarks landmarks) {
        for (var counter : bodies.servicePoints()) {
            var organization = Objects.requireNonNull(organizations.get(counter.organization()));
            points.open(point(counter, organization, landmarks), Actor.HOUSE);
        }
    }

    private static NewServicePoint point(Counter counter, Organization organization, Landmarks landmarks) {
        var offers = counter.services().stream()
                .map(offer -> new ServicePoint.Offer(
                        offer.name().zh(),
                        offer.name().en(),
                        offer.bring().zh(),
                        offer.bring().en(),
                        Boolean.TRUE.equals(offer.errand())))
                .toList();
        var duty = counter.onDuty().stream()
                .collect(Collectors.toMap(
                        Attendant::day,
                        each -> new ServicePoint.OnDuty(
                                each.who().zh(), each.who().en())));
        return new NewServicePoint(
                organization.id(),
                landmarks.id(counter.place()),
                counter.name().zh(),
                counter.name().en(),
                counter.address().zh(),
                counter.address().en(),
                counter.hours().zh(),
                counter.hours().en(),
                counter.phone(),
                counter.stepFree(),
                counter.access().zh(),
                counter.access().en(),
                offers,
                duty);
    }
}
