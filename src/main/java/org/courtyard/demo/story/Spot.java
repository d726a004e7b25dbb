package org.courtyard.demo.story;

import java.util.List;

/** Where a concern lies: the compound, and as much of building and staircase as the topic asks for. */
record Spot(Neighbourhood.Compound compound, Neighbourhood.Building building, int staircase, String depth) {

    private static final List<String> DIGITS = List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    static Spot pick(Neighbourhood.Compound compound, Topic topic, Dice dice) {
        List<Neighbourhood.Building> fit = topic.isTall() ? tall(compound) : compound.buildings();
        Neighbourhood.Building building = dice.weighted(fit, Neighbourhood.Building::flats);
        return new Spot(compound, building, dice.between(1, building.staircases()), topic.at());
    }

    static List<Neighbourhood.Building> tall(Neighbourhood.Compound compound) {
        return compound.buildings().stream().filter(b -> b.floors() > 7).toList();
    }

    String place() {
        String key = compound.key();
        return switch (depth) {
            case "compound" -> key;
            case "building" -> key + '/' + building.number();
            default -> key + '/' + building.number() + '/' + staircase;
        };
    }

    Words shown() {
        int number = building.number();
        Words house = building.name() == null ? new Words(number + "号楼", "building " + number) : building.name();
        return switch (depth) {
            case "compound" -> new Words(compound.zh(), compound.en());
            case "building" -> house;
            default -> new Words(house.zh() + staircase + "单元", house.en() + ", staircase " + staircase);
        };
    }

    Words floor(Dice dice) {
        int floor = dice.between(2, building.floors());
        return new Words(chinese(floor) + "楼", "floor " + floor);
    }

    static String chinese(int number) {
        if (number <= 10) {
            return DIGITS.get(number);
        }
        String tens = number < 20 ? "十" : DIGITS.get(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + DIGITS.get(number % 10);
    }
}
