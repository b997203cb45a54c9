package dev.scopekeeper.storage;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The key of an object in the bucket. It consists of our own words and ids only, so no user input
 * can address another object.
 *
 * @param value such as {@code uploads/0199…/0199…}: lower-case letters, digits and hyphens between
 *     slashes
 */
public record ObjectKey(String value) {

  /** Uploads that nothing refers to yet. */
  public static final String UPLOADS = "uploads/";

  /** Files attached to cards. */
  public static final String ATTACHMENTS = "attachments/";

  /** Exported files. */
  public static final String EXPORTS = "exports/";

  /** Objects that announce changes of projects. Whoever knows a name may read it. */
  public static final String BEACONS = "beacons/";

  /**
   * Longer than our keys: the local store appends an id to a name while it writes, and may be
   * stopped then.
   */
  private static final Pattern FORM = Pattern.compile("[a-z]+(/[a-z0-9-]{1,80}){1,4}");

  /**
   * @throws IllegalArgumentException if the value has another form
   */
  public ObjectKey {
    if (!isKey(value)) {
      throw new IllegalArgumentException("not the key of an object: " + value);
    }
  }

  /** Whether an object can have this key. */
  public static boolean isKey(String value) {
    return FORM.matcher(value).matches();
  }

  /** The key of an upload until it is attached to a card of the project. */
  public static ObjectKey upload(UUID project, UUID id) {
    return new ObjectKey(UPLOADS + project + "/" + id);
  }

  /**
   * The key of an upload until the account imports it. Clients choose the ids of accounts and
   * projects, so an account can have the id of a project. Their files must not share a folder.
   */
  public static ObjectKey importUpload(UUID account, UUID id) {
    return new ObjectKey(UPLOADS + "imports/" + account + "/" + id);
  }

  /**
   * The key of an attachment. No object is ever written twice.
   *
   * @param object a new id for each object
   */
  public static ObjectKey attachment(UUID project, UUID attachment, UUID object) {
    return new ObjectKey(ATTACHMENTS + project + "/" + attachment + "/" + object);
  }

  /** The key of the beacon that announces changes of a project. */
  public static ObjectKey beacon(String name) {
    return new ObjectKey(BEACONS + name);
  }

  /** The key of a file exported for an account. */
  public static ObjectKey export(UUID account, UUID id) {
    return new ObjectKey(EXPORTS + account + "/" + id);
  }
}
