package dev.scopekeeper.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.OneLine;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of a request is of one line and normalized, or is known not to be. */
class OneLineFieldsTest {

  /** Markdown, and reasons of several lines. */
  private static final Set<String> SEVERAL_LINES =
      Set.of(
          "AddCard$NewCard.description",
          "AddCardTemplate$NewTemplate.checklist",
          "AddCardTemplate$NewTemplate.description",
          "AddCheck$NewCheck.why",
          "AddComment$NewComment.body",
          "AddDecision$NewDecision.consequences",
          "AddDecision$NewDecision.context",
          "AddDecision$NewDecision.decision",
          "AddSuggestion$NewSuggestion.text",
          "AnswerCheck$AnswerEdit.from",
          "AnswerCheck$AnswerEdit.to",
          "CreateProject$NewProject.purpose",
          "EditCard$DescriptionEdit.from",
          "EditCard$DescriptionEdit.to",
          "EditCardTemplate$LinesEdit.from",
          "EditCardTemplate$LinesEdit.to",
          "EditCardTemplate$TextEdit.from",
          "EditCardTemplate$TextEdit.to",
          "EditCheck$WhyEdit.from",
          "EditCheck$WhyEdit.to",
          "EditComment$BodyEdit.from",
          "EditComment$BodyEdit.to",
          "EditDecision$TextEdit.from",
          "EditDecision$TextEdit.to",
          "EditProject$PurposeEdit.from",
          "EditProject$PurposeEdit.to",
          "EditSuggestion$TextEdit.from",
          "EditSuggestion$TextEdit.to",
          "Reason.text",
          "RejectSuggestions$Rejected.reason",
          "ShipRelease$Unfinished.reason",
          "WaiveCheck$Waiver.reason");

  /** Secrets, and user names, which have a rule of their own. */
  private static final Set<String> AS_TYPED =
      Set.of(
          "AcceptInvite$Acceptance.token",
          "ChangePassword$PasswordChange.currentPassword",
          "ChangePassword$PasswordChange.newPassword",
          "DeleteAccount$PasswordConfirmation.currentPassword",
          "LookAtInvite$InviteToken.token",
          "ReadPublicPlan$PublicLinkToken.token",
          "RecoverAccount$Recovery.newPassword",
          "RecoverAccount$Recovery.recoveryCode",
          "RecoverAccount$Recovery.username",
          "RenewRecoveryCodes$PasswordConfirmation.currentPassword",
          "SignIn$Credentials.password",
          "SignIn$Credentials.username",
          "SignUp$Account.invite",
          "SignUp$Account.password",
          "SignUp$Account.setUp");

  /** Names of files, which have a rule of their own. */
  private static final Set<String> FILE_NAMES =
      Set.of(
          "AddAttachment$NewAttachment.name",
          "RenameAttachment$NameEdit.from",
          "RenameAttachment$NameEdit.to");

  /** What refers to something by its exact text. */
  private static final Set<String> REFERENCES =
      Set.of(
          "BoardChoice.done",
          "BoardChoice.labels",
          "BoardChoice.ref",
          "BoardChoice.stacks",
          "EditLabel$ColorEdit.from",
          "ImportProjects$Import.file",
          "ImportProjects$Import.timeZone",
          "PreviewImport$ForeignFile.file",
          "PreviewImport$ForeignFile.timeZone");

  @Test
  void every_text_of_a_request_is_of_one_line_or_known_not_to_be() {
    assertThat(
            records()
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> isText(component.getGenericType()))
                .filter(component -> !component.isAnnotationPresent(OneLine.class))
                .filter(component -> !hasPattern(component))
                .map(OneLineFieldsTest::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(SEVERAL_LINES, AS_TYPED, FILE_NAMES, REFERENCES)
                .flatMap(Set::stream)
                .toList());
  }

  private static String name(RecordComponent component) {
    var record = component.getDeclaringRecord().getName();
    return record.substring(record.lastIndexOf('.') + 1) + "." + component.getName();
  }

  private static boolean hasPattern(RecordComponent component) {
    return component.isAnnotationPresent(Pattern.class)
        || component.getAnnotatedType().isAnnotationPresent(Pattern.class);
  }

  private static boolean isText(Type type) {
    return type == String.class
        || (type instanceof ParameterizedType generic
            && Stream.of(generic.getActualTypeArguments()).anyMatch(OneLineFieldsTest::isText));
  }

  private static Stream<Class<?>> records() {
    var found = new LinkedHashSet<Class<?>>();
    Routes.all().forEach(handler -> collect(handler.input(), found));
    return found.stream();
  }

  private static void collect(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
    } else if (type instanceof Class<?> record && record.isRecord() && found.add(record)) {
      Stream.of(record.getRecordComponents())
          .forEach(component -> collect(component.getGenericType(), found));
    }
  }
}
