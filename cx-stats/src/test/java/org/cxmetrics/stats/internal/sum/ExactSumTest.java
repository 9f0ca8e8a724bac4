package org.cxmetrics.stats.internal.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    @Provide
    Arbitrary<double[]> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(0, 10),
                        Arbitraries.doubles().between(0, Double.MAX_VALUE),
                        Arbitraries.of(0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 1e-8, 1.0, 1e9, Double.MAX_VALUE))
                .array(double[].class)
                .ofMaxSize(40);
    }

    /** The JDK's exact decimals are the slow twin. */
    @Property
    void equalsTheSumInExactDecimals(@ForAll("numbers") double[] numbers) {
        ExactSum sum = new ExactSum();
        ExactSum squares = new ExactSum();
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal expectedSquares = BigDecimal.ZERO;
        for (double number : numbers) {
            sum.add(number);
            squares.addSquare(number);
            expected = expected.add(new BigDecimal(number));
            expectedSquares = expectedSquares.add(new BigDecimal(number).pow(2));
        }

        assertThat(exact(sum)).isEqualByComparingTo(expected);
        assertThat(exact(squares)).isEqualByComparingTo(expectedSquares);
    }

    private static BigDecimal exact(ExactSum sum) {
        return new BigDecimal(sum.toBigInteger())
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(ExactSum.FRACTION_BITS)));
    }

    @Property
    void roundsOnceToTheClosestNumber(@ForAll("numbers") double[] numbers) {
        ExactSum sum = new ExactSum();
        BigDecimal expected = BigDecimal.ZERO;
        for (double number : numbers) {
            sum.add(number);
            expected = expected.add(new BigDecimal(number));
        }

        assertThat(ExactSum.toDouble(sum.toBigInteger())).isEqualTo(expected.doubleValue());
    }

    @Property
    void orderAndGroupingDoNotMatter(@ForAll("numbers") double[] numbers) {
        ExactSum onePass = new ExactSum();
        ExactSum backwards = new ExactSum();
        ExactSum odd = new ExactSum();
        ExactSum even = new ExactSum();
        for (int i = 0; i < numbers.length; i++) {
            onePass.add(numbers[i]);
            backwards.add(numbers[numbers.length - 1 - i]);
            (i % 2 == 0 ? even : odd).add(numbers[i]);
        }
        odd.add(even);

        assertThat(onePass.sameAs(backwards)).isTrue();
        assertThat(onePass.sameAs(odd)).isTrue();
        assertThat(onePass.valueHash()).isEqualTo(odd.valueHash());
    }

    @Property
    void comesBackFromItsBytes(@ForAll("numbers") double[] numbers) {
        ExactSum sum = new ExactSum();
        DoubleStream.of(numbers).forEach(sum::addSquare);
        ByteBuffer buffer = ByteBuffer.allocate(sum.encodedBytes());
        sum.writeTo(buffer);

        assertThat(buffer.hasRemaining()).isFalse();
        assertThat(ExactSum.readFrom(buffer.flip()).sameAs(sum)).isTrue();
    }

    @Test
    void carriesThroughMillionsOfAdditions() {
        ExactSum sum = new ExactSum();
        ExactSum squares = new ExactSum();
        double allBits = Math.nextDown(2.0);
        for (int i = 0; i < 3_000_000; i++) {
            sum.add(allBits);
            squares.addSquare(allBits);
        }
        BigDecimal number = new BigDecimal(allBits);

        assertThat(exact(sum)).isEqualByComparingTo(number.multiply(BigDecimal.valueOf(3_000_000)));
        assertThat(exact(squares)).isEqualByComparingTo(number.pow(2).multiply(BigDecimal.valueOf(3_000_000)));
    }

    @Test
    void addingASumToItselfDoublesIt() {
        ExactSum sum = new ExactSum();
        sum.add(1.5);
        sum.add(sum);

        assertThat(ExactSum.toDouble(sum.toBigInteger())).isEqualTo(3);
    }

    @Test
    void copiesAreIndependent() {
        ExactSum sum = new ExactSum();
        sum.add(1);
        ExactSum copy = sum.copy();
        sum.add(1);

        assertThat(ExactSum.toDouble(copy.toBigInteger())).isEqualTo(1);
    }

    @Test
    void rejectsDigitsBeyondTheRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactSum.readFrom(ByteBuffer.wrap(new byte[] {(byte) 130, 7})))
                .withMessage("digits of a sum must end at or below 136, got 137");
    }
}
