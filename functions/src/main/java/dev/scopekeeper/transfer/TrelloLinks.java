package dev.scopekeeper.transfer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Adds the attachments of a Trello card to the description, as links. They are never fetched. */
final class TrelloLinks {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int MAX_NAME = 200;
  private static final int MAX_URL = 2_000;

  private TrelloLinks() {}

  static void read(JsonNode card, CardDraft draft) {
    for (var attachment : TrelloOrder.sorted(Fields.all(card, "attachments"))) {
      draft.tally().found(ContentKind.ATTACHMENTS);
      var url = Fields.text(attachment, "url");
      var named =
          Fields.text(attachment, "name")
              .filter(name -> !name.isBlank())
              .or(() -> url)
              .orElse("unnamed");
      var name = Text.cut(Text.line(named), MAX_NAME);
      var link = url.flatMap(TrelloLinks::link);
      draft.markdown(
          "Attachment: "
              + link.map(safe -> "[" + escaped(name) + "](<" + safe + ">)").orElse(escaped(name)));
      if (link.isEmpty()) {
        draft.tally().leftOut(ContentKind.ATTACHMENTS, "by name in the description");
        draft.note(
            "attachment " + name + ": only its name comes across",
            "attachments: only their names come across");
      } else if (Fields.flag(attachment, "isUpload")) {
        draft
            .tally()
            .leftOut(
                ContentKind.ATTACHMENTS, "as a link in the description: the file stays in Trello");
        draft.note(
            "attachment " + name + ": a link to it comes across, not the file",
            "attachments: links to them come across, not the files");
      } else {
        draft.tally().imported(ContentKind.ATTACHMENTS);
      }
    }
  }

  /**
   * A safe link: no script, nothing that ends the Markdown early. Unpaired surrogates, on which the
   * JDK fails, are replaced.
   */
  private static Optional<String> link(String url) {
    if (url.length() > MAX_URL) {
      // escaping only makes it longer; and sorting many marks takes quadratic time
      return Optional.empty();
    }
    try {
      var uri = new URI(Text.clean(url).strip());
      var scheme = Optional.ofNullable(uri.getScheme()).map(s -> s.toLowerCase(Locale.ROOT));
      return Optional.of(uri.toASCIIString())
          .filter(_ -> scheme.filter(SCHEMES::contains).isPresent() && uri.getHost() != null)
          .filter(safe -> safe.length() <= MAX_URL);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\\\[\\]<>`*_!])", "\\\\$1");
  }
}
