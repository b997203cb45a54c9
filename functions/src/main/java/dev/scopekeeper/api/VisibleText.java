package dev.scopekeeper.api;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Validates that a reader can see something of a text: white space and invisible characters are
 * blank.
 */
public final class VisibleText implements ConstraintValidator<NotBlank, CharSequence> {

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    return text != null && OneLineText.isVisible(text.toString());
  }
}
