package dev.scopekeeper.api;

/** The input of a route that takes no body, and the output of one that answers without content. */
public record Nothing() {}
