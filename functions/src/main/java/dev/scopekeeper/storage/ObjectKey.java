package dev.scopekeeper.storage;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of an object in the bucket. It is made of words and ids of ours only, so nobody can
 * reach another object by what they type.
 *
 * @param value such as {@code uploads/0199…/0199…}: lower-case letters, digits and hyphens between
 *     slashes
 */
public record ObjectKey(String value) {

  /** Objects that somebody is uploading, and that nothing refers to yet. */
  public static final String UPLOADS = "uploads/";

  /** What is attached to cards. */
  public static final String ATTACHMENTS = "attachments/";

  /** What somebody asked to be exported. */
  public static final String EXPORTS = "exports/";

  /** What tells that projects changed; anybody who knows a name may read it. */
  public static final String BEACONS = "beacons/";

  /** The store on one machine adds an id to a name while it writes, and may be stopped then. */
  private static final Pattern FORM = Pattern.compile("[a-z]+(/[a-z0-9-]{1,80}){1,4}");

  /**
   * @throws IllegalArgumentException where the name has another form
   */
  public ObjectKey {
    if (!isKey(value)) {
      throw new IllegalArgumentException("not the key of an object: " + value);
    }
  }

  /** Whether an object can have this name. */
  public static boolean isKey(String value) {
    return FORM.matcher(value).matches();
  }

  /** Where a file lies until it is attached to a card of the project. */
  public static ObjectKey upload(UUID project, UUID id) {
    return new ObjectKey(UPLOADS + project + "/" + id);
  }

  /**
   * Where a file lies until the account imports it. Clients choose the ids of accounts and
   * projects, so an account can have the id of a project: their files must not lie in the same
   * place.
   */
  public static ObjectKey importUpload(UUID account, UUID id) {
    return new ObjectKey(UPLOADS + "imports/" + account + "/" + id);
  }

  /**
   * What is attached. No object is ever written twice.
   *
   * @param object an id of the object's own
   */
  public static ObjectKey attachment(UUID project, UUID attachment, UUID object) {
    return new ObjectKey(ATTACHMENTS + project + "/" + attachment + "/" + object);
  }

  /** Where the changes of a project are announced. */
  public static ObjectKey beacon(String name) {
    return new ObjectKey(BEACONS + name);
  }

  /** What was exported for an account. */
  public static ObjectKey export(UUID account, UUID id) {
    return new ObjectKey(EXPORTS + account + "/" + id);
  }
}
