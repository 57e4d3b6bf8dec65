import type { Strings } from '../texts.ts';

/** The guide for those whose photo was rejected, in German. */
export const REJECTED: Strings['rejected'] = {
  open: 'Warum wurde meines abgelehnt?',
  title: 'Warum wurde mein Foto abgelehnt?',
  lede: 'Wählen Sie den Grund, der Ihnen genannt wurde. Wurde keiner genannt, prüfen Sie zuerst hier das Foto.',
  photoTitle: 'Das Foto',
  otherTitle: 'Nicht das Foto',
  check: 'Foto prüfen',
  take: 'Neues Foto aufnehmen',
  reasons: {
    blurry: {
      title: 'Unscharf, unleserlich oder schlechte Qualität',
      answer:
        'Die kleine Schrift muss lesbar sein. Legen Sie das Dokument hin, halten Sie das Telefon still darüber, tippen Sie es zum Scharfstellen auf dem Bildschirm an und warten Sie einen Moment. Senden Sie das Foto selbst, kein Bildschirmfoto und keine Kopie aus einem Chat.',
    },
    glare: {
      title: 'Blendung, Spiegelung oder schlechtes Licht',
      answer:
        'Schalten Sie den Blitz aus. Drehen Sie sich von Lampen und Fenstern weg, bis der helle Fleck das Dokument verlässt, und nehmen Sie Tageslicht von der Seite. Oft genügt es, das Dokument ein wenig zu kippen.',
    },
    corners: {
      title: 'Ecken fehlen, abgeschnitten oder zu klein',
      answer:
        'Alle vier Ecken müssen auf dem Foto sein, mit etwas Platz darum, und das Dokument soll es fast füllen. Manche Dienste wollen das ganze Foto, kein zugeschnittenes.',
    },
    covered: {
      title: 'Etwas verdeckt das Dokument',
      answer:
        'Legen Sie es hin, statt es zu halten. Nehmen Sie es aus seiner Hülle, und halten Sie Finger, Aufkleber und Schatten von Porträt und Schrift fern.',
    },
    screen: {
      title: 'Foto von einem Bildschirm, Kopie oder bearbeitetes Foto',
      answer:
        'Fotografieren Sie das Dokument selbst: keinen Bildschirm, keine gedruckte Kopie, und ohne Filter oder Änderungen. Senden Sie dann die Datei, wie die Kamera sie gespeichert hat.',
    },
    expired: {
      title: 'Dokument abgelaufen',
      answer:
        'Hier hilft kein Foto. Sehen Sie auf das Ablaufdatum; viele Dienste wollen auch, dass noch einige Monate übrig sind. Nehmen Sie ein anderes Dokument, das gültig ist.',
    },
    mismatch: {
      title: 'Die Angaben stimmen nicht überein',
      answer:
        'Geben Sie Namen, Daten und Nummern genau so ein, wie das Dokument sie zeigt, mit allen Vornamen, und achten Sie auf die Reihenfolge von Tag und Monat. Senden Sie die Seite, nach der gefragt wird.',
    },
    unsupported: {
      title: 'Dokument wird nicht unterstützt',
      answer:
        'Jeder Dienst nimmt nur einige Arten von Dokumenten aus einigen Ländern. Ein Reisepass wird am häufigsten angenommen; senden Sie von Karten Vorder- und Rückseite. Studenten-, Vereins- und Bankkarten sind keine Ausweise.',
    },
    face: {
      title: 'Gesicht nicht erkannt oder stimmt nicht überein',
      answer:
        'Das Porträt auf dem Dokument muss scharf und frei von Spiegelungen sein: Prüfen Sie das hier. Wenden Sie sich für das Bild von sich selbst dem Licht zu, nehmen Sie Hut und Brille ab, und seien Sie allein im Bild.',
    },
  },
  others: {
    used: {
      title: 'Das Dokument wurde schon benutzt',
      answer:
        'Die meisten Dienste erlauben ein Konto je Dokument. Melden Sie sich am älteren Konto an, oder bitten Sie den Support, es zu entfernen.',
    },
    network: {
      title: 'Das Hochladen ist abgebrochen',
      answer:
        'Wechseln Sie zwischen WLAN und mobilen Daten, schalten Sie ein VPN aus, und versuchen Sie es noch einmal. Ein Foto über 10 MB kann schon wegen seiner Größe abgelehnt werden.',
    },
    later: {
      title: 'Es wird immer wieder abgelehnt',
      answer:
        'Nach einigen Versuchen warten viele Dienste Stunden, bevor sie wieder hinsehen. Versuchen Sie es am nächsten Tag, in einem anderen Browser oder in ihrer App.',
    },
    support: {
      title: 'Kein Grund, und jede Prüfung hier ist bestanden',
      answer:
        'Schreiben Sie dem Support, mit der Zeit Ihres letzten Versuchs und der Art des Dokuments, und bitten Sie um die Prüfung durch einen Menschen. Senden Sie das Foto nur über die eigene Seite oder App des Dienstes.',
    },
  },
};
