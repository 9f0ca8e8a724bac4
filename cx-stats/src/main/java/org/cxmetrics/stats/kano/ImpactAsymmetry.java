package org.cxmetrics.stats.kano;

import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;

/**
 * How an attribute's impact on overall satisfaction divides into the power to satisfy and the power to dissatisfy.
 *
 * <pre>{@code
 * ImpactAsymmetry.of(0.3, -1.2).impactClass();    // DISSATISFIER
 * }</pre>
 *
 * <pre>R = max(reward, 0),  P = max(-penalty, 0),  SGP = R / (R + P),  DGP = P / (R + P),  IA = SGP - DGP</pre>
 *
 * <p>It is the impact at today's performance, no Kano category of a design. IA is a ratio of noisy terms.
 *
 * <p>References: Mikulic and Prebezac (2008), Managing Service Quality 18.
 *
 * @param reward reward coefficient; NaN where unknown
 * @param penalty penalty coefficient, normally negative; NaN where unknown
 * @param limits where the classes end
 */
public record ImpactAsymmetry(double reward, double penalty, Limits limits) {

    private static final double SLACK = 1e-12;

    /** What an attribute does. */
    public enum ImpactClass {
        /** IA above the extreme limit: hardly anything but satisfaction. */
        DELIGHTER,
        /** IA above the hybrid limit. */
        SATISFIER,
        /** IA between both hybrid limits. */
        HYBRID,
        /** IA below minus the hybrid limit. */
        DISSATISFIER,
        /** IA below minus the extreme limit: hardly anything but dissatisfaction. */
        FRUSTRATOR,
        /** Neither reward nor penalty. */
        NO_IMPACT
    }

    /**
     * Where the classes end; studies differ.
     *
     * @param hybrid largest size of IA of a hybrid attribute, in [0, 1]; 0.2 by default
     * @param extreme largest size of IA of a satisfier or dissatisfier, in [hybrid, 1]; 0.7 by default
     */
    public record Limits(double hybrid, double extreme) {

        /** The limits 0.2 and 0.7. */
        public static final Limits STANDARD = new Limits(0.2, 0.7);

        /**
         * Checks the limits.
         *
         * @param hybrid largest size of IA of a hybrid attribute
         * @param extreme largest size of IA of a satisfier or dissatisfier
         * @throws IllegalArgumentException if the limits are not in order or outside [0, 1]
         */
        public Limits {
            if (!(hybrid >= 0 && hybrid <= extreme && extreme <= 1)) {
                throw new IllegalArgumentException(
                        "limits must be in order and in [0, 1], got " + hybrid + " and " + extreme);
            }
        }
    }

    /**
     * Takes the parts.
     *
     * @param reward reward coefficient; NaN where unknown
     * @param penalty penalty coefficient; NaN where unknown
     * @param limits where the classes end
     * @throws NullPointerException if limits is null
     */
    @MayGrow
    public ImpactAsymmetry {
        Objects.requireNonNull(limits, "limits");
    }

    /**
     * Returns the asymmetry with the standard limits.
     *
     * @param reward reward coefficient; NaN where unknown
     * @param penalty penalty coefficient, normally negative; NaN where unknown
     * @return the asymmetry
     */
    public static ImpactAsymmetry of(double reward, double penalty) {
        return of(reward, penalty, Limits.STANDARD);
    }

    /**
     * Returns the asymmetry.
     *
     * @param reward reward coefficient; NaN where unknown
     * @param penalty penalty coefficient, normally negative; NaN where unknown
     * @param limits where the classes end
     * @return the asymmetry
     * @throws NullPointerException if limits is null
     */
    public static ImpactAsymmetry of(double reward, double penalty, Limits limits) {
        return new ImpactAsymmetry(reward, penalty, limits);
    }

    /**
     * Returns the range of the impact on overall satisfaction.
     *
     * <p>Undefined (NaN) when a coefficient is.
     *
     * @return R + P, not negative
     */
    public double range() {
        return Math.max(reward, 0) + Math.max(-penalty, 0);
    }

    /**
     * Returns the satisfaction-generating potential.
     *
     * <p>Undefined (NaN) when a coefficient is, or the range is 0.
     *
     * @return SGP, in [0, 1]
     */
    public double satisfactionGenerating() {
        return Math.max(reward, 0) / range();
    }

    /**
     * Returns the dissatisfaction-generating potential.
     *
     * <p>Undefined (NaN) when a coefficient is, or the range is 0.
     *
     * @return DGP, in [0, 1]
     */
    public double dissatisfactionGenerating() {
        return Math.max(-penalty, 0) / range();
    }

    /**
     * Returns the impact asymmetry.
     *
     * <p>Undefined (NaN) when a coefficient is, or the range is 0.
     *
     * @return IA, in [-1, 1]
     */
    public double value() {
        return satisfactionGenerating() - dissatisfactionGenerating();
    }

    /**
     * Returns the class; an IA within 1e-12 of a limit counts as on it, which is inside for the hybrid limits and the lower
     * extreme one.
     *
     * @return the class; empty when a coefficient is NaN
     */
    public Optional<ImpactClass> impactClass() {
        if (Double.isNaN(range())) {
            return Optional.empty();
        }
        if (range() == 0) {
            return Optional.of(ImpactClass.NO_IMPACT);
        }
        double ia = value();
        if (ia > limits.extreme() + SLACK) {
            return Optional.of(ImpactClass.DELIGHTER);
        }
        if (ia > limits.hybrid() + SLACK) {
            return Optional.of(ImpactClass.SATISFIER);
        }
        if (ia >= -limits.hybrid() - SLACK) {
            return Optional.of(ImpactClass.HYBRID);
        }
        return Optional.of(ia >= -limits.extreme() - SLACK ? ImpactClass.DISSATISFIER : ImpactClass.FRUSTRATOR);
    }

    /**
     * Returns the answer as data.
     *
     * @return range, potentials, asymmetry, class
     */
    public Facts facts() {
        return Facts.builder()
                .add("range", range())
                .add("satisfactionGenerating", satisfactionGenerating())
                .add("dissatisfactionGenerating", dissatisfactionGenerating())
                .add("impactAsymmetry", value())
                .add("impactClass", impactClass().map(Enum::name).orElse(""))
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code ImpactAsymmetry: -0.600 DISSATISFIER, range 1.500}
     */
    @Override
    public String toString() {
        return "ImpactAsymmetry: " + Decimals.fixed(value(), 3) + " "
                + impactClass().map(Enum::name).orElse("undefined") + ", range " + Decimals.fixed(range(), 3);
    }
}
