package dev.scopekeeper.api;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Validates the length of a text in code points, as JSON Schema and the database count. */
public final class TextLength implements ConstraintValidator<Size, String> {
  private int min;
  private int max;

  @Override
  public void initialize(Size size) {
    min = size.min();
    max = size.max();
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    return of(text) >= min && of(text) <= max;
  }

  static int of(String text) {
    return text.codePointCount(0, text.length());
  }
}
