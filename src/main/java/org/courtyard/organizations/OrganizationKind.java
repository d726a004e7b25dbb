package org.courtyard.organizations;

/** What kind of body takes part; the words shown are in the bundles. */
public enum OrganizationKind {
    PARTY_ORGANISATION,
    PARTY_BRANCH,
    RESIDENTS_COMMITTEE,
    SUPERVISORY_COMMITTEE,
    OWNERS_COMMITTEE,
    MANAGEMENT_COMMITTEE,
    SELF_MANAGEMENT,
    PROPERTY_COMPANY,
    POLICE,
    DEPARTMENT,
    PARTNER_UNIT,
    SOCIAL_ORGANISATION,
    VOLUNTEERS,
    STATION,
    /** Street, district or city office in the chain of superiors. */
    OFFICE;

    /** The code in files and addresses, such as {@code property-company}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static OrganizationKind ofCode(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
