package dev.scopekeeper.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Validates inputs against the constraints on their records (Jakarta Validation). */
public final class Validation {
  private static final Validator VALIDATOR = validator();

  private Validation() {}

  /** Text lengths are in code points, as in JSON Schema and the database. */
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
      throw Problem.of(Problem.Kind.INVALID, faults);
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
    return Problem.fault(pointer.toString(), "This " + violation.getMessage() + ".");
  }
}
