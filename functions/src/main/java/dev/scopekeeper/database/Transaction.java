package dev.scopekeeper.database;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Statements that stand or fall together. */
public final class Transaction {
  private static final int BATCH = 500;

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

  /** Several statements in one round trip. */
  public StatementGroup group() {
    return new StatementGroup(handle);
  }

  /** Runs one statement once for each of {@code things}, in few round trips. */
  public <T> void each(String name, List<T> things, BiConsumer<Row, T> binding) {
    inBatches(name, things, (batch, thing) -> binding.accept(batch::bind, thing));
  }

  /**
   * Runs one statement once for each of {@code records}, in few round trips.
   *
   * @param common bound for all of them; wins over a component of the same name
   */
  public void each(String name, List<? extends Record> records, Map<String, Object> common) {
    inBatches(
        name,
        records,
        (batch, record) -> {
          batch.bindMethods(record);
          common.forEach(batch::bind);
        });
  }

  private <T> void inBatches(String name, List<T> things, BiConsumer<PreparedBatch, T> binding) {
    for (var from = 0; from < things.size(); from += BATCH) {
      Deadline.check();
      try (var batch = handle.prepareBatch(Statements.text(name))) {
        batch.define(StatementFailure.NAME, name);
        for (var thing : things.subList(from, Math.min(from + BATCH, things.size()))) {
          binding.accept(batch, thing);
          batch.add();
        }
        batch.execute();
      }
    }
  }

  /** One row of a batch being bound. */
  @FunctionalInterface
  public interface Row {
    void bind(String name, Object value);
  }
}
