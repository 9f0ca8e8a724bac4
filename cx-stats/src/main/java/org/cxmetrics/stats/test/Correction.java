package org.cxmetrics.stats.test;

import java.util.Arrays;

/**
 * The corrections of p-values for a family of m tests.
 *
 * <p>In the formulas p(1) &le; ... &le; p(m) are the sorted p-values of the family. The first six control the
 * probability of any false positive, the two of Benjamini the expected share of false positives among the positives.
 */
public enum Correction {
    /**
     * Holm's step-down correction, the default for a short fixed family: always at least as powerful as Bonferroni's,
     * valid under any dependence.
     *
     * <pre>running maximum of (m - i + 1) p(i)</pre>
     *
     * <p>References: Holm (1979), Scandinavian Journal of Statistics 6.
     */
    HOLM("Holm (1979)", Step.DOWN) {
        @Override
        double scaled(double p, int rank, int m) {
            return (m - rank + 1) * p;
        }
    },

    /**
     * Hochberg's step-up correction: more powerful than Holm's, valid for independent or positively dependent tests.
     *
     * <pre>running minimum from the largest of (m - i + 1) p(i)</pre>
     *
     * <p>References: Hochberg (1988), Biometrika 75.
     */
    HOCHBERG("Hochberg (1988)", Step.UP) {
        @Override
        double scaled(double p, int rank, int m) {
            return (m - rank + 1) * p;
        }
    },

    /**
     * Bonferroni's correction: the simplest, valid under any dependence.
     *
     * <pre>m p</pre>
     *
     * <p>References: Dunn (1961), Journal of the American Statistical Association 56.
     */
    BONFERRONI("Bonferroni (Dunn 1961)", Step.SINGLE) {
        @Override
        double scaled(double p, int rank, int m) {
            return m * p;
        }
    },

    /**
     * Sidak's correction: exact for independent tests, slightly more powerful than Bonferroni's.
     *
     * <pre>1 - (1 - p)^m</pre>
     *
     * <p>References: Sidak (1967), Journal of the American Statistical Association 62.
     */
    SIDAK("Sidak (1967)", Step.SINGLE) {
        @Override
        double scaled(double p, int rank, int m) {
            return anyOf(p, m);
        }
    },

    /**
     * Sidak's correction applied step-down.
     *
     * <pre>running maximum of 1 - (1 - p(i))^(m - i + 1)</pre>
     *
     * <p>References: Holland and Copenhaver (1987), Biometrics 43.
     */
    HOLM_SIDAK("Holm-Sidak (Holland & Copenhaver 1987)", Step.DOWN) {
        @Override
        double scaled(double p, int rank, int m) {
            return anyOf(p, m - rank + 1);
        }
    },

    /** No correction: the p-values as they are, for a family of one or for comparison. */
    NONE("none", Step.SINGLE) {
        @Override
        double scaled(double p, int rank, int m) {
            return p;
        }
    },

    /**
     * Benjamini and Hochberg's false discovery rate, the default for scans and wide tables; for independent or
     * positively dependent tests.
     *
     * <pre>running minimum from the largest of m p(i) / i</pre>
     *
     * <p>References: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57.
     */
    BENJAMINI_HOCHBERG("Benjamini & Hochberg (1995)", Step.UP) {
        @Override
        double scaled(double p, int rank, int m) {
            return p * m / rank;
        }
    },

    /**
     * Benjamini and Yekutieli's false discovery rate, valid under any dependence.
     *
     * <pre>running minimum from the largest of (1 + 1/2 + ... + 1/m) m p(i) / i</pre>
     *
     * <p>References: Benjamini and Yekutieli (2001), Annals of Statistics 29.
     */
    BENJAMINI_YEKUTIELI("Benjamini & Yekutieli (2001)", Step.UP) {
        @Override
        double scaled(double p, int rank, int m) {
            return p * m / rank;
        }

        @Override
        double familyFactor(int m) {
            double harmonic = 0;
            for (int i = m; i >= 1; i--) {
                harmonic += 1.0 / i;
            }
            return harmonic;
        }
    };

    private enum Step {
        SINGLE,
        DOWN,
        UP
    }

    private final String citation;
    private final Step step;

    Correction(String citation, Step step) {
        this.citation = citation;
        this.step = step;
    }

    /**
     * Returns the name of the correction with author and year.
     *
     * @return a printable name such as {@code Holm (1979)}
     */
    public String citation() {
        return citation;
    }

    abstract double scaled(double p, int rank, int m);

    double familyFactor(int m) {
        return 1;
    }

    /**
     * Returns the adjusted p-values in the order given. They depend on the value alone (ties share the largest factor
     * going down and the smallest going up), so each is looked up by its value among the sorted ones.
     */
    double[] adjust(double[] pValues) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        int m = sorted.length;
        while (m > 0 && Double.isNaN(sorted[m - 1])) {
            m--;
        }
        double[] ofSorted = adjustSorted(sorted, m);
        double[] adjusted = new double[pValues.length];
        for (int i = 0; i < adjusted.length; i++) {
            adjusted[i] =
                    Double.isNaN(pValues[i]) ? Double.NaN : ofSorted[Arrays.binarySearch(sorted, 0, m, pValues[i])];
        }
        return adjusted;
    }

    private double[] adjustSorted(double[] sorted, int m) {
        double factor = familyFactor(m);
        double[] adjusted = new double[m];
        for (int i = 0; i < m; i++) {
            adjusted[i] = Math.min(1, factor * scaled(sorted[i], i + 1, m));
        }
        for (int i = 1; step == Step.DOWN && i < m; i++) {
            adjusted[i] = Math.max(adjusted[i], adjusted[i - 1]);
        }
        for (int i = m - 2; step == Step.UP && i >= 0; i--) {
            adjusted[i] = Math.min(adjusted[i], adjusted[i + 1]);
        }
        return adjusted;
    }

    private static double anyOf(double p, int tests) {
        return -Math.expm1(tests * Math.log1p(-p));
    }
}
