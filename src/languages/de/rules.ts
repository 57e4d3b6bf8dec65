import type { Catalogue } from '../../core/messages/catalogue.ts';

const TILT_AWAY =
  'Kippen Sie das Dokument ein wenig oder bewegen Sie die Lampe, bis der helle Fleck verschwunden ist';
const KEEP_OFF = 'Legen Sie das Dokument hin und halten Sie Finger und andere Dinge davon fern';
const NOT_A_SCREEN = 'Fotografieren Sie das Dokument selbst, nicht einen Bildschirm, der es zeigt';
const LEVEL = 'Halten Sie das Telefon flach über das Dokument, parallel zum Tisch';

/** What rules say in German. */
export const TEXTS: Catalogue = {
  rules: {
    background: {
      title: 'Das Dokument liegt auf einer ruhigen Fläche',
      description:
        'Schrift, Bilder oder Dinge rund um das Dokument werden für einen Teil davon gehalten, und ebenso ein Tisch, der ihm gleicht. Gemessen im Umkreis von 14 mm: der Anteil der Umgebung, dessen Helligkeit so stark schwankt wie die von Schrift, und der Farbunterschied zu beiden Seiten des Randes. Ein ruhiges Muster wie Holz stört nicht, ebenso wenig die Glanzlichter einer einfarbigen Unterlage.',
      figureName: 'Unruhe',
      messages: {
        busy: {
          problem: 'Rund um das Dokument sind Schrift oder andere Dinge ({place})',
          advice: 'Legen Sie das Dokument auf eine einfarbige, dunklere Fläche, auf der sonst nichts liegt',
        },
        blendsIn: {
          problem: 'Das Dokument hebt sich kaum von seiner Unterlage ab',
          advice: 'Legen Sie das Dokument auf eine dunklere oder andersfarbige Fläche',
        },
        notSeen: {
          problem: 'Auf dem Foto ist zu wenig von der Umgebung, um sie zu beurteilen',
          advice: 'Lassen Sie rund um das Dokument etwas Platz',
        },
      },
    },
    blur: {
      title: 'Das Foto ist scharf',
      description:
        'Kleine Schrift muss lesbar bleiben. Gemessen an der Breite der Kanten von Schrift und Bildern auf dem Dokument, in der Richtung, die am unschärfsten ist: das Sigma der Gauß-Funktion, die eine scharfe Kante ebenso weichzeichnet, in Millimetern auf dem Dokument (Länge der Verwacklung / 3,5, Radius der Unschärfe / 2), für das ganze Dokument und für seinen schlechtesten Teil.',
      figureName: 'Unschärfe',
      messages: {
        outOfFocus: {
          problem: 'Das Foto ist nicht scharf gestellt',
          advice:
            'Halten Sie das Telefon etwas weiter weg, tippen Sie zum Scharfstellen auf das Dokument und nehmen Sie dann das Foto auf',
        },
        shaken: {
          problem: 'Das Foto ist verwackelt ({direction})',
          advice: 'Halten Sie das Telefon mit beiden Händen oder stützen Sie es auf, und halten Sie still',
        },
        partlyBlurred: {
          problem: 'Ein Teil des Dokuments ist unscharf ({place})',
          advice: 'Halten Sie das Telefon gerade über das Dokument und tippen Sie auf den unscharfen Teil',
        },
        tooPlain: {
          problem: 'Zu wenig Schrift oder Einzelheiten, um zu sagen, ob das Foto scharf ist',
          advice: 'Prüfen Sie, ob die kleine Schrift lesbar ist',
        },
      },
    },
    corners: {
      title: 'Das ganze Dokument ist auf dem Foto',
      description:
        'Alle vier Ecken des Dokuments müssen im Bild sein. Gemessen am gefundenen Umriss: wie weit die fernste Ecke außerhalb liegt, als Anteil des Dokuments, und der kleinste Abstand einer Ecke zum Bildrand.',
      figureName: 'Außerhalb',
      messages: {
        notFound: {
          problem: 'Auf dem Foto wurde kein Dokument gefunden',
          advice:
            'Legen Sie das Dokument flach auf eine einfarbige, dunklere Fläche und füllen Sie damit fast das ganze Bild',
        },
        tooSteep: {
          problem:
            'Das Dokument ist so schräg von der Seite fotografiert, dass seine Ränder nicht zu erkennen sind',
          advice: LEVEL,
        },
        cutOff: {
          problem:
            'Eine Ecke des Dokuments ist abgeschnitten ({corner}; Rand: {side}), um {percent} % seiner Größe',
          advice: 'Gehen Sie etwas zurück, sodass alle vier Ecken auf dem Foto sind',
        },
        cutOffSide: {
          problem:
            'Eine Seite des Dokuments ist abgeschnitten ({part}; Bildrand: {side}); {percent} % seiner Größe fehlen',
          advice: 'Gehen Sie etwas zurück, sodass alle vier Ecken auf dem Foto sind',
        },
        cutOffMany: {
          problem: '{count} Ecken des Dokuments sind abgeschnitten, um bis zu {percent} % seiner Größe',
          advice: 'Gehen Sie zurück, bis alle vier Ecken auf dem Foto sind',
        },
        severalDocuments: {
          problem: 'Auf dem Foto ist mehr als ein Dokument; geprüft wurde das umrandete',
          advice: 'Fotografieren Sie jedes Dokument und jede Seite einer Karte einzeln',
        },
        fillsFrame: {
          problem: 'Das Dokument füllt das ganze Bild',
          advice: 'Lassen Sie etwas vom Tisch im Bild: manche Dienste lehnen zugeschnittene Fotos ab',
        },
        closeToEdge: {
          problem: 'Eine Ecke liegt nah am Rand des Fotos ({corner})',
          advice: 'Lassen Sie rund um das Dokument etwas Platz',
        },
      },
    },
    expiry: {
      title: 'Das Dokument ist noch einige Zeit gültig',
      description:
        'Dienste lehnen abgelaufene Dokumente ab, und viele auch solche, die bald ablaufen. Das Datum wird aus den maschinenlesbaren Zeilen gelesen und mit dem Tag verglichen, den der Aufrufer nennt; am letzten Tag ist das Dokument noch gültig. Der Bericht nennt nur ganze Monate, damit er das Datum nicht verrät.',
      figureName: 'Monate übrig',
      messages: {
        expired: {
          problem: 'Das Dokument ist abgelaufen',
          advice: 'Verwenden Sie ein Dokument, das noch gültig ist',
        },
        soon: {
          problem: 'Das Dokument läuft bald ab: Es ist weniger als {months} Monate gültig',
          advice: 'Verwenden Sie ein anderes Dokument, oder fragen Sie, ob dieses noch angenommen wird',
        },
        unread: {
          problem: 'Das Ablaufdatum kann nicht gelesen werden',
          advice: 'Nehmen Sie das Foto noch einmal auf, mit klaren und ganzen maschinenlesbaren Zeilen',
        },
        noDate: {
          problem: 'Die maschinenlesbaren Zeilen haben kein mögliches Ablaufdatum',
          advice: 'Sehen Sie selbst auf das Datum, das auf dem Dokument gedruckt ist',
        },
      },
    },
    glare: {
      title: 'Das Dokument ist frei von Spiegelungen',
      description:
        'Die Spiegelung einer Lampe oder eines Fensters verdeckt, was darunter liegt. Gemessen als das Licht, das ein Fleck seiner Umgebung hinzufügt: Es läuft weich aus, wie Licht es tut (Druck hat Stufen), fügt allen Farben gleich viel hinzu (Folien und Hologramme lassen eine davon dunkel) und ist etwa so hell wie weißes Papier; und an ausgebrannten Stellen, in denen keine Schrift mehr ist. Über dem Porträt, den maschinenlesbaren Zeilen oder anderer Schrift ist es schlimmer als auf leerem Kunststoff.',
      figureName: 'Spiegelung',
      messages: {
        overPortrait: { problem: 'Eine Spiegelung liegt auf dem Porträt ({place})', advice: TILT_AWAY },
        overMrz: {
          problem: 'Eine Spiegelung liegt auf den maschinenlesbaren Zeilen ({place})',
          advice: TILT_AWAY,
        },
        overPrint: { problem: 'Eine Spiegelung liegt auf Schrift ({place})', advice: TILT_AWAY },
        onBlank: {
          problem: 'Auf einem leeren Teil des Dokuments liegt eine Spiegelung ({place})',
          advice: TILT_AWAY,
        },
        tooBright: {
          problem: 'Das Dokument ist zu hell, um Spiegelungen darauf zu sehen',
          advice: 'Gehen Sie von der Lampe oder dem Fenster weg, oder schalten Sie den Blitz aus',
        },
        shadows: {
          problem: 'Zwischen den Schatten sind Spiegelungen nicht von Licht zu unterscheiden',
          advice: 'Gehen Sie in gleichmäßiges Licht',
        },
      },
    },
    lighting: {
      title: 'Das Licht ist gleichmäßig, weiß und hell genug',
      description:
        'Schrift muss sich überall auf dem Dokument abheben. Gemessen auf dem Dokument: die Helligkeit seiner hellsten Teile, der ausgebrannte Anteil, der Anteil des Lichts, den Schatten nehmen (wo sowohl das Dokument als auch das daneben dunkler ist), und die Farbe seiner farblosesten Teile. Dunkle Dokumente werden am Rest des Bildes von dunklen Fotos unterschieden.',
      figureName: 'Helligkeit',
      messages: {
        tooDark: {
          problem: 'Das Dokument ist zu dunkel',
          advice: 'Gehen Sie an einen helleren Ort oder schalten Sie mehr Licht ein',
        },
        tooBright: {
          problem: 'Das Dokument ist zu hell: Teile davon sind ganz weiß',
          advice: 'Gehen Sie aus dem direkten Licht, oder schalten Sie den Blitz aus',
        },
        shadow: {
          problem: 'Ein harter Schatten liegt auf dem Dokument',
          advice: 'Drehen Sie sich so, dass weder Sie noch das Telefon zwischen Licht und Dokument stehen',
        },
        colouredLight: {
          problem: 'Das Licht ist stark gefärbt ({colour})',
          advice: 'Nehmen Sie Tageslicht oder eine weiße Lampe',
        },
      },
    },
    match: {
      title: 'Das Dokument sagt, was eingegeben wurde',
      description:
        'Was in ein Formular eingegeben wird, muss auf den Buchstaben mit dem Dokument übereinstimmen. Nummern und Daten werden auf Gleichheit mit den maschinenlesbaren Zeilen verglichen, Namen nach ihren Buchstaben, wie ICAO Doc 9303 sie umschreibt; ein Name ist höchstens eine Warnung, denn Dienste wollen Namen auf verschiedene Weise. Was eingegeben wurde, wird nirgends behalten, und der Bericht wiederholt es nicht.',
      figureName: 'Andere Buchstaben',
      messages: {
        lookalike: {
          problem: 'Die eingegebene Nummer hat {typed}, wo das Dokument {printed} hat',
          advice: 'Berichtigen Sie die Nummer: Die beiden sehen gleich aus, sind es aber nicht',
        },
        number: {
          problem: 'Die eingegebene Dokumentnummer ist nicht die auf dem Dokument',
          advice: 'Geben Sie die Nummer noch einmal so ein, wie sie auf dem Dokument steht',
        },
        birthDate: {
          problem: 'Das eingegebene Geburtsdatum ist nicht das auf dem Dokument',
          advice: 'Geben Sie das Geburtsdatum noch einmal so ein, wie es auf dem Dokument steht',
        },
        expiryDate: {
          problem: 'Das eingegebene Ablaufdatum ist nicht das auf dem Dokument',
          advice: 'Geben Sie das Ablaufdatum noch einmal so ein, wie es auf dem Dokument steht',
        },
        nationality: {
          problem: 'Die eingegebene Staatsangehörigkeit ist nicht die auf dem Dokument',
          advice: 'Wählen Sie die Staatsangehörigkeit, die auf dem Dokument steht',
        },
        otherName: {
          problem: 'Der eingegebene Name ist nicht der auf dem Dokument',
          advice: 'Geben Sie den Namen so ein, wie er in den maschinenlesbaren Zeilen steht',
        },
        nameLetter: {
          problem: 'Ein Buchstabe des Namens ist anders als auf dem Dokument',
          advice: 'Vergleichen Sie den Namen mit den maschinenlesbaren Zeilen',
        },
        nameOrder: {
          problem: 'Nachname und Vornamen sind auf dem Dokument umgekehrt',
          advice: 'Vergleichen Sie den Namen mit den maschinenlesbaren Zeilen',
        },
        nameMissing: {
          problem: 'Das Dokument hat mehr oder weniger Namen, als eingegeben wurden',
          advice: 'Vergleichen Sie den Namen mit den maschinenlesbaren Zeilen',
        },
        otherScript: {
          problem: 'Der Name wurde in einer anderen Schrift eingegeben als der der maschinenlesbaren Zeilen',
          advice: 'Vergleichen Sie den Namen selbst mit dem Dokument',
        },
        unread: {
          problem: 'Die Eingabe kann nicht verglichen werden: Die Zeilen, die es sagen, sind nicht lesbar',
          advice: 'Nehmen Sie das Foto noch einmal auf, mit klaren und ganzen maschinenlesbaren Zeilen',
        },
      },
    },
    mrz: {
      title: 'Die maschinenlesbaren Zeilen sind ganz und lesbar',
      description:
        'Pässe, Visa und viele Karten haben zwei oder drei Zeilen in OCR-B, die Dienste zuerst lesen. Ein kleines Netz findet sie, ein anderes liest sie in ihrem gleichen Abstand; dann werden Prüfziffern und die unsichersten Zeichen betrachtet. Was die Zeilen sagen, bleibt im Speicher der Prüfung: Der Bericht sagt nur, ob sie stimmen.',
      figureName: 'Unlesbar',
      messages: {
        hidden: {
          problem: 'Ein Teil der maschinenlesbaren Zeilen ist nicht lesbar ({place})',
          advice:
            'Nehmen Sie weg, was sie verdeckt, und drehen Sie das Dokument, bis kein Licht darauf scheint',
        },
        cut: {
          problem: 'Die maschinenlesbaren Zeilen sind nicht ganz auf dem Foto',
          advice: 'Gehen Sie zurück, bis die ganze Seite auf dem Foto ist',
        },
        unreadable: {
          problem: 'Die maschinenlesbaren Zeilen sind nicht lesbar',
          advice:
            'Nehmen Sie das Foto noch einmal auf: in gleichmäßigem Licht, flach, von oben, nah genug und mit nichts auf den Zeilen',
        },
        doubtful: {
          problem: 'Einige Zeichen der maschinenlesbaren Zeilen sind nicht klar',
          advice:
            'Nehmen Sie das Foto noch einmal auf: in gleichmäßigem Licht, flach, von oben, nah genug und mit nichts auf den Zeilen',
        },
        wrongDigits: {
          problem: 'Die maschinenlesbaren Zeilen wurden gelesen, aber ihre Prüfziffern stimmen nicht',
          advice:
            'Nehmen Sie das Foto noch einmal auf; bleibt es so, sind die Zeilen vielleicht falsch gedruckt oder abgenutzt',
        },
      },
    },
    obstruction: {
      title: 'Nichts verdeckt das Dokument',
      description:
        'Finger, Ärmel, Aufkleber oder andere Dinge dürfen nicht auf dem Dokument liegen. Zwei Arten von Hinweisen werden zu einer Wahrscheinlichkeit verrechnet. Am Rand: ein Stück, dessen Farbe vom übrigen Rand abweicht und das außerhalb ebenso aussieht, wie bei etwas, das quer darüber liegt. Und auf dem ganzen Dokument: was ein kleines Netz für ein Ding darauf hält. Dann, wie weit es hineinreicht und was es verdeckt: Porträt, maschinenlesbare Zeilen, Schrift oder nichts. Die Hautfarbe spielt keine Rolle, und das Netz hat Hände aller Töne gleich gelernt.',
      figureName: 'Verdeckung',
      messages: {
        covered: { problem: 'Etwas verdeckt das Dokument ({place})', advice: KEEP_OFF },
        overPortrait: { problem: 'Etwas verdeckt das Porträt ({place})', advice: KEEP_OFF },
        overMrz: { problem: 'Etwas verdeckt die maschinenlesbaren Zeilen ({place})', advice: KEEP_OFF },
        overPrint: { problem: 'Etwas verdeckt Schrift ({place})', advice: KEEP_OFF },
        onBlank: { problem: 'Etwas verdeckt einen leeren Teil des Dokuments ({place})', advice: KEEP_OFF },
        rim: {
          problem: 'Etwas verdeckt den Rand des Dokuments ({place})',
          advice: 'Legen Sie das Dokument hin, statt es zu halten',
        },
        colouredLight: {
          problem:
            'Farbiges Licht ist nicht von etwas Unscharfem über dem Dokument zu unterscheiden ({place})',
          advice: 'Gehen Sie in weißes Licht und halten Sie Finger und andere Dinge von der Linse fern',
        },
        notSeen: {
          problem: 'Vom Rand des Dokuments ist zu wenig zu sehen, um zu sagen, ob etwas es verdeckt',
          advice: 'Gehen Sie zurück, bis das ganze Dokument auf dem Foto ist',
        },
      },
    },
    portrait: {
      title: 'Das Porträt ist ganz und klar',
      description:
        'Ein Dienst vergleicht das gedruckte Porträt mit einem Selfie. Ein Gesichtsfinder findet es; dann wird betrachtet, was darauf liegt: Finger und andere Dinge, Spiegelungen und der Bildrand. Das Gesicht selbst wird nicht weiter betrachtet.',
      figureName: 'Porträt verdeckt',
      messages: {
        covered: { problem: 'Etwas verdeckt das Porträt', advice: KEEP_OFF },
        glare: { problem: 'Eine Spiegelung liegt auf dem Porträt', advice: TILT_AWAY },
        cut: {
          problem: 'Das Porträt ist nicht ganz auf dem Foto',
          advice: 'Gehen Sie zurück, bis das ganze Dokument auf dem Foto ist',
        },
        notSeen: {
          problem: 'Das Porträt dieser Passseite ist nicht zu erkennen',
          advice:
            'Nehmen Sie das Foto noch einmal auf, in gleichmäßigem Licht und mit nichts auf dem Porträt',
        },
      },
    },
    recapture: {
      title: 'Das Foto zeigt das Dokument selbst, keinen Bildschirm',
      description:
        'Ein Foto von einem Bildschirm, der das Dokument zeigt, wird nicht angenommen. Nach zwei Arten von Hinweisen wird gesucht, jeweils mit einem kleinen Netz, und sie werden zu einer Wahrscheinlichkeit verrechnet: das Pixelraster des Bildschirms und die Streifen, die es hinterlässt (Moiré), in den Spektren von bis zu vier Quadraten der Pixel des Fotos, im Dokument, wenn eines gefunden ist; und das Aussehen eines Bildschirms im ganzen Foto: sein Rahmen, sein Licht und was sich darin spiegelt. Viele Bildschirme zeigen weder das eine noch das andere: Dass die Prüfung bestanden ist, beweist kein echtes Dokument. Papierkopien sind keine Bildschirme; ob das Dokument farblos ist, steht als Zahl dabei.',
      figureName: 'Wahrscheinlichkeit eines Bildschirms',
      messages: {
        suspected: {
          problem:
            'Das Foto zeigt vielleicht einen Bildschirm: Darin ist ein feines Raster wie das seiner Pixel',
          advice: 'Fotografieren Sie das Dokument selbst, nicht einen Bildschirm oder eine Kopie davon',
        },
        certain: {
          problem: 'Das Foto zeigt einen Bildschirm: Sein Pixelraster ist zu sehen',
          advice: NOT_A_SCREEN,
        },
        bands: {
          problem: 'Das Foto zeigt Streifen, wie die Pixel eines Bildschirms sie hinterlassen (Moiré)',
          advice: NOT_A_SCREEN,
        },
        looksLikeScreen: {
          problem:
            'Das Foto sieht nach einem Bildschirm aus: nach seinem Rahmen, seinem Licht oder dem, was sich darin spiegelt',
          advice: NOT_A_SCREEN,
        },
        tooSmall: {
          problem:
            'Das Foto hat zu wenige Pixel, um das Dokument von einem Bild auf einem Bildschirm zu unterscheiden',
          advice: 'Senden Sie das Foto, wie die Kamera es aufgenommen hat, keine verkleinerte Kopie',
        },
        tooDark: {
          problem:
            'Das Foto ist zu dunkel, um das Dokument von einem Bild auf einem Bildschirm zu unterscheiden',
          advice: 'Schalten Sie mehr Licht ein und nehmen Sie das Foto noch einmal auf',
        },
        tooBlurred: {
          problem:
            'Das Foto ist zu unscharf, um das Dokument von einem Bild auf einem Bildschirm zu unterscheiden',
          advice:
            'Halten Sie das Telefon still, tippen Sie zum Scharfstellen auf das Dokument und nehmen Sie dann das Foto auf',
        },
      },
    },
    resolution: {
      title: 'Das Dokument ist auf dem Foto groß genug',
      description:
        'Kleine Schrift braucht Pixel. Gemessen als die Bildpunkte je Zoll, die das Foto auf dem Dokument hat, aus der genormten Größe des Dokuments und der Fläche, die es auf dem Foto einnimmt, und als der Anteil des Fotos, den es füllt. Unschärfe lässt weniger Einzelheiten übrig, als es Pixel gibt, und Vergrößern fügt keine hinzu: Auch die verbleibenden Punkte werden genannt, und ob die Kompression als Klötzchen zu sehen ist.',
      figureName: 'Auflösung',
      messages: {
        tooSmall: {
          problem: 'Das Dokument ist auf dem Foto zu klein ({dpi} dpi)',
          advice:
            'Gehen Sie näher heran, oder nehmen Sie ein Foto mit mehr Pixeln auf, sodass das Dokument fast das ganze Bild füllt',
        },
        fewDetails: {
          problem: 'Das Foto zeigt nur so viele Einzelheiten wie {dpi} dpi, weniger als seine Pixel',
          advice:
            'Nehmen Sie ein neues Foto aus der Nähe und scharf auf; Vergrößern oder neu Speichern fügt nichts hinzu',
        },
        compressed: {
          problem: 'Das Foto ist so stark komprimiert, dass Klötzchen zu sehen sind',
          advice:
            'Senden Sie das Foto, wie die Kamera es gespeichert hat, keine Kopie aus einem Chat und kein Bildschirmfoto',
        },
        farAway: {
          problem: 'Das Dokument füllt nur {percent} % des Fotos',
          advice: 'Gehen Sie näher heran, sodass das Dokument fast das ganze Bild füllt',
        },
      },
    },
    tilt: {
      title: 'Das Foto ist gerade von oben aufgenommen',
      description:
        'Von der Seite ist ein Ende des Dokuments weiter weg, kleiner und weicher. Gemessen an den Ecken: der Winkel zwischen der Achse der Kamera und der Senkrechten des Dokuments, mit der Brennweite, die die Ecken zu denen eines genormten Dokuments macht und die in der Datei steht, wo sie das tut. Ein Dokument, das nur im Bild gedreht ist, ist nie ein Mangel. Auch wie weit sich seine Kanten biegen, wird gemessen.',
      figureName: 'Neigung',
      messages: {
        tilted: {
          problem: 'Das Foto ist von der Seite aufgenommen, mit {degrees} Grad',
          advice: LEVEL,
        },
        unsure: {
          problem: 'Der Winkel ist an den Ecken nicht zu erkennen: {from} bis {to} Grad',
          advice: LEVEL,
        },
        bent: {
          problem: 'Das Dokument ist gebogen: Eine Kante wölbt sich um {mm} mm',
          advice: 'Drücken Sie das Dokument flach, bevor Sie das Foto aufnehmen',
        },
        turned: {
          problem: 'Das Dokument steht auf dem Foto nicht aufrecht',
          advice: 'Drehen Sie das Foto, bevor Sie es senden',
        },
      },
    },
  },
  words: {
    left: 'links',
    right: 'rechts',
    top: 'oben',
    bottom: 'unten',
    middle: 'in der Mitte',
    'all around': 'ringsum',
    'top left': 'oben links',
    'top right': 'oben rechts',
    'bottom left': 'unten links',
    'bottom right': 'unten rechts',
    sideways: 'seitwärts',
    'up and down': 'auf und ab',
    diagonally: 'schräg',
    red: 'rot',
    orange: 'orangefarben',
    yellow: 'gelb',
    green: 'grün',
    blue: 'blau',
    purple: 'violett',
    pink: 'rosa',
  },
  broken: {
    problem: 'Diese Prüfung hat nicht funktioniert ({detail})',
    advice: 'Versuchen Sie es noch einmal; geschieht es wieder, melden Sie es bitte',
  },
  pair: {
    frontTwice: {
      problem: 'Beide Fotos zeigen die Vorderseite',
      advice: 'Drehen Sie das Dokument um und fotografieren Sie die Rückseite',
    },
    backTwice: {
      problem: 'Beide Fotos zeigen die Rückseite',
      advice: 'Drehen Sie das Dokument um und fotografieren Sie die Vorderseite',
    },
    swapped: {
      problem: 'Vorder- und Rückseite sind vertauscht',
      advice: 'Geben Sie zuerst das Foto der Vorderseite an',
    },
    otherDocument: {
      problem: 'Die Rückseite gehört zu einem anderen Dokument',
      advice: 'Fotografieren Sie beide Seiten desselben Dokuments',
    },
    notNeeded: {
      problem: 'Dieses Dokument braucht kein Foto der Rückseite',
      advice: 'Die Seite mit dem Porträt genügt',
    },
    sideUnknown: {
      problem: 'Welche Seiten die Fotos zeigen, ist nicht zu erkennen',
      advice: 'Sehen Sie selbst nach, ob es Vorder- und Rückseite sind',
    },
  },
};
