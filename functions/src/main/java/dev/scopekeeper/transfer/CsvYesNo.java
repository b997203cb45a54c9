package dev.scopekeeper.transfer;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads yes and no in usual words and languages. Other words are neither. */
final class CsvYesNo {
  private static final Set<String> YES =
      Set.of(
          "yes",
          "y",
          "true",
          "t",
          "x",
          "on",
          "ok",
          "checked",
          "done",
          "complete",
          "completed",
          "closed",
          "resolved",
          "finished",
          "archived",
          "fixed",
          "shipped",
          "released",
          "ja",
          "j",
          "wahr",
          "erledigt",
          "fertig",
          "abgeschlossen",
          "geschlossen",
          "archiviert",
          "oui",
          "o",
          "vrai",
          "termine",
          "fini",
          "fait",
          "archive",
          "ferme",
          "si",
          "s",
          "verdadero",
          "hecho",
          "terminado",
          "completado",
          "cerrado",
          "archivado",
          "sim",
          "verdadeiro",
          "feito",
          "concluido",
          "arquivado",
          "vero",
          "fatto",
          "completato",
          "chiuso",
          "archiviato",
          "tak",
          "prawda",
          "zrobione",
          "gotowe",
          "ukonczone",
          "waar",
          "gereed",
          "afgerond",
          "ano",
          "kylla",
          "evet",
          "da",
          "да",
          "так",
          "истина",
          "готово",
          "כן",
          "בוצע",
          "✓",
          "✔",
          "✅",
          "☑",
          "🗹");
  private static final Set<String> NO =
      Set.of(
          "no",
          "n",
          "false",
          "f",
          "off",
          "-",
          "–",
          "—",
          "none",
          "null",
          "nil",
          "n/a",
          "na",
          "#n/a",
          "unchecked",
          "open",
          "opened",
          "reopened",
          "active",
          "pending",
          "incomplete",
          "unresolved",
          "todo",
          "to do",
          "not done",
          "in progress",
          "doing",
          "unarchived",
          "not archived",
          "nein",
          "falsch",
          "offen",
          "aktiv",
          "in arbeit",
          "keine",
          "keiner",
          "non",
          "faux",
          "ouvert",
          "actif",
          "en cours",
          "aucun",
          "falso",
          "abierto",
          "activo",
          "pendiente",
          "ninguno",
          "nao",
          "aberto",
          "ativo",
          "pendente",
          "nenhum",
          "aperto",
          "attivo",
          "nessuno",
          "nie",
          "falsz",
          "otwarte",
          "nee",
          "onwaar",
          "ne",
          "nej",
          "nei",
          "ei",
          "hayir",
          "nu",
          "нет",
          "ні",
          "ложь",
          "לא",
          "☐",
          "✗",
          "✘",
          "❌");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,9})?) ?(%?)");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int LONGEST = 40;

  private CsvYesNo() {}

  /**
   * Yes, no, or neither. A percentage is a yes if it is all: 100 %. Of other numbers, 1 is yes and
   * 0 is no.
   */
  static Optional<Boolean> of(String cell) {
    var text = cell.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var number = NUMBER.matcher(text);
    if (number.matches()) {
      var value = new BigDecimal(number.group(1).replace(',', '.'));
      return number.group(2).isEmpty() ? bit(value) : Optional.of(value.compareTo(WHOLE) >= 0);
    }
    var word =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> bit(BigDecimal value) {
    if (value.signum() == 0) {
      return Optional.of(false);
    }
    return value.compareTo(BigDecimal.ONE) == 0 || value.compareTo(WHOLE) == 0
        ? Optional.of(true)
        : Optional.empty();
  }
}
