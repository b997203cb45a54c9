package dev.scopekeeper.database;

import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** Statements that stand or fall together. */
public final class Transaction {
  private final Handle handle;

  Transaction(Handle handle) {
    this.handle = handle;
  }

  /**
   * @param name file below {@code sql/}, without its ending: {@code card/move}
   */
  public Statement sql(String name) {
    return new Statement(handle, name);
  }

  /** Runs one statement once for each of {@code things}, in one round trip where possible. */
  public <T> void each(String name, List<T> things, BiConsumer<Row, T> binding) {
    if (things.isEmpty()) {
      return;
    }
    try (var batch = handle.prepareBatch(Statements.text(name))) {
      for (var thing : things) {
        binding.accept(batch::bind, thing);
        batch.add();
      }
      batch.execute();
    }
  }

  /** One row of a batch being bound. */
  @FunctionalInterface
  public interface Row {
    void bind(String name, Object value);
  }
}
