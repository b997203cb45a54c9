import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A project of its own owner with a board full of cards: each with text, two labels, a comment and
 * a due date.
 *
 * @param cookie of the owner
 */
record Project(App app, UUID id, String cookie, List<String> stages, List<String> cards) {
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final String TEXT = "Some text. ".repeat(40);

  /** Made through the API, request by request. */
  static Project made(App app, int cards) throws IOException {
    var project = empty(app);
    try (var client = project.client()) {
      var labels = project.labels(client);
      for (var i = 0; i < cards; i++) {
        var card = Client.id();
        client.ok(
            Client.Ask.post(
                project.path("/cards"),
                """
                {"id":"%s","title":"%s","description":"%s","due":"2026-12-12","labels":["%s","%s"]}\
                """
                    .formatted(card, title(i), TEXT, labels.get(0), labels.get(1))));
        client.ok(
            Client.Ask.post(
                project.path("/cards/" + card + "/comments"),
                "{\"id\":\"" + Client.id() + "\",\"body\":\"A comment.\"}"));
        project.cards.add(card.toString());
      }
    }
    return project;
  }

  /** The same cards, written past the API: for boards whose making is not what is measured. */
  static Project written(App app, int cards) throws IOException, SQLException {
    var project = empty(app);
    try (var client = project.client()) {
      project.labels(client);
    }
    Rows.cards(app, "p.id = '" + project.id + "'", cards);
    return project;
  }

  private static Project empty(App app) throws IOException {
    try (var stranger = new Client(app.port(), "")) {
      var signedUp =
          stranger.ok(
              Client.Ask.post(
                  "/api/accounts",
                  """
                  {"id":"%s","username":"bench%d","name":"Bench","password":"correct horse battery"}"""
                      .formatted(Client.id(), System.nanoTime())));
      var cookie = signedUp.headers().get("set-cookie").split(";")[0];
      var id = Client.id();
      try (var client = new Client(app.port(), cookie)) {
        var made =
            client.ok(
                Client.Ask.post(
                        "/api/projects",
                        """
                        {"id":"%s","key":"BN","name":"Bench","template":"default"}"""
                            .formatted(id))
                    .plain());
        var stages = made.text().replaceFirst("(?s).*\"stages\":\\[", "").replaceFirst("(?s)].*", "");
        return new Project(app, id, cookie, ids(stages), new ArrayList<>());
      }
    }
  }

  private List<String> labels(Client client) throws IOException {
    var labels = List.of(Client.id().toString(), Client.id().toString());
    for (var label : labels) {
      client.ok(
          Client.Ask.post(
              path("/labels"),
              "{\"id\":\"" + label + "\",\"name\":\"" + label + "\",\"color\":\"31CC7C\"}"));
    }
    return labels;
  }

  Client client() throws IOException {
    return new Client(app.port(), cookie);
  }

  String path(String rest) {
    return "/api/projects/" + id + rest;
  }

  Client.Ask board() {
    return Client.Ask.get(path("/board"));
  }

  Client.Ask newCard() {
    return Client.Ask.post(
        path("/cards"), "{\"id\":\"" + Client.id() + "\",\"title\":\"New card\"}");
  }

  /** Some card to some stage, behind some other card. */
  Client.Ask move() {
    var moved = any(cards);
    var behind = any(cards);
    var spot = moved.equals(behind) ? "{}" : "{\"behind\":\"" + behind + "\"}";
    return Client.Ask.post(
        path("/cards/" + moved + "/move"),
        "{\"stage\":\"" + any(stages) + "\",\"spot\":" + spot + "}");
  }

  static String title(int i) {
    return "Card number " + i + " with a title of its own";
  }

  private static String any(List<String> ids) {
    return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
  }

  private static List<String> ids(String json) {
    return ID.matcher(json).results().map(result -> result.group(1)).toList();
  }
}
