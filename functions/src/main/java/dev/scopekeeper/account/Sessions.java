package dev.scopekeeper.account;

import dev.scopekeeper.api.Access;
import dev.scopekeeper.api.Authentication;
import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Caller;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProjectContext;
import dev.scopekeeper.api.Request;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.change.NotFoundProblem;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The sessions of signed-in browsers. Authenticates requests by their session cookie. */
public final class Sessions implements Authentication {
  /** A name of ours, because all apps on {@code localhost} share their cookies. */
  public static final String COOKIE = "scopekeeper-session";

  private static final Duration LIFETIME = Duration.ofDays(30);

  private final Configuration configuration;
  private final Database database;
  private final Clock clock;

  public Sessions(Configuration configuration, Database database, Clock clock) {
    this.configuration = configuration;
    this.database = database;
    this.clock = clock;
  }

  private record SessionRow(
      UUID account,
      String username,
      String name,
      Optional<Role> role,
      Optional<Long> revision,
      Optional<String> beacon,
      Optional<Long> recordedRevision,
      Optional<String> recordedRequest) {}

  /** Reads session, account, project and earlier request in one statement. */
  @Override
  public Identity authenticate(Route route, Request request) {
    return switch (route.access()) {
      case Access.Anyone _ -> new Identity(Optional.empty(), Optional.empty());
      case Access.SignedIn _ -> {
        var session = findSession(request, Optional.empty());
        yield new Identity(Optional.of(caller(session)), Optional.empty());
      }
      case Access.Members members -> member(request, members.role());
    };
  }

  private Identity member(Request request, Role required) {
    var project = Ids.parse(request.ids().getOrDefault("project", ""));
    var session = findSession(request, project);
    var role = session.role().orElseThrow(() -> Problem.of(NotFoundProblem.PROJECT_NOT_FOUND));
    if (!role.includes(required)) {
      throw Problem.of(
          required == Role.OWNER ? AccountProblem.OWNER_NEEDED : AccountProblem.EDITOR_NEEDED);
    }
    var earlier =
        session
            .recordedRevision()
            .map(at ->
                new ProjectContext.EarlierRequest(at, session.recordedRequest().orElseThrow()));
    return new Identity(
        Optional.of(caller(session)),
        Optional.of(
            new ProjectContext(
                project.orElseThrow(),
                session.revision().orElseThrow(),
                session.beacon().orElseThrow(),
                earlier)));
  }

  private SessionRow findSession(Request request, Optional<UUID> project) {
    var token =
        request
            .cookie(cookieName(configuration.secure()))
            .orElseThrow(() -> Problem.of(AccountProblem.NOT_SIGNED_IN));
    return database
        .read(tx ->
            tx.sql("account/authenticate")
                .bind("token", Secrets.hash(token))
                .bind("project", project)
                .bind("change", request.header("Idempotency-Key").flatMap(Ids::parse))
                .bind("now", clock.instant())
                .first(SessionRow.class))
        .orElseThrow(Sessions::sessionEnded);
  }

  private static Problem sessionEnded() {
    return Problem.of(AccountProblem.SESSION_ENDED);
  }

  private static Caller caller(SessionRow session) {
    return new Caller(session.account(), session.username(), session.name());
  }

  /**
   * Begins a session and returns its {@code Set-Cookie} value. Ends the session that the browser
   * has, whoever's it is: its cookie is overwritten, so nobody could end it later. Ends the
   * account's oldest sessions if there are too many.
   */
  static String begin(Transaction tx, Call<?> call, UUID account) {
    endCurrent(tx, call);
    var token = Secrets.token();
    var agent = call.request().header("User-Agent").orElse("");
    tx.sql("account/sweep_sessions").bind("now", call.now()).run();
    tx.sql("account/begin_session")
        .bind("token", Secrets.hash(token))
        .bind("account", account)
        .bind("agent", agent.substring(0, Math.min(agent.length(), 200)))
        .bind("now", call.now())
        .bind("expires", call.now().plus(LIFETIME))
        .run();
    tx.sql("account/end_oldest_sessions").bind("account", account).run();
    return cookie(call, token, LIFETIME);
  }

  @Override
  public void lockSessionRow(Transaction tx, Call<?> call) {
    var locked =
        tx.sql("account/lock_session_shared")
            .bind("account", call.caller().account())
            .bind("token", tokenHash(call))
            .first(Account.Locked.class);
    if (locked.isEmpty()) {
      throw sessionEnded();
    }
  }

  /**
   * Ends the session of the call and returns the {@code Set-Cookie} value that deletes its cookie.
   */
  static String end(Transaction tx, Call<?> call) {
    endCurrent(tx, call);
    return expiredCookie(call);
  }

  private static void endCurrent(Transaction tx, Call<?> call) {
    tx.sql("account/end_session").bind("token", tokenHash(call)).run();
  }

  /** The {@code Set-Cookie} value that deletes the session cookie. */
  static String expiredCookie(Call<?> call) {
    return cookie(call, "", Duration.ZERO);
  }

  static byte[] tokenHash(Call<?> call) {
    var name = cookieName(call.application().configuration().secure());
    return Secrets.hash(call.request().cookie(name).orElse(""));
  }

  private static String cookie(Call<?> call, String token, Duration lifetime) {
    var secure = call.application().configuration().secure();
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
        .formatted(cookieName(secure), token, lifetime.toSeconds(), secure ? "; Secure" : "");
  }

  private static String cookieName(boolean secure) {
    return secure ? "__Host-" + COOKIE : COOKIE;
  }
}
