package org.cxmetrics.stats.weighting;

import java.util.List;

/** Samples whose estimates were computed with R 4.2.2, package survey 4.1-1. */
final class SurveyExample {

    /** Three strata of clusters whose ids repeat, with finite populations; 1, 0, -1 for promoter, passive, detractor. */
    static final double[] NET = {
        -1, -1, -1, 0, -1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, -1, 0, 1, 1, -1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, -1, 0,
        -1, 1, -1, 1, 1, 1, 0
    };

    private static final double[] WEIGHT = {
        1.1154, 1.6505, 0.7925, 2.3913, 1.4254, 1.4089, 1.7354, 1.4425, 2.3803, 0.5309, 2.84, 0.6577, 1.009, 1.7879,
        1.3738, 0.4908, 2.9609, 1.5324, 2.734, 1.0243, 1.7215, 0.7269, 0.448, 2.8212, 1.0244, 1.2024, 2.077, 1.5682,
        0.7715, 2.3146, 1.8976, 2.463, 2.9692, 1.1203, 2.7643, 0.4335, 0.7665, 2.2531, 0.8038, 0.6738, 1.6946, 1.9481
    };
    private static final String STRATUM = "111111111111111122222222222222333333333333";
    private static final String CLUSTER = "112222233333344411222233445555111222222333";

    /** Equal weights, two margins; the digits are levels. */
    static final double[] CALIBRATED_NET = net("++0--0++++0+++---++-0+0+--0+-+0-++0+0-+-++0+");

    static final List<String> MARGIN_1 = labels("12111331233221233231123222133121312212123221");
    static final List<String> MARGIN_2 = labels("21112211211211121211211211211211122211222111");

    private SurveyExample() {}

    static SurveyDesign design() {
        double[] population = new double[NET.length];
        for (int row = 0; row < population.length; row++) {
            population[row] = new double[] {9, 8, 40}[STRATUM.charAt(row) - '1'];
        }
        return SurveyDesign.builder()
                .weights(WEIGHT)
                .strata(labels(STRATUM))
                .clusters(labels(CLUSTER))
                .populationSizes(population)
                .build();
    }

    static List<String> labels(String digits) {
        return digits.chars().mapToObj(Character::toString).toList();
    }

    private static double[] net(String signs) {
        return signs.chars().mapToDouble(c -> c == '+' ? 1 : c == '-' ? -1 : 0).toArray();
    }
}
