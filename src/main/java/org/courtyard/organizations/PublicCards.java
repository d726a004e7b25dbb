package org.courtyard.organizations;

import java.util.List;
import java.util.Optional;
import org.courtyard.places.Place;
import org.courtyard.platform.web.view.Contact;
import org.courtyard.platform.web.view.Shell;

/** Who answers for a place, as residents see it, for pages of other modules. */
public interface PublicCards {

    /** The nearest first. */
    List<Contact> of(Place place, Shell shell);

    /** Where one can go: with its address and hours. */
    Optional<Contact> servicePoint(Place place, Shell shell);
}
