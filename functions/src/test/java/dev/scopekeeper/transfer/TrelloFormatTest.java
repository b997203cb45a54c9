package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is odd about real Trello exports, one test each. */
class TrelloFormatTest {
  private static final String BOARD =
      """
      {'id':'5f0000000000000000000001','name':'Garden','desc':'What we grow','closed':false,
       'prefs':{},'labelNames':{},'lists':[%s],'cards':[%s],%s 'members':[
        {'id':'m1','username':'ann','fullName':'Ann Ash'}]}\
      """;
  private static final String LISTS =
      "{'id':'a','name':'To do','pos':1},{'id':'b','name':'Done','pos':2.5}";

  @Test
  void lists_become_stages_in_their_order_and_done_is_where_work_is_done() {
    var board =
        board(
            "{'id':'b','name':'✅ Done!','pos':65535.5},{'id':'a','name':'Doing','pos':16384},"
                + "{'id':'c','name':'Ideas','pos':-3}",
            "",
            "");
    assertThat(board.title()).isEqualTo("Garden");
    assertThat(board.purpose()).isEqualTo("What we grow");
    assertThat(board.stacks())
        .extracting(ImportedStack::title)
        .containsExactly("Ideas", "Doing", "✅ Done!");
    assertThat(board.stacks()).extracting(ImportedStack::done).containsExactly(false, false, true);
  }

  @Test
  void positions_are_floats_doubled_or_missing() {
    var cards =
        "{'id':'1','name':'d','idList':'a'},{'id':'2','name':'b','idList':'a','pos':16384.25},"
            + "{'id':'3','name':'a','idList':'a','pos':1e-3},{'id':'4','name':'c','idList':'a','pos':16384.25},"
            + "{'id':'5','name':'e','idList':'a','pos':'bottom'}";
    assertThat(board(LISTS, cards, "").stacks().getFirst().cards())
        .extracting(ImportedCard::title)
        .containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void a_closed_list_is_no_stage_and_its_cards_are_in_the_archive() {
    var lists = LISTS + ",{'id':'c','name':'Old','closed':true,'pos':3}";
    var board =
        board(
            lists, "{'id':'1','name':'Was','idList':'c'},{'id':'2','name':'Is','idList':'a'}", "");
    assertThat(board.stacks()).extracting(ImportedStack::shown).containsExactly(true, true, false);
    var was = board.stacks().getLast().cards().getFirst();
    assertThat(was.archived()).isTrue();
    assertThat(was.description()).isEqualTo("List: Old");
    assertThat(board.notes())
        .singleElement()
        .satisfies(note -> {
          assertThat(note.card()).isEqualTo("list Old");
          assertThat(note.what())
              .isEqualTo("is archived and becomes no stage: its card is in the archive");
        });
  }

  @Test
  void cards_of_a_closed_list_where_work_was_done_are_done() {
    var lists = "{'id':'a','name':'To do'},{'id':'c','name':'Done','closed':true}";
    var stacks = board(lists, "{'id':'1','name':'x','idList':'c'}", "").stacks();
    assertThat(stacks.getLast().shown()).isFalse();
    assertThat(stacks.getLast().done()).isTrue();
  }

  @Test
  void a_closed_card_is_archived_and_a_completed_due_date_is_done() {
    var card = card("'closed':true,'due':'2026-02-03T00:00:00.000Z','dueComplete':true");
    assertThat(card.archived()).isTrue();
    assertThat(card.done()).isTrue();
    assertThat(card.due()).hasToString("Optional[2026-02-03]");
    assertThat(card.notes()).isEmpty();
  }

  @Test
  void a_card_in_no_list_of_the_file_is_kept() {
    var board = board(LISTS, "{'id':'1','name':'Stray','idList':'z'},7", "");
    assertThat(board.cards()).extracting(ImportedCard::title).containsExactly("Stray");
    assertThat(board.notes())
        .extracting(ImportedBoard.Note::card)
        .containsExactly("Cards without a list");
    assertThat(board.skipped())
        .extracting(skipped -> skipped.card() + " " + skipped.why())
        .containsExactly("An entry of Garden is not a card: 7");
  }

  @Test
  void a_card_was_made_when_its_action_says_else_when_its_id_says() {
    var actions =
        "'actions':[{'type':'createCard','date':'2026-01-02T03:04:05.678Z',"
            + "'data':{'card':{'id':'5f1e4d0c0000000000000001'}}}],";
    var cards =
        "{'id':'5f1e4d0c0000000000000001','name':'a','idList':'a'},"
            + "{'id':'5f1e4d0c0000000000000002','name':'b','idList':'a'},"
            + "{'id':'000000010000000000000002','name':'c','idList':'a'},"
            + "{'id':'short','name':'d','idList':'a'}";
    assertThat(board(LISTS, cards, actions).cards())
        .extracting(card -> card.createdAt().map(Object::toString).orElse("unknown"))
        .containsExactly("2026-01-02T03:04:05.678Z", "2020-07-27T03:42:04Z", "unknown", "unknown");
  }

  @Test
  void a_label_without_a_name_is_called_after_its_colour() {
    var labels =
        "'labels':[{'id':'l1','name':'','color':'green'},{'id':'l2','name':'Soon','color':'red_dark'},"
            + "{'id':'l3','name':'','color':null},{'id':'l4','name':'','color':'green'}],";
    var cards = "{'id':'1','name':'x','idList':'a','idLabels':['l2','l1','zz']}";
    var board = board(LISTS, cards, labels);
    assertThat(board.labels())
        .extracting(ImportedLabel::title)
        .containsExactly("Label green", "Soon", "Label without colour", "Label green");
    assertThat(board.labels())
        .extracting(ImportedLabel::color)
        .containsExactly("319047", "D33A3C", "6F757E", "319047");
    assertThat(board.cards().getFirst().labels()).containsExactly("l2", "l1");
  }

  @Test
  void labels_that_old_files_have_on_cards_only_come_across() {
    var cards =
        "{'id':'1','name':'x','idList':'a','labels':[{'id':'q','name':'Old','color':'sky'}]}";
    var board = board(LISTS, cards, "");
    assertThat(board.labels()).extracting(ImportedLabel::title).containsExactly("Old");
    assertThat(board.cards().getFirst().labels()).containsExactly("l1");
  }

  @Test
  void comments_come_oldest_first_and_missing_ones_are_counted() {
    var actions =
        "'actions':["
            + comment("1", "second", "2026-01-03T00:00:00.000Z")
            + ","
            + comment("1", "first", "2026-01-02T00:00:00.000Z")
            + ",{'type':'commentCard','data':7}],";
    var cards =
        "{'id':'1','name':'a','idList':'a','badges':{'comments':12}},"
            + "{'id':'2','name':'b','idList':'a','badges':{'comments':30}}";
    var file = file(LISTS, cards, actions);
    var card = file.boards().getFirst().cards().getFirst();
    assertThat(card.comments())
        .extracting(ImportedComment::body)
        .containsExactly("first", "second");
    assertThat(card.comments()).allMatch(said -> said.authorName().equals("Ann Ash"));
    assertThat(card.comments().getFirst().createdAt())
        .hasToString("Optional[2026-01-02T00:00:00Z]");
    assertThat(card.notes()).containsExactly("10 comments are not in this file");
    assertThat(file.warnings()).containsExactly("40 comments are not in this file.");
  }

  @Test
  void a_file_with_a_thousand_actions_says_why_comments_are_missing() {
    var actions =
        IntStream.range(0, 1_000)
            .mapToObj(i -> comment("1", "c" + i, "2026-01-02T00:00:00.000Z"))
            .collect(Collectors.joining(",", "'actions':[", "],"));
    var file =
        file(LISTS, "{'id':'1','name':'a','idList':'a','badges':{'comments':1040}}", actions);
    assertThat(file.warnings())
        .singleElement()
        .asString()
        .contains("40 comments are not in this file", "latest 1,000 actions");
  }

  @Test
  void several_checklists_become_one_whose_lines_say_where_they_are_from() {
    var checklists =
        "'checklists':[{'id':'k2','idCard':'1','name':'After','pos':2,'checkItems':["
            + "{'name':'sweep','state':'incomplete','pos':1}]},"
            + "{'id':'k1','idCard':'1','name':'Before','pos':1,'checkItems':["
            + "{'name':'rake','state':'incomplete','pos':9},"
            + "{'name':'buy','state':'complete','pos':1,'due':'2026-01-01T00:00:00.000Z'}]},"
            + "{'id':'k3','idCard':'2','name':'Alone','checkItems':[{'name':'x','state':'complete'}]}],";
    var cards =
        board(
                LISTS,
                "{'id':'1','name':'a','idList':'a'},{'id':'2','name':'b','idList':'a'}",
                checklists)
            .cards();
    assertThat(cards.getFirst().checklist())
        .containsExactly(
            new ImportedCard.Item("Before: buy", true),
            new ImportedCard.Item("Before: rake", false),
            new ImportedCard.Item("After: sweep", false));
    assertThat(cards.getFirst().notes())
        .anyMatch(note -> note.contains("2 checklists become one"))
        .anyMatch(note -> note.contains("due dates and people of checklist lines"));
    assertThat(cards.getLast().checklist()).containsExactly(new ImportedCard.Item("x", true));
    assertThat(cards.getLast().notes()).containsExactly("its checklist is called Alone");
  }

  @Test
  void checklist_lines_over_the_limit_stay_in_the_description() {
    var items =
        IntStream.range(0, 102)
            .mapToObj(i -> "{'name':'i" + i + "','state':'complete','pos':" + i + "}")
            .collect(Collectors.joining(","));
    var card =
        board(
                LISTS,
                "{'id':'1','name':'a','idList':'a','desc':'Text'}",
                "'checklists':[{'idCard':'1','checkItems':[" + items + "]}],")
            .cards()
            .getFirst();
    assertThat(card.checklist()).hasSize(100);
    assertThat(card.description()).isEqualTo("Text\n\n- [x] i100\n- [x] i101");
    assertThat(card.notes()).hasSize(1);
  }

  @Test
  void custom_fields_become_lines_even_where_the_file_does_not_name_them() {
    var fields =
        "'customFields':[{'id':'f1','name':'Estimate','type':'number'},"
            + "{'id':'f2','name':'Size','type':'list','options':[{'id':'o1','value':{'text':'Big'}}]},"
            + "{'id':'f3','name':'Paid','type':'checkbox'}],";
    var items =
        "'customFieldItems':[{'idCustomField':'f1','value':{'number':'3'}},"
            + "{'idCustomField':'f2','idValue':'o1','value':null},"
            + "{'idCustomField':'f3','value':{'checked':'true'}},"
            + "{'idCustomField':'gone','value':{'text':'who knows'}},7]";
    assertThat(card(items, fields).description())
        .isEqualTo("Estimate: 3\n\nSize: Big\n\nPaid: yes\n\nField: who knows");
    assertThat(card(items, "").description()).contains("Field: 3").contains("not in this file");
  }

  @Test
  void attachments_are_links_that_can_only_be_followed() {
    var card =
        card(
            """
            'attachments':[
             {'name':'Plan [new](x)','url':'https://example.com/a b','isUpload':false},
             {'name':'bed.png','url':'https://trello.com/1/cards/1/bed.png','isUpload':true},
             {'name':'run','url':'javascript:alert(1)'},
             {'name':'file','url':'file:///etc/passwd'},
             {'name':'','url':'https://example.com/x?a=1>)'},
             {'url':'http://169.254.169.254/latest/meta-data/'},{'name':7},
             {'name':'half','url':'https://example.com/\\ud83d'}]\
            """);
    assertThat(card.description().split("\n\n"))
        .containsExactly(
            "Attachment: [Plan \\[new\\](x)](<https://example.com/a%20b>)",
            "Attachment: [bed.png](<https://trello.com/1/cards/1/bed.png>)",
            "Attachment: run",
            "Attachment: file",
            "Attachment: [https://example.com/x?a=1\\>)](<https://example.com/x?a=1%3E)>)",
            "Attachment: [http://169.254.169.254/latest/meta-data/]"
                + "(<http://169.254.169.254/latest/meta-data/>)",
            "Attachment: 7",
            "Attachment: [half](<https://example.com/%EF%BF%BD>)");
    assertThat(card.notes())
        .contains(
            "attachment run: only its name comes across",
            "attachment bed.png: a link to it comes across, not the file");
  }

  @Test
  void people_are_names_also_of_those_who_left() {
    var actions =
        "'actions':[{'type':'updateCard','idMemberCreator':'m2',"
            + "'memberCreator':{'id':'m2','username':'ben','fullName':' '},'data':{}}],";
    var card = card("'idMembers':['m1','m2','m3']", actions);
    assertThat(card.people()).containsExactly("Ann Ash", "ben", "Somebody who left");
    assertThat(card.description()).isEqualTo("Assigned: Ann Ash, ben, Somebody who left");
  }

  @Test
  void templates_mirrors_start_dates_and_votes_are_said() {
    var card =
        card(
            "'isTemplate':true,'cardRole':'mirror','start':'2026-01-01T00:00:00.000Z',"
                + "'idMembersVoted':['m1'],'address':'Kew'");
    assertThat(card.notes())
        .anyMatch(note -> note.contains("template"))
        .anyMatch(note -> note.contains("mirror"))
        .anyMatch(note -> note.contains("start date 2026-01-01"))
        .anyMatch(note -> note.contains("1 vote does not"));
    assertThat(card.description()).isEqualTo("Start date: 2026-01-01\n\nLocation: Kew");
  }

  @Test
  void a_closed_board_is_archived() {
    var closed = BOARD.replace("'closed':false", "'closed':true").formatted(LISTS, "", "");
    assertThat(read(closed).boards().getFirst().archived()).isTrue();
  }

  @Test
  void files_that_only_look_like_an_export_are_told_what_they_look_like() {
    refused("{'lists':[],'cards':[],'name':'x'}", "lists and cards, but not");
    refused(
        "{'lists':{},'cards':[],'name':'x','prefs':{},'labelNames':{}}",
        "but not what a Trello board");
    refused("[{'lists':[],'cards':[]}]", "a JSON list, not a board");
    refused("{'idList':'a','idBoard':'b','name':'A card','prefs':{}}", "single Trello card");
    refused("{'runs':[],'version':'2.1.0'}", "SARIF");
    refused("{'boards':[{'lists':[],'cards':[]}]}", "none of them is a Deck board");
    refused("{'openapi':'3.1.0','info':{},'paths':{}}", "openapi, info, paths");
    refused("{}", "empty");
    refused("<!doctype html><p>Sign in", "web page");
    refused("Dear Ann,\nplease find\nthe board, attached, below\n", "plain text");
    refused(" \n ", "empty");
  }

  @Test
  void a_deck_file_with_keys_of_trello_is_a_deck_file() {
    var file = read("{'boards':[{'title':'D','labels':[],'stacks':[]}],'lists':[],'cards':[]}");
    assertThat(file.format()).isEqualTo("deck");
  }

  @Test
  void a_board_in_a_list_or_an_object_of_its_own_is_a_board() {
    var board = BOARD.formatted(LISTS, "", "");
    assertThat(read("[" + board + "]")).isEqualTo(read(board));
    assertThat(read("{'board':" + board + "}")).isEqualTo(read(board));
    refused("[" + board + "," + board + "]", "a JSON list, not a board");
  }

  @Test
  void damaged_json_is_refused_with_line_and_character_in_words_of_a_user() {
    refused("{'lists': [\n  {'id' 'a'}]}", "damaged in line 2");
    refused("{'lists': [NaN]}", "damaged in line 1");
    refused("{'lists': [", "ends in line 1 in the middle");
    refused("{'a': 1,\n 'a': 2}", "the name a stands twice");
    refused("[".repeat(200), "nested more than 100 deep there, or has a text");
    refused(
        "{'a': '" + "x".repeat(2_000_001) + "'}", "nested more than 100 deep there, or has a text");
    refused("{} {}", "has something behind its end");
    for (var text : List.of("{'a' 1}", "{'a':1e}", "{'a':tru}", "[1", "{'a':'\\x'}", "[\u0001]")) {
      assertThatThrownBy(() -> read(text))
          .as(text)
          .isInstanceOf(UnreadableImport.class)
          .hasMessageNotContainingAny("REDACTED", "offset", "Source", "token", "String");
    }
  }

  @Test
  void labels_over_the_limit_of_a_card_stay_in_its_description() {
    var labels =
        IntStream.range(0, 25)
            .mapToObj(i -> "{'id':'l%d','name':'L%d'}".formatted(i, i))
            .collect(Collectors.joining(",", "'labels':[", "],"));
    var ids =
        IntStream.range(0, 25)
            .mapToObj(i -> "'l" + i + "'")
            .collect(Collectors.joining(",", "'idLabels':[", "]"));
    var card = card(ids, labels);
    assertThat(card.labels()).hasSize(20);
    assertThat(card.description()).isEqualTo("Labels: L20, L21, L22, L23, L24");
    assertThat(card.notes())
        .containsExactly("it has more than 20 labels: the others are in the description");
  }

  @Test
  void what_could_be_both_is_refused() {
    var both = BOARD.formatted(LISTS, "", "'boards':[{'title':'D','labels':[],'stacks':[]}],");
    refused(both, "could be of each of these: Deck, Trello.");
  }

  @Test
  void wrong_types_anywhere_never_lose_another_card() {
    var whole =
        BOARD.formatted(
            LISTS,
            "{'id':'1','name':'Dig','idList':'a','idLabels':['l1'],'badges':{'comments':1},"
                + "'attachments':[{'url':'https://a.example'}],'customFieldItems':[{'value':{}}]},"
                + "{'id':'2','name':'Rest','idList':'b'}",
            "'labels':[{'id':'l1','name':'','color':'red'}],'customFields':[{'id':'f'}],"
                + "'checklists':[{'idCard':'1','checkItems':[{'name':'x'}]}],'actions':["
                + comment("1", "hm", "2026-01-01T00:00:00.000Z")
                + "],");
    for (var field :
        List.of(
            "labels",
            "idLabels",
            "badges",
            "attachments",
            "customFieldItems",
            "customFields",
            "checklists",
            "checkItems",
            "actions",
            "data",
            "memberCreator",
            "members",
            "desc",
            "pos",
            "color",
            "closed")) {
      for (var value : List.of("null", "7", "'x'", "true", "[]", "{}", "[[1]]", "1e999", "[{}]")) {
        var odd =
            whole.replaceFirst(
                "'" + field + "':", "'" + field + "':" + value + ",'was" + field + "':");
        assertThat(read(odd).boards().getFirst().cards())
            .as(field + " " + value)
            .extracting(ImportedCard::title)
            .contains("Dig", "Rest");
      }
    }
  }

  @Test
  void too_many_lists_and_cards_are_refused_and_labels_left_out() {
    var lists =
        IntStream.range(0, 1_001)
            .mapToObj(i -> "{'id':'" + i + "'}")
            .collect(Collectors.joining(","));
    refused(BOARD.formatted(lists, "", ""), "more than 1000 lists");
    var closed = lists.replace("}", ",'closed':true}");
    assertThat(board(closed, "", "").stacks()).hasSize(1_001);
    var cards = "{'idList':'a'},".repeat(20_000) + "{}";
    refused(BOARD.formatted(LISTS, cards, ""), "more than 20000 cards");
    var labels =
        IntStream.range(0, 201)
            .mapToObj(i -> "{'id':'" + i + "'}")
            .collect(Collectors.joining(",", "'labels':[", "],"));
    assertThat(board(LISTS, "", labels).labels()).hasSize(200);
    assertThat(board(LISTS, "", labels).skipped()).hasSize(1);
  }

  private static String comment(String card, String text, String date) {
    return "{'type':'commentCard','idMemberCreator':'m1','date':'"
        + date
        + "','data':{'text':'"
        + text
        + "','card':{'id':'"
        + card
        + "'}}}";
  }

  private static void refused(String file, String why) {
    assertThatThrownBy(() -> read(file))
        .as(Text.cut(file, 60))
        .isInstanceOfSatisfying(
            UnreadableImport.class,
            refusal -> assertThat(refusal.problem().sentence()).contains(why));
  }

  private static ImportedCard card(String fields) {
    return card(fields, "");
  }

  private static ImportedCard card(String fields, String board) {
    var card = "{'id':'1','idShort':4,'name':'x','idList':'a'," + fields + "}";
    return board(LISTS, card, board).cards().getFirst();
  }

  private static ImportedBoard board(String lists, String cards, String more) {
    return file(lists, cards, more).boards().getFirst();
  }

  private static ImportedFile file(String lists, String cards, String more) {
    return read(BOARD.formatted(lists, cards, more));
  }

  private static ImportedFile read(String json) {
    return ImportFile.parse(ForeignText.of(json.replace('\'', '"')), Optional.empty());
  }
}
