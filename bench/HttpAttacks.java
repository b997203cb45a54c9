import java.util.List;
import java.util.Map;
import java.util.Optional;

/** With requests that no browser of ours sends. */
final class HttpAttacks {
  private final People people;

  HttpAttacks(People people) {
    this.people = people;
  }

  List<Attack.Scenario> all() {
    return List.of(
        new Attack.Scenario("http: PATCH where only POST is known", this::literal),
        new Attack.Scenario("http: accept an invite without a change id", this::withoutChangeId),
        new Attack.Scenario("http: HEAD, as monitors ask", this::head),
        new Attack.Scenario("http: gzip for who refuses it", this::refusedGzip));
  }

  private Attack.Result literal() throws Exception {
    var project = people.project(people.anybody(), "Literal");
    var answer = project.owner().browser().patch(project.path("/cards/archive"), Map.of());
    return new Attack.Result(answer.status() == 405, String.valueOf(answer.status()));
  }

  private Attack.Result withoutChangeId() throws Exception {
    var project = people.project(people.anybody(), "No change id");
    var body = Map.of("token", people.invite(project, "viewer"));
    var browser = project.owner().browser();
    var answer = browser.send("POST", "/api/invites/accept", Optional.of(body), Map.of());
    return new Attack.Result(answer.status() == 422, String.valueOf(answer.status()));
  }

  private Attack.Result head() throws Exception {
    var answer = people.stranger().send("HEAD", "/api/health", Optional.empty(), Map.of());
    return new Attack.Result(answer.status() == 200, String.valueOf(answer.status()));
  }

  private Attack.Result refusedGzip() throws Exception {
    var headers = Map.of("Accept-Encoding", "gzip;q=0");
    var answer = people.stranger().send("GET", "/api/openapi.json", Optional.empty(), headers);
    return new Attack.Result(
        answer.header("content-encoding").isEmpty(), answer.header("content-encoding").orElse("plain"));
  }
}
