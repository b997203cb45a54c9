package dev.scopekeeper.groundwork;

/** A check with its texts. */
public record CheckDetail(CheckSummary summary, String why, String answer, String reason) {}
