package dev.scopekeeper.api;

import dev.scopekeeper.account.ChangePassword;
import dev.scopekeeper.account.ReadMe;
import dev.scopekeeper.account.ReadSignUp;
import dev.scopekeeper.account.RecoverAccount;
import dev.scopekeeper.account.RenewRecoveryCodes;
import dev.scopekeeper.account.SignIn;
import dev.scopekeeper.account.SignOut;
import dev.scopekeeper.account.SignUp;
import dev.scopekeeper.card.AddCard;
import dev.scopekeeper.card.AddCardTemplate;
import dev.scopekeeper.card.AddChecklistItem;
import dev.scopekeeper.card.AddComment;
import dev.scopekeeper.card.AddLabel;
import dev.scopekeeper.card.ArchiveCard;
import dev.scopekeeper.card.ArchiveCards;
import dev.scopekeeper.card.BlockCard;
import dev.scopekeeper.card.EditCard;
import dev.scopekeeper.card.EditCardTemplate;
import dev.scopekeeper.card.EditChecklistItem;
import dev.scopekeeper.card.EditComment;
import dev.scopekeeper.card.EditLabel;
import dev.scopekeeper.card.LabelCard;
import dev.scopekeeper.card.ListArchivedCards;
import dev.scopekeeper.card.ListComments;
import dev.scopekeeper.card.MoveCard;
import dev.scopekeeper.card.MoveCards;
import dev.scopekeeper.card.MoveChecklistItem;
import dev.scopekeeper.card.ReadCard;
import dev.scopekeeper.card.RemoveCardTemplate;
import dev.scopekeeper.card.RemoveChecklistItem;
import dev.scopekeeper.card.RemoveComment;
import dev.scopekeeper.card.RemoveLabel;
import dev.scopekeeper.card.RestoreCard;
import dev.scopekeeper.card.UnblockCard;
import dev.scopekeeper.card.UnlabelCard;
import dev.scopekeeper.change.ListActivity;
import dev.scopekeeper.change.ListCardHistory;
import dev.scopekeeper.change.UndoChange;
import dev.scopekeeper.project.AcceptInvite;
import dev.scopekeeper.project.AddStage;
import dev.scopekeeper.project.ArchiveProject;
import dev.scopekeeper.project.ChangeRole;
import dev.scopekeeper.project.CreateInvite;
import dev.scopekeeper.project.CreateProject;
import dev.scopekeeper.project.EditProject;
import dev.scopekeeper.project.EditStage;
import dev.scopekeeper.project.ListInvites;
import dev.scopekeeper.project.ListProjects;
import dev.scopekeeper.project.LookAtInvite;
import dev.scopekeeper.project.MoveStage;
import dev.scopekeeper.project.ReadBoard;
import dev.scopekeeper.project.RemoveMember;
import dev.scopekeeper.project.RemoveStage;
import dev.scopekeeper.project.RestoreProject;
import dev.scopekeeper.project.RevokeInvite;
import dev.scopekeeper.release.AddEpic;
import dev.scopekeeper.release.AddRelease;
import dev.scopekeeper.release.EditEpic;
import dev.scopekeeper.release.EditRelease;
import dev.scopekeeper.release.ListScopeChanges;
import dev.scopekeeper.release.LockRelease;
import dev.scopekeeper.release.MoveEpic;
import dev.scopekeeper.release.MoveRelease;
import dev.scopekeeper.release.RemoveEpic;
import dev.scopekeeper.release.RemoveRelease;
import dev.scopekeeper.release.ShipRelease;
import dev.scopekeeper.release.UnlockRelease;
import dev.scopekeeper.transfer.ImportProjects;
import dev.scopekeeper.transfer.PreviewImport;
import java.util.List;

/**
 * The system's map: every route there is. CDK makes a function of each, the local server serves
 * each, the OpenAPI document and the permission tests are made from it.
 */
public final class Routes {
  private static final List<RouteHandler<?, ?>> ALL =
      List.of(
          new ReadHealth(),
          new ReadOpenApi(),
          new ChangePassword(),
          new ReadMe(),
          new ReadSignUp(),
          new RecoverAccount(),
          new RenewRecoveryCodes(),
          new SignIn(),
          new SignOut(),
          new SignUp(),
          new AcceptInvite(),
          new AddStage(),
          new ArchiveProject(),
          new ChangeRole(),
          new CreateInvite(),
          new CreateProject(),
          new EditProject(),
          new EditStage(),
          new ListInvites(),
          new ListProjects(),
          new LookAtInvite(),
          new MoveStage(),
          new ReadBoard(),
          new RemoveMember(),
          new RemoveStage(),
          new RestoreProject(),
          new RevokeInvite(),
          new AddEpic(),
          new AddRelease(),
          new EditEpic(),
          new EditRelease(),
          new MoveEpic(),
          new MoveRelease(),
          new RemoveEpic(),
          new RemoveRelease(),
          new LockRelease(),
          new UnlockRelease(),
          new ShipRelease(),
          new ListScopeChanges(),
          new AddCard(),
          new AddCardTemplate(),
          new AddChecklistItem(),
          new AddComment(),
          new AddLabel(),
          new ArchiveCard(),
          new ArchiveCards(),
          new BlockCard(),
          new EditCard(),
          new EditCardTemplate(),
          new EditChecklistItem(),
          new EditComment(),
          new EditLabel(),
          new LabelCard(),
          new ListArchivedCards(),
          new ListComments(),
          new MoveCard(),
          new MoveCards(),
          new MoveChecklistItem(),
          new ReadCard(),
          new RemoveCardTemplate(),
          new RemoveChecklistItem(),
          new RemoveComment(),
          new RemoveLabel(),
          new RestoreCard(),
          new UnblockCard(),
          new UnlabelCard(),
          new ListActivity(),
          new ListCardHistory(),
          new UndoChange(),
          new ImportProjects(),
          new PreviewImport());

  private Routes() {}

  public static List<RouteHandler<?, ?>> all() {
    return ALL;
  }
}
