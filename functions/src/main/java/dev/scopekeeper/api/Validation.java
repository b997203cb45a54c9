package dev.scopekeeper.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Comparator;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Validates inputs against the constraints on their records (Jakarta Validation). */
public final class Validation {
  private static final Validator VALIDATOR = validator();

  private Validation() {}

  /**
   * Text lengths are in code points, as in JSON Schema and the database. A text of invisible
   * characters is blank.
   */
  private static Validator validator() {
    var configuration =
        jakarta.validation.Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator());
    var mapping = configuration.createConstraintMapping();
    mapping
        .constraintDefinition(Size.class)
        .includeExistingValidators(true)
        .validatedBy(TextLength.class);
    mapping
        .constraintDefinition(NotBlank.class)
        .includeExistingValidators(false)
        .validatedBy(VisibleText.class);
    return configuration.addMapping(mapping).buildValidatorFactory().getValidator();
  }

  /**
   * @throws Problem 422 with all errors
   */
  public static <T> T checked(T input) {
    var faults =
        VALIDATOR.validate(input).stream()
            .map(Validation::fault)
            .sorted(Comparator.comparing(fault -> fault.pointer().orElse("")))
            .toList();
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return input;
  }

  private static Problem.Fault fault(ConstraintViolation<?> violation) {
    var pointer = new StringBuilder("#");
    for (var node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKey() != null) {
        pointer.append('/').append(Problem.pointerStep(String.valueOf(node.getKey())));
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(node.getName());
      }
    }
    return Problem.fault(pointer.toString(), message(violation));
  }

  private static ProblemMessage message(ConstraintViolation<?> violation) {
    return switch (violation.getConstraintDescriptor().getAnnotation()) {
      case NotBlank _ -> ValueProblem.BLANK;
      case NotEmpty _ -> ValueProblem.EMPTY;
      case Size size -> message(size, violation.getInvalidValue());
      case Min min -> ValueProblem.TOO_LOW.with("min", min.value());
      case Max max -> ValueProblem.TOO_HIGH.with("max", max.value());
      case PositiveOrZero _ -> ValueProblem.TOO_LOW.with("min", 0);
      case Positive _ -> ValueProblem.NOT_POSITIVE;
      case Digits digits ->
          ValueProblem.TOO_MANY_DIGITS
              .with("whole", digits.integer())
              .with("fraction", digits.fraction());
      case Pattern pattern -> ValueProblem.WRONG_FORMAT.with("pattern", pattern.regexp());
      default -> ValueProblem.NOT_VALID;
    };
  }

  private static ProblemMessage message(Size size, Object value) {
    return switch (value) {
      case String text ->
          TextLength.of(text) < size.min()
              ? ValueProblem.TOO_SHORT.with("min", size.min())
              : ValueProblem.TOO_LONG.with("max", size.max());
      case Collection<?> entries when entries.size() < size.min() ->
          ValueProblem.TOO_FEW.with("min", size.min());
      default -> ValueProblem.TOO_MANY.with("max", size.max());
    };
  }
}
