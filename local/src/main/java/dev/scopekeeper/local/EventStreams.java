package dev.scopekeeper.local;

import dev.scopekeeper.live.Channel;
import dev.scopekeeper.live.LiveUpdates;
import dev.scopekeeper.live.UpdateSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The open streams of events. Changes are made in this process, so that is where they are noticed;
 * what another process changes, boards find when they ask by themselves.
 */
public final class EventStreams implements LiveUpdates {

  /**
   * @param ofAccount streams of one account at most
   * @param all streams at most
   * @param beat how often each is checked, though nothing changed
   */
  public record Limits(int ofAccount, int all, Duration beat) {

    /** Half of the connections there may be, and a beat well within their idle timeout. */
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

  /** How many there are. */
  public synchronized int count() {
    return open.size();
  }

  Duration beat() {
    return limits.beat();
  }

  /** Counts a stream in, where there is room for it. */
  synchronized boolean add(EventStream stream) {
    if (closed || open.size() >= limits.all() || ofAccount(stream) >= limits.ofAccount()) {
      return false;
    }
    return open.add(stream);
  }

  synchronized void remove(EventStream stream) {
    open.remove(stream);
  }

  /** Ends all streams and lets no more begin: a server that stops waits for none. */
  void close() {
    all().forEach(EventStream::end);
  }

  private long ofAccount(EventStream stream) {
    return open.stream().filter(other -> other.account().equals(stream.account())).count();
  }

  private synchronized List<EventStream> of(UUID project) {
    return open.stream().filter(stream -> stream.project().equals(project)).toList();
  }

  private synchronized List<EventStream> all() {
    closed = true;
    return List.copyOf(open);
  }
}
