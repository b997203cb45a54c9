package dev.scopekeeper.transfer;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Adds the attachments of a Trello card to the description, as links. They are never fetched. */
final class TrelloLinks {
  private static final int MAX_NAME = 200;
  private static final int MAX_ADDRESS = 2_000;

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
      // an address that makes no link stays readable
      var link = url.flatMap(address -> ForeignLink.markdown(name, address));
      draft.markdown(
          "Attachment: " + link.orElseGet(() -> ForeignLink.escaped(readable(name, url))));
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

  private static String readable(String name, Optional<String> url) {
    return url.map(Text::line)
        .filter(address -> address.startsWith("http") && !address.equals(name))
        .map(address -> name + " (" + Text.cut(address, MAX_ADDRESS) + ")")
        .orElse(name);
  }
}
