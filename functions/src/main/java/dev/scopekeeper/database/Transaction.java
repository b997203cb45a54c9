package dev.scopekeeper.database;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A transaction, which runs named statements. */
public final class Transaction {
  private static final int BATCH_SIZE = 500;

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

  /** A group of statements that run in a single round trip. */
  public StatementGroup group() {
    return new StatementGroup(handle);
  }

  /** Runs a statement for each of {@code things}, in batches. */
  public <T> void each(String name, List<T> things, BiConsumer<Row, T> binding) {
    inBatches(name, things, (batch, thing) -> binding.accept(batch::bind, thing));
  }

  /**
   * Runs a statement for each of {@code records}, in batches.
   *
   * @param common bound for all of them; takes precedence over components of the same name
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
    for (var from = 0; from < things.size(); from += BATCH_SIZE) {
      Deadline.check();
      try (var batch = handle.prepareBatch(Statements.text(name))) {
        batch.define(StatementFailure.NAME, name);
        for (var thing : things.subList(from, Math.min(from + BATCH_SIZE, things.size()))) {
          binding.accept(batch, thing);
          batch.add();
        }
        batch.execute();
      }
    }
  }

  /** Binds the parameters of a row of a batch. */
  @FunctionalInterface
  public interface Row {
    void bind(String name, Object value);
  }
}
