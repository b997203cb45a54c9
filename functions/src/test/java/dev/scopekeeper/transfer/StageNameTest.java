package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names stand for finished work. */
class StageNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Done",
        "✅ Done!",
        "DONE ",
        "Done 2024",
        "Done this week",
        "Done / Released",
        "Done (June)",
        "Closed",
        "Completed tasks",
        "Erledigt",
        "Gelöst",
        "Abgeschlossen",
        "Terminé",
        "Terminées",
        "Hecho",
        "Finalizado",
        "Concluído",
        "Feito",
        "Fatto",
        "Completato",
        "Afgerond",
        "Zakończone",
        "Hotovo",
        "Klart",
        "Ferdig",
        "Færdig",
        "Valmis",
        "Готово",
        "Сделано",
        "Виконано",
        "Tamamlandı",
        "Kész",
        "Finalizat",
        "Ολοκληρώθηκε",
        "Završeno",
        "完成",
        "完了",
        "已完成",
        "済み",
        "완료",
        "Hoàn thành",
        "Selesai",
        "เสร็จแล้ว",
        "مكتمل",
        "הושלם"
      })
  void names_of_finished_work_are_known_in_many_languages(String name) {
    assertThat(StageName.done(name)).isTrue();
    assertThat(StageName.usualPlace(name)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "To do",
        "Not done",
        "Almost done",
        "Done by Ann",
        "Ready",
        "Released to QA",
        "Canceled",
        "Archive",
        "Customer A",
        "Lost",
        "Waiting",
        "Review",
        "Closed beta",
        "This week",
        "2024",
        "!!",
        "To be done",
        "Nicht erledigt",
        "En cours",
        "进行中",
        "未完成"
      })
  void other_names_are_not(String name) {
    assertThat(StageName.done(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"To do", "ToDo", "Backlog", "Zu erledigen", "À faire", "Por hacer", "待办"})
  void names_of_work_that_did_not_begin_come_first(String name) {
    assertThat(StageName.usualPlace(name)).isZero();
  }
}
