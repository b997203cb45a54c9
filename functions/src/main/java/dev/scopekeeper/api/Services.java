package dev.scopekeeper.api;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Finds what higher floors provide to lower ones: the implementations that are named in {@code
 * META-INF/services}.
 */
public final class Services {

  private Services() {}

  /** The single implementation of a service. */
  public static <S> S one(Class<S> service) {
    return ServiceLoader.load(service, Services.class.getClassLoader()).findFirst().orElseThrow();
  }

  /** All implementations of a service, in the order of registration. */
  public static <S> List<S> all(Class<S> service) {
    return ServiceLoader.load(service, Services.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
