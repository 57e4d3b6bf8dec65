import type { Catalogue } from '../../core/messages/catalogue.ts';

/** What rules say in French. */
export const TEXTS: Catalogue = {
  rules: {
    background: {
      title: 'Le document est posé sur une surface calme',
      description:
        'Du texte, des images ou des objets autour du document passent pour une partie de celui-ci, de même qu’une table qui lui ressemble. Mesuré à moins de 14 mm du document : la part des alentours dont la luminosité varie autant que celle d’un texte, et la différence de couleur de part et d’autre du bord. Un motif calme, comme le bois, ne gêne pas.',
      figureName: 'Encombrement',
      messages: {
        busy: {
          problem: 'Il y a du texte ou des objets autour du document ({place})',
          advice: 'Posez le document sur une surface unie et plus sombre, sans rien d’autre',
        },
        blendsIn: {
          problem: 'Le document se détache à peine de son support',
          advice: 'Posez le document sur une surface plus sombre ou d’une autre couleur',
        },
        notSeen: {
          problem: 'On voit trop peu des alentours pour en juger',
          advice: 'Laissez un peu d’espace autour du document',
        },
      },
    },
    blur: {
      title: 'La photo est nette',
      description:
        'Les petits caractères doivent rester lisibles. Mesuré par la largeur des bords des textes et des images du document, dans la direction la plus floue : le sigma de la gaussienne qui rend un bord aussi flou, en millimètres sur le document (longueur du bougé / 3,5, rayon de défocalisation / 2), pour tout le document et pour sa pire partie.',
      figureName: 'Flou',
      messages: {
        outOfFocus: {
          problem: 'La photo n’est pas au point',
          advice:
            'Éloignez un peu le téléphone, touchez le document pour faire la mise au point, puis prenez la photo',
        },
        shaken: {
          problem: 'La photo est bougée ({direction})',
          advice: 'Tenez le téléphone à deux mains ou appuyez-le, et ne bougez pas pendant la photo',
        },
        partlyBlurred: {
          problem: 'Une partie du document est floue ({place})',
          advice: 'Tenez le téléphone à plat au-dessus du document et touchez la partie floue',
        },
        tooPlain: {
          problem: 'Trop peu de texte ou de détails pour savoir si la photo est nette',
          advice: 'Vérifiez que les petits caractères sont lisibles',
        },
      },
    },
    corners: {
      title: 'Le document entier est sur la photo',
      description:
        'Les quatre coins du document doivent être dans le cadre. Mesuré sur le contour trouvé : de combien le coin le plus éloigné dépasse, en part du document, et la plus petite marge entre un coin et le cadre.',
      figureName: 'Hors du cadre',
      messages: {
        notFound: {
          problem: 'Aucun document trouvé sur la photo',
          advice:
            'Posez le document à plat sur une surface unie et plus sombre, et remplissez-en presque toute la photo',
        },
        tooSteep: {
          problem: 'La photo est prise tellement de côté que les bords du document ne se distinguent pas',
          advice: 'Tenez le téléphone à plat au-dessus du document, parallèle à la table',
        },
        cutOff: {
          problem: 'Un coin du document est coupé ({corner} ; bord : {side}), de {percent} % de sa taille',
          advice: 'Reculez un peu pour que les quatre coins soient sur la photo',
        },
        cutOffSide: {
          problem:
            'Un côté du document est coupé ({part} ; bord : {side}) ; il manque {percent} % de sa taille',
          advice: 'Reculez un peu pour que les quatre coins soient sur la photo',
        },
        cutOffMany: {
          problem: '{count} coins du document sont coupés, jusqu’à {percent} % de sa taille',
          advice: 'Reculez jusqu’à ce que les quatre coins soient sur la photo',
        },
        severalDocuments: {
          problem: 'Il y a plus d’un document sur la photo ; celui qui est encadré a été vérifié',
          advice: 'Photographiez séparément chaque document et chaque face d’une carte',
        },
        fillsFrame: {
          problem: 'Le document remplit toute l’image',
          advice: 'Gardez un peu de la table dans l’image : certains services refusent les images recadrées',
        },
        closeToEdge: {
          problem: 'Un coin est près du bord de la photo ({corner})',
          advice: 'Laissez un peu d’espace autour du document',
        },
      },
    },
    expiry: {
      title: 'Le document est encore valable quelque temps',
      description:
        'Les services refusent les documents expirés, et souvent ceux qui expirent bientôt. La date est lue dans les lignes à lecture optique et comparée au jour que donne l’appelant ; le dernier jour, le document est encore valable. Le rapport ne dit que des mois entiers, pour ne pas révéler la date.',
      figureName: 'Mois restants',
      messages: {
        expired: { problem: 'Le document a expiré', advice: 'Utilisez un document encore valable' },
        soon: {
          problem: 'Le document expire bientôt : il est valable moins de {months} mois',
          advice: 'Utilisez un autre document, ou demandez s’il est encore accepté',
        },
        unread: {
          problem: 'La date d’expiration ne peut pas être lue',
          advice: 'Reprenez la photo avec les lignes à lecture optique nettes et entières',
        },
        noDate: {
          problem: 'Les lignes à lecture optique n’ont pas de date d’expiration possible',
          advice: 'Regardez vous-même la date imprimée sur le document',
        },
      },
    },
    glare: {
      title: 'Le document est sans reflet',
      description:
        'Le reflet d’une lampe ou d’une fenêtre cache ce qui est dessous. Mesuré par la lumière qu’une tache ajoute à ses alentours : elle s’estompe doucement comme la lumière (l’impression a des bords), s’ajoute à toutes les couleurs (les films et les hologrammes en laissent une sombre) et est à peu près aussi claire que du papier blanc ; et par les taches brûlées sans aucune impression. C’est plus grave sur du texte que sur une partie vide.',
      figureName: 'Reflet',
      messages: {
        overPortrait: {
          problem: 'Un reflet couvre le portrait ({place})',
          advice: 'Inclinez un peu le document ou déplacez la lampe jusqu’à ce que la tache disparaisse',
        },
        overMrz: {
          problem: 'Un reflet couvre les lignes de lecture automatique ({place})',
          advice: 'Inclinez un peu le document ou déplacez la lampe jusqu’à ce que la tache disparaisse',
        },
        overPrint: {
          problem: 'Un reflet couvre du texte ({place})',
          advice: 'Inclinez un peu le document ou déplacez la lampe jusqu’à ce que la tache disparaisse',
        },
        onBlank: {
          problem: 'Il y a un reflet sur une partie vide du document ({place})',
          advice: 'Inclinez un peu le document ou déplacez la lampe jusqu’à ce que la tache disparaisse',
        },
        tooBright: {
          problem: 'Le document est trop clair pour y voir les reflets',
          advice: 'Éloignez-vous de la lampe ou de la fenêtre, ou éteignez le flash',
        },
        shadows: {
          problem: 'Entre les ombres, on ne distingue pas les reflets de la lumière',
          advice: 'Allez vers une lumière régulière',
        },
      },
    },
    lighting: {
      title: 'La lumière est régulière, blanche et suffisante',
      description:
        'Le texte doit ressortir sur tout le document. Mesuré sur le document : le niveau de ses parties les plus claires, la part brûlée, la part de lumière que prennent les ombres (là où le document et ce qui est à côté sont plus sombres) et la couleur de ses parties les moins colorées. Un document sombre se distingue d’une photo sombre par le reste de l’image.',
      figureName: 'Clarté',
      messages: {
        tooDark: {
          problem: 'Le document est trop sombre',
          advice: 'Allez dans un endroit plus clair ou allumez plus de lumière',
        },
        tooBright: {
          problem: 'Le document est trop clair : certaines parties sont toutes blanches',
          advice: 'Évitez la lumière directe ou éteignez le flash',
        },
        shadow: {
          problem: 'Une ombre dure couvre le document',
          advice: 'Tournez-vous pour que ni vous ni le téléphone ne cachiez la lumière',
        },
        colouredLight: {
          problem: 'La lumière est trop colorée ({colour})',
          advice: 'Utilisez la lumière du jour ou une lampe blanche',
        },
      },
    },
    match: {
      title: 'Le document dit ce qui a été saisi',
      description:
        'Ce que l’on saisit dans un formulaire doit correspondre au document à la lettre près. Numéros et dates sont comparés aux lignes à lecture optique par égalité, les noms par leurs lettres selon la translittération de l’OACI 9303 ; un nom n’est au plus qu’un avertissement, car les services ne demandent pas tous les noms de la même façon. Ce qui est saisi n’est gardé nulle part, et le rapport ne le répète pas.',
      figureName: 'Lettres différentes',
      messages: {
        lookalike: {
          problem: 'Le numéro saisi a {typed} là où le document a {printed}',
          advice: 'Corrigez le numéro : les deux se ressemblent sans être identiques',
        },
        number: {
          problem: 'Le numéro de document saisi n’est pas celui du document',
          advice: 'Saisissez à nouveau le numéro tel qu’il figure sur le document',
        },
        birthDate: {
          problem: 'La date de naissance saisie n’est pas celle du document',
          advice: 'Saisissez à nouveau la date de naissance telle qu’elle figure sur le document',
        },
        expiryDate: {
          problem: 'La date d’expiration saisie n’est pas celle du document',
          advice: 'Saisissez à nouveau la date d’expiration telle qu’elle figure sur le document',
        },
        nationality: {
          problem: 'La nationalité saisie n’est pas celle du document',
          advice: 'Choisissez la nationalité qui figure sur le document',
        },
        otherName: {
          problem: 'Le nom saisi n’est pas celui du document',
          advice: 'Saisissez le nom tel qu’il figure dans les lignes à lecture optique',
        },
        nameLetter: {
          problem: 'Une lettre du nom diffère du document',
          advice: 'Comparez le nom avec les lignes à lecture optique',
        },
        nameOrder: {
          problem: 'Nom et prénoms sont inversés sur le document',
          advice: 'Comparez le nom avec les lignes à lecture optique',
        },
        nameMissing: {
          problem: 'Le document a plus ou moins de noms que ce qui a été saisi',
          advice: 'Comparez le nom avec les lignes à lecture optique',
        },
        otherScript: {
          problem: 'Le nom a été saisi dans une autre écriture que celle des lignes à lecture optique',
          advice: 'Comparez vous-même le nom avec le document',
        },
        unread: {
          problem: 'Ce qui a été saisi ne peut pas être comparé : les lignes qui le disent sont illisibles',
          advice: 'Reprenez la photo avec les lignes à lecture optique nettes et entières',
        },
      },
    },
    mrz: {
      title: 'Les lignes à lecture optique sont entières et lisibles',
      description:
        'Passeports, visas et beaucoup de cartes ont deux ou trois lignes en OCR-B que les services lisent en premier. Un petit réseau les trouve, un autre les lit à leur pas régulier ; puis les chiffres de contrôle et les caractères les moins sûrs sont examinés. Ce qu’elles disent reste dans la mémoire du contrôle : le rapport dit seulement si elles sont justes.',
      figureName: 'Illisibles',
      messages: {
        hidden: {
          problem: 'Une partie des lignes à lecture optique est illisible ({place})',
          advice: 'Retirez ce qui les couvre et tournez le document jusqu’à ce qu’aucune lumière n’y brille',
        },
        cut: {
          problem: 'Les lignes à lecture optique ne sont pas entières sur la photo',
          advice: 'Reculez jusqu’à ce que toute la page soit sur la photo',
        },
        unreadable: {
          problem: 'Les lignes à lecture optique sont illisibles',
          advice:
            'Reprenez la photo dans une lumière égale, à plat, d’en haut, assez près et sans rien sur les lignes',
        },
        doubtful: {
          problem: 'Certains caractères des lignes à lecture optique ne sont pas nets',
          advice:
            'Reprenez la photo dans une lumière égale, à plat, d’en haut, assez près et sans rien sur les lignes',
        },
        wrongDigits: {
          problem:
            'Les lignes à lecture optique ont été lues, mais leurs chiffres de contrôle ne concordent pas',
          advice:
            'Reprenez la photo ; si cela ne change rien, les lignes sont peut-être mal imprimées ou usées',
        },
      },
    },
    obstruction: {
      title: 'Rien ne couvre le document',
      description:
        'Ni doigts, ni manches, ni autocollants, ni autre chose ne doivent couvrir le document. Mesuré le long du bord : une partie du bord dont la couleur diffère du reste et qui se prolonge au-delà, comme un objet posé en travers ; puis jusqu’où elle entre. Sa couleur n’importe pas, la peau est donc traitée de même quel que soit son teint.',
      figureName: 'Recouvrement',
      messages: {
        covered: {
          problem: 'Quelque chose couvre le document ({place})',
          advice: 'Posez le document et écartez les doigts et les autres choses',
        },
        overPortrait: {
          problem: 'Quelque chose couvre le portrait ({place})',
          advice: 'Posez le document et écartez les doigts et les autres choses',
        },
        overMrz: {
          problem: 'Quelque chose couvre les lignes de lecture automatique ({place})',
          advice: 'Posez le document et écartez les doigts et les autres choses',
        },
        overPrint: {
          problem: 'Quelque chose couvre du texte ({place})',
          advice: 'Posez le document et écartez les doigts et les autres choses',
        },
        onBlank: {
          problem: 'Quelque chose couvre une partie vide du document ({place})',
          advice: 'Posez le document et écartez les doigts et les autres choses',
        },
        rim: {
          problem: 'Quelque chose couvre le bord du document ({place})',
          advice: 'Posez le document au lieu de le tenir',
        },
        colouredLight: {
          problem:
            'Une lumière colorée ne se distingue pas d’une chose floue au-dessus du document ({place})',
          advice: 'Allez à une lumière blanche et écartez les doigts et les autres choses de l’objectif',
        },
        notSeen: {
          problem: 'On voit trop peu du bord du document pour savoir si quelque chose le couvre',
          advice: 'Reculez jusqu’à ce que tout le document soit sur la photo',
        },
      },
    },
    portrait: {
      title: 'Le portrait est entier et net',
      description:
        'Le service compare le portrait imprimé à un selfie. Un détecteur de visages le trouve ; puis ce qui se trouve dessus est examiné : doigts et autres objets, reflets, bord de la photo. Le visage lui-même n’est pas examiné davantage.',
      figureName: 'Portrait couvert',
      messages: {
        covered: {
          problem: 'Quelque chose couvre le portrait',
          advice: 'Posez le document et éloignez les doigts et autres objets',
        },
        glare: {
          problem: 'Un reflet se trouve sur le portrait',
          advice: 'Inclinez un peu le document ou déplacez la lampe jusqu’à ce que la tache disparaisse',
        },
        cut: {
          problem: 'Le portrait n’est pas entier sur la photo',
          advice: 'Reculez jusqu’à ce que tout le document soit sur la photo',
        },
        notSeen: {
          problem: 'Le portrait de cette page de passeport ne se distingue pas',
          advice: 'Reprenez la photo dans une lumière égale, sans rien sur le portrait',
        },
      },
    },
    recapture: {
      title: 'La photo montre le document lui-même, pas un écran',
      description:
        'La photo d’un écran qui montre le document n’est pas acceptée. On cherche deux sortes d’indices, réunis en une probabilité : la trame des pixels de l’écran et les bandes qu’elle laisse (moiré), dans quatre carrés au plus de pixels d’origine (à l’intérieur du document s’il est trouvé), et l’aspect d’écran de toute la photo : son cadre, sa lumière et les reflets. Beaucoup d’écrans ne montrent ni l’un ni l’autre : réussir la vérification ne prouve pas que le document est authentique.',
      figureName: 'Probabilité d’un écran',
      messages: {
        suspected: {
          problem: 'La photo montre peut-être un écran : on y voit une trame fine, comme celle de pixels',
          advice: 'Photographiez le document lui-même, pas un écran ni une copie',
        },
        certain: {
          problem: 'La photo montre un écran : la trame de ses pixels est visible',
          advice: 'Photographiez le document lui-même, pas un écran qui le montre',
        },
        bands: {
          problem: 'La photo montre des bandes comme en laissent les pixels d’un écran (moiré)',
          advice: 'Photographiez le document lui-même, pas un écran qui le montre',
        },
        looksLikeScreen: {
          problem: 'La photo semble montrer un écran, d’après son cadre, sa lumière ou ses reflets',
          advice: 'Photographiez le document lui-même, pas un écran qui le montre',
        },
        tooSmall: {
          problem: 'La photo a trop peu de pixels pour distinguer le document d’une image sur un écran',
          advice: 'Envoyez la photo telle que l’appareil l’a prise, pas une copie réduite',
        },
        tooDark: {
          problem: 'La photo est trop sombre pour distinguer le document d’une image sur un écran',
          advice: 'Allumez plus de lumière et reprenez la photo',
        },
        tooBlurred: {
          problem: 'La photo est trop floue pour distinguer le document d’une image sur un écran',
          advice: 'Ne bougez pas le téléphone, touchez le document, puis prenez la photo',
        },
      },
    },
    resolution: {
      title: 'Le document est assez grand sur la photo',
      description:
        'Les petits caractères ont besoin de pixels. Mesuré en points par pouce sur le document, d’après sa taille normalisée et la longueur de ses grands côtés sur la photo, et par la part de la photo qu’il remplit.',
      figureName: 'Résolution',
      messages: {
        tooSmall: {
          problem: 'Le document est trop petit sur la photo ({dpi} ppp)',
          advice:
            'Rapprochez-vous, ou prenez une photo avec plus de pixels, pour que le document remplisse presque toute la photo',
        },
        fewDetails: {
          problem: 'La photo ne montre qu’autant de détails que {dpi} ppp, moins que ses pixels',
          advice:
            'Reprenez la photo de près et nette ; l’agrandir ou l’enregistrer de nouveau n’ajoute aucun détail',
        },
        compressed: {
          problem: 'La photo est si compressée que l’on voit des blocs',
          advice:
            'Envoyez la photo telle que l’appareil l’a enregistrée, pas une copie d’une messagerie ni une capture d’écran',
        },
        farAway: {
          problem: 'Le document ne remplit que {percent} % de la photo',
          advice: 'Rapprochez-vous pour que le document remplisse presque toute la photo',
        },
      },
    },
    tilt: {
      title: 'La photo est prise juste au-dessus',
      description:
        'De côté, un bout du document est plus loin, plus petit et moins net. Mesuré sur les coins : l’angle entre l’axe de l’appareil et la perpendiculaire au document, avec la focale qui fait des coins ceux d’un document normalisé. Un document seulement tourné dans la photo n’est jamais un défaut.',
      figureName: 'Inclinaison',
      messages: {
        tilted: {
          problem: 'La photo est prise de côté, à {degrees} degrés',
          advice: 'Tenez le téléphone à plat au-dessus du document, parallèle à la table',
        },
        unsure: {
          problem: 'Les coins ne permettent pas de connaître l’angle : de {from} à {to} degrés',
          advice: 'Tenez le téléphone à plat au-dessus du document, parallèle à la table',
        },
        bent: {
          problem: 'Le document est courbé : un bord s’arque de {mm} mm',
          advice: 'Aplatissez le document avant de prendre la photo',
        },
        turned: {
          problem: 'Le document n’est pas à l’endroit sur la photo',
          advice: 'Tournez la photo avant de l’envoyer',
        },
      },
    },
  },
  words: {
    left: 'à gauche',
    right: 'à droite',
    top: 'en haut',
    bottom: 'en bas',
    middle: 'au milieu',
    'all around': 'tout autour',
    'top left': 'en haut à gauche',
    'top right': 'en haut à droite',
    'bottom left': 'en bas à gauche',
    'bottom right': 'en bas à droite',
    sideways: 'de côté',
    'up and down': 'de haut en bas',
    diagonally: 'en diagonale',
    red: 'rouge',
    orange: 'orange',
    yellow: 'jaune',
    green: 'verte',
    blue: 'bleue',
    purple: 'violette',
    pink: 'rose',
  },
  broken: {
    problem: 'Cette vérification n’a pas fonctionné ({detail})',
    advice: 'Réessayez ; si cela se reproduit, signalez-le',
  },
  pair: {
    frontTwice: {
      problem: 'Les deux photos montrent le recto',
      advice: 'Retournez le document et photographiez son verso',
    },
    backTwice: {
      problem: 'Les deux photos montrent le verso',
      advice: 'Retournez le document et photographiez son recto',
    },
    swapped: {
      problem: 'Recto et verso sont inversés',
      advice: 'Donnez d’abord la photo du recto',
    },
    otherDocument: {
      problem: 'Le verso est celui d’un autre document',
      advice: 'Photographiez les deux faces du même document',
    },
    notNeeded: {
      problem: 'Ce document n’a pas besoin d’une photo du verso',
      advice: 'La page avec le portrait suffit',
    },
    sideUnknown: {
      problem: 'On ne peut pas dire quelles faces montrent les photos',
      advice: 'Vérifiez vous-même qu’il s’agit bien du recto et du verso',
    },
  },
};
