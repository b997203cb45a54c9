package dev.scopekeeper.transfer;

/**
 * Something about an imported card that the user should know.
 *
 * @param text about this card: "the due date 31.2. cannot be read"
 * @param kind the same without what only this card has, so that equal notes can be counted: "due
 *     dates that cannot be read"
 */
public record CardNote(String text, String kind) {}
