package dev.scopekeeper.transfer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows what column names mean, for tools without explicit states. A name means something only if
 * all of its words do: "Done this week" is done, "Almost done" and "Done by Ann" are unknown.
 */
final class StageName {
  /** Longer than any known name. */
  private static final int LONGEST = 60;

  private static final Set<String> FIRST =
      names(
          """
          backlog, to do, todo, to-do, open, new, triage, inbox, ideas, offen, neu, zu erledigen, zu tun,
          ideen, a faire, ouvert, nouveau, idees, por hacer, pendiente, pendientes, abierto, nuevo, ideas,
          a fazer, aberto, pendente, novo, da fare, aperto, nuovo, te doen, nieuw, do zrobienia, nowe,
          udelat, k vyrizeni, att gora, gjores, at gore, tehtava, tehtavat, k vykonaniu, сделать,
          к выполнению, новые, зробити, yapilacak, yapilacaklar, teendo, de facut, προς υλοποιηση,
          待办, 待處理, 待处理, 未着手, やること, 할 일, can lam, akan dikerjakan\
          """);

  /** In the form that a list of finished work has in each language. */
  private static final Set<String> DONE =
      names(
          """
          done, closed, complete, completed, finished, shipped, released, resolved, delivered, deployed, fixed,
          all done, done done,
          erledigt, fertig, fertiggestellt, abgeschlossen, geschlossen, gelost, ausgeliefert, veroffentlicht,
          beendet, umgesetzt, komplett,
          termine, terminee, terminees, termines, fait, faits, faite, fini, finis, finie, acheve, acheves, clos,
          cloture, clotures, ferme, fermes, livre, livres, resolu, resolus,
          hecho, hechos, hecha, hechas, terminado, terminados, terminada, terminadas, completado, completados,
          completada, completadas, finalizado, finalizados, finalizada, finalizadas, cerrado, cerrados, listo,
          entregado, entregados, resuelto, resueltos,
          feito, feitos, feita, concluido, concluidos, concluida, concluidas, finalizadas,
          encerrado, entregue, entregues, resolvido, resolvidos, terminado, completo, completos,
          fatto, fatti, fatta, fatte, completato, completati, completata, finito, finiti, concluso, conclusi,
          terminato, terminati, chiuso, chiusi, risolto, risolti, consegnato,
          klaar, gedaan, gereed, afgerond, voltooid, afgesloten, gesloten, opgelost, opgeleverd,
          gotowe, zrobione, ukonczone, zakonczone, wykonane, zamkniete, rozwiazane, skonczone,
          hotovo, dokonceno, uzavreno, vyreseno, splneno, hotove, dokoncene, uzavrete, vyriesene, splnene,
          klart, klar, klara, fardig, fardigt, fardiga, avslutad, avslutat, avslutade, slutford, stangd,
          ferdig, ferdige, fullfort, avsluttet, utfort, lukket,
          faerdig, faerdige, færdig, færdige, udfort, afsluttet, lukkede, gjort,
          valmis, valmiit, tehty, tehdyt, suljettu, suoritettu,
          готово, сделано, выполнено, завершено, закрыто, решено, законченные, выполненные, готовые,
          зроблено, виконано, завершені, закрито, вирішено,
          bitti, tamamlandi, tamamlanan, tamamlananlar, yapildi, biten, bitenler, kapandi, kapali, cozuldu,
          kesz, elkeszult, befejezett, befejezve, lezart, lezarva, megoldva,
          gata, terminate, finalizat, finalizate, realizat, inchis, rezolvat,
          ολοκληρωθηκε, ολοκληρωμενα, ετοιμο, τελος, εγινε, κλειστο,
          fet, fets, acabat, acabats, tancat, completat, completats,
          gotov, zavrseno, dovrseno, zakljuceno, koncano, narejeno, dokoncano, rijeseno, reseno, готови,
          завършено, затворено, baigta, atlikta, pabeigts, pabeigti, pabeigta, valmis, lopetatud, tehtud,
          完成, 已完成, 完了, 済み, 済, 終了, 已关闭, 已關閉, 已解决, 已解決, 已发布, 结束, 結束, クローズ, 対応済み, リリース済み,
          완료, 완료됨, 종료, 끝, xong, hoan thanh, da xong, da hoan thanh,
          selesai, rampung, tutup, tapos na, natapos, เสร็จ, เสร็จแล้ว, เสร็จสิ้น, पूर्ण, पूरा, हो गया, সম্পন্ন,
          تم, مكتمل, منجز, منتهي, انتهى, انجام شد, انجام شده, תם, הושלם, בוצע, הסתיים, סגור\
          """);

  /** Words that may stand beside: they say when, not whether. */
  private static final Set<String> BESIDE =
      names(
          """
          and, or, und, oder, et, ou, y, o, e, en, i, og, och, this, last, week, month, sprint, quarter, year,
          today, yesterday, recently, q, kw, cw, w, wk, january, february, march, april, may, june, july, august,
          september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec,
          diese, letzte, woche, monat, jahr, heute, januar, februar, marz, mai, juni, juli, oktober, dezember,
          cette, semaine, mois, annee, janvier, fevrier, mars, avril, juin, juillet, aout, septembre, octobre,
          novembre, decembre, esta, semana, mes, hoy, enero, febrero, marzo, abril, mayo, junio, julio, agosto,
          septiembre, octubre, noviembre, diciembre, the, tasks, cards, items, work\
          """);

  private StageName() {}

  /** Whether the name stands for finished work. */
  static boolean done(String name) {
    var words = words(name);
    var whole = String.join(" ", words);
    if (DONE.contains(whole)) {
      return true;
    }
    return words.stream().anyMatch(DONE::contains)
        && words.stream().allMatch(word -> DONE.contains(word) || BESIDE.contains(word));
  }

  /** The usual position on a board: before, during or after the work. */
  static int usualPlace(String name) {
    return FIRST.contains(String.join(" ", words(name))) ? 0 : done(name) ? 2 : 1;
  }

  /** The words of the name in plain letters: "✅ Terminés !" is "termines". */
  private static List<String> words(String name) {
    var letters =
        name.length() > LONGEST ? "" : plain(name).replaceAll("[^\\p{L}\\p{M} ]+", " ").strip();
    return letters.isEmpty() ? List.of() : List.of(letters.split(" +"));
  }

  private static Set<String> names(String list) {
    return Arrays.stream(list.split("\\s*,\\s*"))
        .map(entry -> String.join(" ", words(entry)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Lower case without accents. Sorting many marks takes quadratic time, so the text is short. */
  private static String plain(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[\\u0300-\\u036f]", "")
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace('đ', 'd')
        .replace('ı', 'i');
  }
}
