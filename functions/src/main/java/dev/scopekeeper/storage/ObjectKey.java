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

  private static final Pattern FORM = Pattern.compile("[a-z]+(/[a-z0-9-]{1,64}){1,4}");

  /**
   * @throws IllegalArgumentException where the name has another form
   */
  public ObjectKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the key of an object: " + value);
    }
  }

  /**
   * Where something lies until it is used.
   *
   * @param owner the project or account that it belongs to
   */
  public static ObjectKey upload(UUID owner, UUID id) {
    return new ObjectKey(UPLOADS + owner + "/" + id);
  }

  /**
   * What is attached. No object is ever written twice.
   *
   * @param object an id of the object's own
   */
  public static ObjectKey attachment(UUID project, UUID attachment, UUID object) {
    return new ObjectKey(ATTACHMENTS + project + "/" + attachment + "/" + object);
  }

  /** What was exported for an account. */
  public static ObjectKey export(UUID account, UUID id) {
    return new ObjectKey(EXPORTS + account + "/" + id);
  }
}
