package org.attackregister.invented;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.ingest.gtd.SeedScope;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk.Mapping;

/** GTD's codes with invented towns, groups and frequencies: where attacks are said to take place, and by whom. */
final class InventedWorld {
    private static final int GROUPS = 3_500;
    private static final int TOWNS = 120;

    /** Weights of the types that are used most, by GTD's number. */
    private static final Map<String, Integer> COMMON_ATTACKS = Map.of("3", 50, "2", 24, "1", 11);

    private static final Map<String, Integer> COMMON_WEAPONS = Map.of("6", 52, "5", 32, "13", 8);

    /** One of GTD's countries. */
    record Land(
            Country country, Mapping code, Mapping region, double latitude, double longitude, Weighted<String> towns) {}

    /** A target type with its subtypes. */
    record TargetKind(Mapping type, List<Mapping> subtypes) {}

    private final Map<String, List<Mapping>> lists =
            SeedScope.crosswalk().mappings().stream().collect(Collectors.groupingBy(Mapping::vocabulary));

    final Weighted<Land> lands;
    final Weighted<String> groups;
    final Weighted<TargetKind> targets;
    final Weighted<Mapping> attackTypes;
    final Weighted<Mapping> weaponTypes;
    private final Map<String, List<Mapping>> weaponSubtypes;

    InventedWorld(Random random) {
        InventedText text = new InventedText(random);
        this.lands = Weighted.zipf(lands(random, text));
        this.groups = Weighted.zipf(groups(random, text));
        this.targets =
                Weighted.weighted(targetKinds(), k -> targetWeight(k.type().code()));
        this.attackTypes = Weighted.weighted(list("attacktype"), m -> COMMON_ATTACKS.getOrDefault(m.code(), 2));
        this.weaponTypes = Weighted.weighted(list("weaptype"), m -> COMMON_WEAPONS.getOrDefault(m.code(), 2));
        this.weaponSubtypes =
                list("weapsubtype").stream().collect(Collectors.groupingBy(m -> String.valueOf(m.target())));
    }

    List<Mapping> list(String vocabulary) {
        return lists.get(vocabulary);
    }

    List<Mapping> subtypes(Mapping weaponType) {
        return weaponSubtypes.getOrDefault(String.valueOf(weaponType.target()), List.of());
    }

    private List<Land> lands(Random random, InventedText text) {
        Map<String, Country> countries = SeedScope.records("countries.json", Country.class).stream()
                .collect(Collectors.toMap(Country::code, Function.identity()));
        Map<String, Mapping> regions =
                list("region").stream().collect(Collectors.toMap(m -> String.valueOf(m.target()), Function.identity()));
        List<Land> lands = new ArrayList<>();
        for (Mapping mapping : list("country")) {
            Country country = countries.get(mapping.target());
            if (country != null && country.region() != null) {
                List<String> towns = Stream.generate(text::name).limit(TOWNS).toList();
                lands.add(new Land(
                        country,
                        mapping,
                        regions.get(country.region()),
                        random.nextDouble(-50, 60),
                        random.nextDouble(-170, 170),
                        Weighted.zipf(towns)));
            }
        }
        Collections.shuffle(lands, random);
        return lands;
    }

    private static List<String> groups(Random random, InventedText text) {
        List<String> kinds = List.of(
                "%s Liberation Front", "People's Army of %s", "%s Brigade", "Free %s Movement", "%s extremists");
        Set<String> groups = new LinkedHashSet<>(List.of("Taliban"));
        while (groups.size() < GROUPS) {
            groups.add(kinds.get(random.nextInt(kinds.size())).formatted(text.name()));
            if (groups.size() == 40) {
                groups.add("Khorasan Chapter of the Islamic State");
            }
        }
        return List.copyOf(groups);
    }

    private List<TargetKind> targetKinds() {
        var codes = SeedScope.of("generated", f -> {}).codes();
        return list("targtype").stream()
                .map(type -> new TargetKind(
                        type,
                        list("targsubtype").stream()
                                .filter(s -> type.target() != null
                                        && type.target().equals(codes.typeOf(String.valueOf(s.target()))))
                                .toList()))
                .toList();
    }

    private static double targetWeight(String code) {
        return switch (code) {
            case "14" -> 24;
            case "4" -> 16;
            case "3" -> 14;
            case "2" -> 12;
            case "1" -> 11;
            case "19" -> 4;
            case "20" -> 4;
            case "15", "21", "8", "7", "17" -> 2;
            default -> 0.5;
        };
    }
}
