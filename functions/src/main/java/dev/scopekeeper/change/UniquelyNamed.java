package dev.scopekeeper.change;

/** A thing whose name no other thing of its kind in the project may have. */
public interface UniquelyNamed extends Thing {

  String name();
}
