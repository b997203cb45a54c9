package dev.scopekeeper.change;

import com.fasterxml.jackson.annotation.JsonValue;

/** The kinds of things in a project, named as in the API and the database. */
public enum Kind {
  PROJECT("project"),
  STAGE("stage"),
  RELEASE("release"),
  EPIC("epic"),
  LABEL("label"),
  MEMBER("member"),
  CARD("card"),
  CHECKLIST_ITEM("checklistItem"),
  COMMENT("comment"),
  SCOPE_CHANGE("scopeChange"),
  SUGGESTION("suggestion"),
  USE_CASE("useCase"),
  CHECK("check"),
  DECISION("decision"),
  CARD_TEMPLATE("cardTemplate"),
  ATTACHMENT("attachment");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  /** The kind with this name. */
  public static Kind of(String word) {
    for (var kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of thing: " + word);
  }
}
