package org.courtyard.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.courtyard.demo.story.Neighbourhood;
import org.courtyard.demo.story.Neighbourhood.Community;
import org.courtyard.demo.story.Neighbourhood.Compound;
import org.courtyard.demo.story.Neighbourhood.Street;
import org.courtyard.places.BuildingPlan;
import org.courtyard.places.Buildings;
import org.courtyard.places.Crs;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.places.divisions.Divisions;
import org.courtyard.platform.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes the invented district: streets, communities, compounds, buildings, staircases, their outlines and who managed them. */
@Component
class Landscape {

    private final Places places;
    private final Buildings buildings;
    private final Outlines outlines;
    private final Divisions divisions;
    private final JsonMapper json;

    Landscape(Places places, Buildings buildings, Outlines outlines, Divisions divisions, JsonMapper json) {
        this.places = places;
        this.buildings = buildings;
        this.outlines = outlines;
        this.divisions = divisions;
        this.json = json;
    }

    /** All of it, or nothing. Periods in the files count back from {@code today}. */
    @Transactional
    public Landmarks make(Neighbourhood district, LocalDate today) {
        var landmarks = new Landmarks();
        var city = city(district.parent());
        landmarks.put(district.parent(), city);
        var whole =
                division(city.id(), Level.DISTRICT, district.code(), district.zh(), district.shortZh(), district.en());
        landmarks.put(district.code(), whole);
        for (var street : district.streets()) {
            street(whole, street, today, landmarks);
        }
        draw(landmarks);
        return landmarks;
    }

    private Place city(String code) {
        divisions.takeDalian();
        return places.byCode(code).orElseThrow();
    }

    private void street(Place district, Street street, LocalDate today, Landmarks landmarks) {
        var made = division(district.id(), Level.STREET, street.code(), street.zh(), street.shortZh(), street.en());
        landmarks.put(street.code(), made);
        for (var community : street.communities()) {
            community(made, community, today, landmarks);
        }
    }

    private void community(Place street, Community community, LocalDate today, Landmarks landmarks) {
        var made = division(
                street.id(), Level.COMMUNITY, community.code(), community.zh(), community.shortZh(), community.en());
        landmarks.put(community.code(), places.speakAs(made.id(), community.spoken(), Actor.HOUSE));
        for (var compound : community.compounds()) {
            compound(made, compound, today, landmarks);
        }
    }

    private void compound(Place community, Compound compound, LocalDate today, Landmarks landmarks) {
        var wanted = new NewPlace(
                community.id(),
                Level.COMPOUND,
                compound.zh(),
                null,
                compound.en(),
                "own",
                null,
                null,
                null,
                null,
                null);
        var plain = places.create(wanted, Actor.HOUSE);
        var made = places.freeSpokenCode(plain)
                .map(code -> places.speakAs(plain.id(), code, Actor.HOUSE))
                .orElse(plain);
        landmarks.put(compound.key(), made);
        for (var period : compound.management()) {
            places.changeManagement(made.id(), mode(period.mode()), today.plus(period.since()), "", Actor.HOUSE);
        }
        for (var building : compound.buildings()) {
            building(made, compound.key(), building, landmarks);
        }
    }

    private void building(Place compound, String key, Neighbourhood.Building building, Landmarks landmarks) {
        var name = building.name();
        var plan = new BuildingPlan(
                building.number(),
                building.number(),
                building.staircases(),
                0,
                0,
                name == null ? null : name.zh(),
                name == null ? null : name.en());
        var made = buildings.raise(compound.id(), plan, Actor.HOUSE).getFirst();
        var known = key + '/' + building.number();
        landmarks.put(known, made);
        var staircases = places.children(made.id());
        for (int i = 0; i < staircases.size(); i++) {
            landmarks.put(known + '/' + number(staircases.get(i), i + 1), staircases.get(i));
        }
    }

    /** Children come by name, where 10 stands before 2. */
    private static String number(Place staircase, int otherwise) {
        var digits = staircase.name().replaceAll("\\D", "");
        return digits.isEmpty() ? String.valueOf(otherwise) : digits;
    }

    private Place division(
            PlaceId parent, Level level, String code, String name, @Nullable String shortName, String english) {
        return places.create(
                new NewPlace(parent, level, name, shortName, english, "nbs", code, null, null, null, null),
                Actor.HOUSE);
    }

    private void draw(Landmarks landmarks) {
        try (InputStream file = Landscape.class.getResourceAsStream("/demo/outlines.geojson")) {
            for (var feature : json.readTree(Objects.requireNonNull(file)).path("features")) {
                var name = feature.path("properties").path("place").asString("");
                outlines.draw(landmarks.id(name), feature.path("geometry").toString(), Crs.WGS84, Actor.HOUSE);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ManagementMode mode(String word) {
        return switch (word) {
            case "professional" -> ManagementMode.COMPANY;
            case "street-backstop" -> ManagementMode.STREET_BACKSTOP;
            case "state-custody" -> ManagementMode.STATE_CUSTODY;
            case "residents", "self-managed" -> ManagementMode.RESIDENTS;
            case "none" -> ManagementMode.NONE;
            default ->
                throw new IllegalStateException("places.yaml: nobody knows how a compound is managed by " + word);
        };
    }
}
