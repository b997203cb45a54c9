package dev.scopekeeper.local;

import dev.scopekeeper.live.Channel;
import dev.scopekeeper.live.LiveUpdates;
import dev.scopekeeper.live.UpdateSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The open event streams. They announce changes made in this process. Boards find changes of other
 * processes with their next poll.
 */
public final class EventStreams implements LiveUpdates {

  /**
   * @param ofAccount maximum streams of one account
   * @param all maximum streams
   * @param heartbeat interval of checks without changes
   */
  public record Limits(int ofAccount, int all, Duration heartbeat) {

    /** Half of all connections, and a heartbeat well within their idle timeout. */
    public static final Limits USUAL = new Limits(10, 250, Duration.ofSeconds(15));
  }

  private final Limits limits;
  private final List<EventStream> open = new ArrayList<>();
  private boolean closed;

  public EventStreams() {
    this(Limits.USUAL);
  }

  public EventStreams(Limits limits) {
    this.limits = limits;
  }

  @Override
  public UpdateSource source(Channel channel) {
    return new UpdateSource(
        UpdateSource.Kind.EVENTS, "/api/projects/" + channel.project() + "/events");
  }

  @Override
  public void announce(Channel channel, long revision) {
    of(channel.project()).forEach(EventStream::signal);
  }

  /** The number of open streams. */
  public synchronized int count() {
    return open.size();
  }

  Duration heartbeat() {
    return limits.heartbeat();
  }

  /** Adds a stream. Returns false if a limit is reached. */
  synchronized boolean add(EventStream stream) {
    if (closed || open.size() >= limits.all() || ofAccount(stream) >= limits.ofAccount()) {
      return false;
    }
    return open.add(stream);
  }

  synchronized void remove(EventStream stream) {
    open.remove(stream);
  }

  /** Ends all streams and rejects new ones, so that a stopping server waits for none. */
  void close() {
    all().forEach(EventStream::end);
  }

  private long ofAccount(EventStream stream) {
    return open.stream().filter(candidate -> candidate.account().equals(stream.account())).count();
  }

  private synchronized List<EventStream> of(UUID project) {
    return open.stream().filter(stream -> stream.project().equals(project)).toList();
  }

  private synchronized List<EventStream> all() {
    closed = true;
    return List.copyOf(open);
  }
}
