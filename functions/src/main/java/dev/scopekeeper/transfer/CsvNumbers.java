package dev.scopekeeper.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers of cards that a table brings along. Keys such as SHOP-17 are kept as numbers if all
 * cards have one, all with the same beginning and each once: SHOP-17 is then still found by its key
 * if the project has the key SHOP.
 */
record CsvNumbers(Map<Long, Integer> byLine) {
  /** The highest number that a new card can follow. */
  private static final int MAX_NUMBER = 19_000;

  private static final Pattern KEY = Pattern.compile("([A-Z][A-Z0-9]{1,5})-([1-9]\\d{0,4})");
  private static final Pattern ANY_KEY = Pattern.compile("\\p{L}[\\p{L}\\d_]*-\\d+");

  static CsvNumbers of(CsvColumns columns) {
    var numbers = new HashMap<Long, Integer>();
    var prefixes = new HashSet<String>();
    var taken = new HashSet<Integer>();
    for (var row : columns.table().rows()) {
      if (columns.text(row, CsvField.TITLE).isPresent()) {
        var key = columns.text(row, CsvField.NUMBER).map(KEY::matcher);
        if (key.isEmpty() || !key.get().matches()) {
          return new CsvNumbers(Map.of());
        }
        var number = Integer.parseInt(key.get().group(2));
        prefixes.add(key.get().group(1));
        if (prefixes.size() > 1 || number > MAX_NUMBER || !taken.add(number)) {
          return new CsvNumbers(Map.of());
        }
        numbers.put(row.line(), number);
      }
    }
    return new CsvNumbers(numbers);
  }

  Optional<Integer> of(CsvTable.Row row) {
    return Optional.ofNullable(byLine.get(row.line()));
  }

  /** Whether a cell is a key by which people know a card. */
  static boolean isKey(String cell) {
    return ANY_KEY.matcher(cell).matches();
  }
}
