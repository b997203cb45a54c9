package dev.scopekeeper.routes.openapi;

import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import dev.scopekeeper.api.OneLineText;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Translates the checks of routes to JSON Schema: the constraints of Jakarta, the checks of {@code
 * StrictValues}, and the ranges of Java types.
 */
final class Constraints extends JakartaValidationModule {

  /** Text without NUL. Patterns of JSON Schema must be anchored. */
  private static final String TEXT = "^[^\\u0000]*$";

  /** Text without NUL of which a reader can see something. */
  static final String NOT_BLANK = "^[^\\u0000]*[^" + OneLineText.INVISIBLE + "][^\\u0000]*$";

  Constraints() {
    super(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS);
  }

  @Override
  public void applyToConfigBuilder(SchemaGeneratorConfigBuilder builder) {
    super.applyToConfigBuilder(builder);
    builder.forFields().withNumberMultipleOfResolver(Constraints.this::resolveMultipleOf);
  }

  @Override
  protected @Nullable String resolveStringPattern(MemberScope<?, ?> member) {
    if (type(member) != String.class) {
      return null;
    }
    var declared = super.resolveStringPattern(member);
    if (declared != null) {
      return "^(?:" + declared + ")$";
    }
    return find(member, NotBlank.class, NotBlank::groups).isPresent() ? NOT_BLANK : TEXT;
  }

  @Override
  protected @Nullable BigDecimal resolveNumberInclusiveMinimum(MemberScope<?, ?> member) {
    var declared = super.resolveNumberInclusiveMinimum(member);
    if (declared != null || super.resolveNumberExclusiveMinimum(member) != null) {
      return declared;
    }
    return largest(member).map(BigDecimal::negate).orElseGet(() -> integer(member, true));
  }

  @Override
  protected @Nullable BigDecimal resolveNumberInclusiveMaximum(MemberScope<?, ?> member) {
    var declared = super.resolveNumberInclusiveMaximum(member);
    return declared != null ? declared : largest(member).orElseGet(() -> integer(member, false));
  }

  private @Nullable BigDecimal resolveMultipleOf(MemberScope<?, ?> member) {
    return digits(member)
        .map(digits -> BigDecimal.ONE.movePointLeft(digits.fraction()))
        .orElse(null);
  }

  /** The largest number, such as 9999.9 for four digits and one decimal. */
  private Optional<BigDecimal> largest(MemberScope<?, ?> member) {
    return digits(member)
        .map(digits ->
            BigDecimal.ONE
                .movePointRight(digits.integer())
                .subtract(BigDecimal.ONE.movePointLeft(digits.fraction())));
  }

  private Optional<Digits> digits(MemberScope<?, ?> member) {
    return find(member, Digits.class, Digits::groups);
  }

  private <A extends Annotation> Optional<A> find(
      MemberScope<?, ?> member, Class<A> type, Function<A, Class<?>[]> groups) {
    return Optional.ofNullable(getAnnotationFromFieldOrGetter(member, type, groups));
  }

  private static @Nullable BigDecimal integer(MemberScope<?, ?> member, boolean smallest) {
    var type = type(member);
    if (type == int.class || type == Integer.class) {
      return BigDecimal.valueOf(smallest ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    }
    if (type == long.class || type == Long.class) {
      return BigDecimal.valueOf(smallest ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
    return null;
  }

  private static @Nullable Class<?> type(MemberScope<?, ?> member) {
    return member.getType() == null ? null : member.getType().getErasedType();
  }
}
