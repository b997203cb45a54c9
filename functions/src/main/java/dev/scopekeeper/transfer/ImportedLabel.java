package dev.scopekeeper.transfer;

/** A label; the color is six upper-case hex digits. */
public record ImportedLabel(String ref, String title, String color) {}
