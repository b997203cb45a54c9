package dev.scopekeeper.api;

/**
 * The input of a route without a request body, and the output of a route without a response body.
 */
public record Nothing() {}
