package regels.uitvoering;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact number: a fraction in its lowest terms. Small ones are kept in machine words. */
public final class Exact implements Value, Comparable<Exact> {
  public static final Exact ZERO = of(0);
  public static final Exact ONE = of(1);
  /** Beyond it a calculation has no outcome. */
  private static final BigInteger LIMIT = BigInteger.TEN.pow(30);
  private static final long SMALL = 1L << 30;

  private final long num;
  private final long den;
  /** Null: it fits in the words. */
  private final BigInteger bigNum;
  private final BigInteger bigDen;

  private Exact(long num, long den) {
    this.num = num;
    this.den = den;
    this.bigNum = null;
    this.bigDen = null;
  }

  private Exact(BigInteger num, BigInteger den) {
    this.num = 0;
    this.den = 0;
    this.bigNum = num;
    this.bigDen = den;
  }

  public static Exact of(long whole) {
    return Math.abs(whole) < SMALL ? new Exact(whole, 1) : new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public static Exact of(String num, String den) {
    return fraction(new BigInteger(num), new BigInteger(den));
  }

  /** Null when it grows too large, or the denominator is 0. */
  private static Exact fraction(BigInteger top, BigInteger bottom) {
    if (bottom.signum() == 0) return null;
    var shared = top.gcd(bottom);
    if (bottom.signum() < 0) shared = shared.negate();
    var num = top.divide(shared);
    var den = bottom.divide(shared);
    if (num.abs().compareTo(LIMIT) > 0 || den.compareTo(LIMIT) > 0) return null;
    return num.bitLength() < 30 && den.bitLength() < 30 ? new Exact(num.longValue(), den.longValue()) : new Exact(num, den);
  }

  /** Of numbers below 2^60 that cannot overflow. */
  private static Exact fraction(long top, long bottom) {
    if (bottom == 0) return null;
    long shared = gcd(Math.abs(top), Math.abs(bottom));
    long num = top / shared;
    long den = bottom / shared;
    if (den < 0) {
      num = -num;
      den = -den;
    }
    return Math.abs(num) < SMALL && den < SMALL ? new Exact(num, den) : fraction(BigInteger.valueOf(num), BigInteger.valueOf(den));
  }

  private static long gcd(long left, long right) {
    while (right != 0) {
      long rest = left % right;
      left = right;
      right = rest;
    }
    return left == 0 ? 1 : left;
  }

  private boolean isSmall() {
    return bigNum == null;
  }

  BigInteger numerator() {
    return isSmall() ? BigInteger.valueOf(num) : bigNum;
  }

  BigInteger denominator() {
    return isSmall() ? BigInteger.valueOf(den) : bigDen;
  }

  boolean isWhole() {
    return isSmall() ? den == 1 : bigDen.equals(BigInteger.ONE);
  }

  Exact plus(Exact other) {
    if (isSmall() && other.isSmall()) return den == other.den ? fraction(num + other.num, den) : fraction(num * other.den + other.num * den, den * other.den);
    return fraction(numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())), denominator().multiply(other.denominator()));
  }

  Exact minus(Exact other) {
    return plus(other.negated());
  }

  private Exact negated() {
    return isSmall() ? new Exact(-num, den) : new Exact(bigNum.negate(), bigDen);
  }

  Exact times(Exact other) {
    if (isSmall() && other.isSmall()) return fraction(num * other.num, den * other.den);
    return fraction(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  Exact dividedBy(Exact other) {
    if (isSmall() && other.isSmall()) return fraction(num * other.den, den * other.num);
    return fraction(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
  }

  int sign() {
    return isSmall() ? Long.signum(num) : bigNum.signum();
  }

  @Override
  public int compareTo(Exact other) {
    if (isSmall() && other.isSmall()) return Long.compare(num * other.den, other.num * den);
    return numerator().multiply(other.denominator()).compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Exact exact && compareTo(exact) == 0;
  }

  @Override
  public int hashCode() {
    return numerator().hashCode() * 31 + denominator().hashCode();
  }

  /** `down` and `up` are towards the lower and the higher number; `half-up` has a half away from zero. Null when it grows too large. */
  Exact rounded(int decimals, String mode) {
    if (isWhole()) return this;
    var scale = BigInteger.TEN.pow(decimals);
    var top = numerator().multiply(scale);
    var parts = top.divideAndRemainder(denominator());
    var floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    var rest = top.subtract(floor.multiply(denominator()));
    int half = rest.shiftLeft(1).compareTo(denominator());
    boolean up = rest.signum() != 0 && (mode.equals("up") || (mode.equals("half-up") && (half > 0 || (half == 0 && sign() > 0))));
    return fraction(up ? floor.add(BigInteger.ONE) : floor, scale);
  }

  /** A number of JSON as readers of JSON know it: 0.1 is exactly one tenth. Null: too large or too small to be meant. */
  static Exact ofJson(Number given) {
    double value = given.doubleValue();
    if (Double.isInfinite(value) || Double.isNaN(value) || (value != 0 && (Math.abs(value) < 1e-6 || Math.abs(value) >= 1e21))) return null;
    var shortest = shortest(value);
    return fraction(shortest.unscaledValue().multiply(BigInteger.TEN.pow(Math.max(0, -shortest.scale()))), BigInteger.TEN.pow(Math.max(0, shortest.scale())));
  }

  /** The shortest decimals that are this number and no other. */
  private static BigDecimal shortest(double value) {
    var whole = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits += 1) {
      var tried = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (tried.doubleValue() == value) return tried;
    }
    return whole.round(new MathContext(17, RoundingMode.HALF_EVEN));
  }

  /** Null when the decimals repeat. */
  private BigDecimal decimals() {
    try {
      return new BigDecimal(numerator()).divide(new BigDecimal(denominator())).stripTrailingZeros();
    } catch (ArithmeticException repeating) {
      return null;
    }
  }

  /** As a number of JSON. */
  String json() {
    var decimals = decimals();
    return decimals == null ? String.valueOf(numerator().doubleValue() / denominator().doubleValue()) : decimals.toPlainString();
  }

  /** `1.250,5`; `1/3` when the decimals repeat. */
  String dutch(int leastDecimals) {
    var decimals = decimals();
    if (decimals == null) return numerator() + "/" + denominator();
    if (!isWhole() && decimals.scale() < leastDecimals) decimals = decimals.setScale(leastDecimals);
    var parts = decimals.abs().toPlainString().split("\\.");
    var grouped = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    return (sign() < 0 ? "-" : "") + grouped + (parts.length > 1 ? "," + parts[1] : "");
  }

  String euros() {
    return "€ " + dutch(2);
  }
}
