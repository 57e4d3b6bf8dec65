import type { Strings } from '../texts.ts';
import { LIVE } from './camera.ts';
import { BENCH } from './lighting.ts';
import { REJECTED } from './rejected.ts';

/** The page in French. */
export const TEXTS: Strings = {
  name: 'Clearshot',
  skip: 'Aller à la vérification',
  language: 'Langue',

  privacy: {
    line: 'Rien ne quitte cet appareil',
    how: 'Vérifiez par vous-même',
    title: 'Rien ne quitte cet appareil',
    body: 'Les vérifications se font dans cette page, sur votre propre processeur. Ni la photo, ni une partie de celle-ci, ni le résultat ne sont envoyés où que ce soit ; il n’y a ni compte, ni compteur, ni serveur qui pourrait les recevoir.',
    stepsTitle: 'Comment le vérifier',
    steps: [
      'Attendez que la page indique qu’elle est prête.',
      'Coupez le réseau : mode avion, ou débranchez le câble.',
      'Vérifiez une photo. Tout fonctionne comme avant.',
    ],
    expert:
      'Dans les outils de développement du navigateur, le panneau Réseau reste vide pendant la vérification d’une photo, et la Content-Security-Policy de cette page interdit toute autre adresse.',
    close: 'Fermer',
  },

  readiness: {
    loading: 'Chargement des vérifications. Vous pouvez déjà choisir une photo.',
    ready: 'Prêt. Le réseau n’est plus nécessaire.',
    kept: 'Prêt. Cette page est gardée sur l’appareil et s’ouvre sans réseau.',
    stopped: 'Au repos. La prochaine photo réveillera les vérifications.',
    failed: 'Les vérifications n’ont pas pu être chargées. Choisissez une photo pour réessayer.',
  },

  update: {
    offer: 'Une version plus récente de cette page est disponible.',
    take: 'L’utiliser maintenant',
  },

  intake: {
    title: 'La photo de votre pièce d’identité est-elle bonne ?',
    lede: 'Sachez-le avant de l’envoyer : ce qui ne va pas, à quel endroit, et que faire.',
    drop: 'Déposez une photo ici',
    dropNow: 'Relâchez pour la vérifier',
    pasteHint: 'ou collez-la',
    pick: 'Choisir une photo',
    pickFolder: 'Choisir un dossier',
    take: 'Prendre une photo',
    formats: 'Page de passeport, carte d’identité, permis : JPEG, PNG, WebP, AVIF ou HEIC.',
    samplesTitle: 'Ou essayez l’une des nôtres',
    samples: {
      good: 'Une bonne',
      glare: 'Reflet',
      'cut-off': 'Coupée',
      blurred: 'Floue',
    },
    rulesTitle: 'Ce qui est vérifié',
  },

  presets: {
    label: 'Qui demande la photo ?',
    standard: 'Banque ou bourse',
    strict: 'Visa ou administration',
    lenient: 'Quelqu’un d’autre',
  },

  phone: {
    title: 'Continuez sur votre téléphone',
    advice: 'Son appareil photo est meilleur. Visez ce code pour y ouvrir la page.',
    code: 'Code QR de l’adresse de cette page',
  },

  working: {
    stamp: 'Vérification',
    steps: {
      waiting: 'En attente de son tour',
      loading: 'Chargement des vérifications',
      decoding: 'Ouverture de votre photo',
      checking: 'Examen de votre photo',
    },
    loaded: '{loaded} sur {total} Mo',
    progress: '{done} vérifications sur {total} faites',
    cancel: 'Annuler',
    cancelled: 'Vérification annulée.',
  },

  verdict: {
    pass: 'La qualité de la photo est bonne',
    warn: 'Peut mieux faire',
    unsure: 'Incertain',
    fail: 'À refaire',
    error: 'Illisible',
    headline: '{stamp} : {sentence}',
    passSentence: {
      one: 'La vérification est réussie',
      other: 'Les {count} vérifications sont réussies',
    },
    passSentenceSome: {
      one: 'La seule vérification applicable est réussie',
      other: 'Les {count} vérifications applicables sont réussies',
    },
    passSentenceDoubt: '{passed} vérifications réussies sur {total}, aucun échec',
    nextStep: 'Étape suivante',
    nextTime: 'Un conseil',
    noStep: 'La photo peut rester telle quelle',
    scope:
      'Seule la qualité de la photo a été vérifiée, pas si le document est authentique, valable ou le bon.',
    others: 'Autres constats',
    passedFold: { one: '{count} vérification réussie', other: '{count} vérifications réussies' },
    skippedFold: { one: '{count} vérification sans objet', other: '{count} vérifications sans objet' },
    announce: 'La vérification est terminée. {headline}. {counts}.',
    counts: {
      passed: { one: '{count} réussie', other: '{count} réussies' },
      failed: { one: '{count} échec', other: '{count} échecs' },
      warning: { one: '{count} avertissement', other: '{count} avertissements' },
      cantTell: { one: '{count} sans réponse', other: '{count} sans réponse' },
      notApplicable: { one: '{count} sans objet', other: '{count} sans objet' },
    },
  },

  standing: {
    passed: 'Réussie',
    failed: 'Échec',
    warning: 'Avertissement',
    cantTell: 'Indécis',
    notApplicable: 'Sans objet',
    pending: 'En attente',
  },

  flaw: {
    seen: 'Sur votre photo',
    wanted: 'Comme il faut',
    show: 'Le montrer sur la photo',
  },

  rules: {
    title: 'Les vérifications',
    sentence: '{text}.',
    atMost: '{limit} au plus',
    atLeast: '{limit} au moins',
    hint: 'Conseil',
    references: 'Sources',
    details: 'Détails',
    allFigures: 'Tous les chiffres',
    limit: '({limit})',
    barHelp: 'La barre montre à quel point on est près de la limite, qui est le trait du milieu.',
    assumedScale:
      'Aucun document n’a été trouvé, sa taille est donc supposée : le grand côté de la photo est compté pour 105 mm.',
    unknownValue: 'inconnu',
  },

  photo: {
    alt: 'Votre photo, {file}',
    marks: 'Le contour du document et {count} endroits marqués y sont dessinés.',
    noPreview:
      'Ce navigateur ne peut pas afficher ce fichier. La vérification et les marques n’en souffrent pas.',
    hideMarks: 'Masquer les marques',
    showMarks: 'Afficher les marques',
    enlarge: 'Agrandir',
    viewer: {
      title: 'La photo agrandie',
      larger: 'Plus grand',
      smaller: 'Plus petit',
      close: 'Fermer',
    },
    showRule: 'Marque {number} : {label}',
    taken: '{width} × {height} pixels, vérifiée en {seconds} s.',
  },

  keep: {
    which: 'Quelle copie',
    whole: 'Photo entière',
    straight: 'Redressée',
    wholeHelp: 'Certains services veulent la photo entière : dans le doute, prenez celle-ci.',
    straightHelp: 'Découpée le long des bords du document et vue bien d’en haut.',
    straightTitle: 'Copie redressée',
    straightAlt: 'Le document, découpé et redressé',
    making: 'Redressement en cours',
    failed: 'Cette photo ne peut pas être redressée ici.',
    save: 'Enregistrer la photo',
    saved: 'La photo est enregistrée.',
    share: 'Partager',
    shareFailed: 'Le partage a échoué. Enregistrez-la plutôt.',
    again: 'Reprendre la photo',
    use: 'Utiliser cette photo',
    used: 'Cette photo est utilisée',
  },

  about: { notices: 'Mentions des logiciels libres' },

  actions: {
    start: 'Vers l’accueil',
    another: 'Vérifier une autre photo',
    others: 'Vérifier d’autres photos',
    again: 'Réessayer',
    copy: 'Copier le rapport',
    copied: 'Copié',
    copyFailed: 'Le navigateur n’autorise pas la copie ici. Enregistrez plutôt le rapport.',
    save: 'Enregistrer le rapport',
    reportTitle: 'Rapport',
    report: 'Le rapport est en JSON : des chiffres et des textes, pas la photo.',
  },

  live: LIVE,

  bench: BENCH,

  list: {
    title: { one: '{count} photo', other: '{count} photos' },
    working: '{done} photos vérifiées sur {total}',
    finished: 'Toutes les photos sont vérifiées. {summary}.',
    waiting: 'En attente',
    stop: 'Arrêter',
    stopped: 'Arrêté après {done}. {summary}.',
    outcomes: {
      all: 'Toutes',
      pass: 'Bonnes',
      warn: 'Douteuses',
      fail: 'À refaire',
      error: 'Illisibles',
    },
    outcome: '{name} : {count}',
    outcomesLabel: 'Afficher les photos par résultat',
    keys: 'Les flèches mènent d’une photo à l’autre.',
    notChecked: 'Non vérifiée',
    back: 'Toutes les photos',
    resume: 'Continuer',
    order: 'Ordre',
    orders: { chosen: 'Comme choisies', worst: 'Les pires d’abord', name: 'Par nom' },
    show: 'Problème',
    showAll: 'Tous',
    showFailed: 'Non réussie : {rule}',
    shown: { one: '{count} photo affichée', other: '{count} photos affichées' },
    noneShown: 'Aucune photo à afficher.',
    saveTable: 'Enregistrer le tableau (CSV)',
  },

  faults: {
    notFound: {
      title: 'La photo a disparu',
      advice: 'Le fichier a été déplacé ou supprimé. Choisissez-le à nouveau.',
    },
    unreadable: {
      title: 'Le fichier ne s’ouvre pas',
      advice: 'S’il se trouve dans le nuage, téléchargez-le d’abord sur cet appareil, puis choisissez-le.',
    },
    empty: { title: 'Le fichier est vide', advice: 'Choisissez à nouveau la photo, ou prenez-en une autre.' },
    unsupportedFormat: {
      title: 'Ce type de fichier ne peut pas être vérifié',
      advice:
        'Choisissez un fichier JPEG, PNG, WebP, AVIF ou HEIC. Un GIF, un BMP ou un TIFF doit d’abord être enregistré en JPEG, un PDF ou un document comme photo.',
    },
    damaged: {
      title: 'La photo est abîmée',
      advice:
        'Le fichier est incomplet ou endommagé. Copiez-le à nouveau depuis l’appareil, ou prenez une autre photo.',
    },
    undecodable: {
      title: 'La photo est abîmée',
      advice:
        'Le fichier est incomplet ou endommagé. Copiez-le à nouveau depuis l’appareil, ou prenez une autre photo.',
    },
    tooManyPixels: {
      title: 'La photo est trop grande',
      advice: 'Prenez-la avec le réglage normal de l’appareil, ou enregistrez-la plus petite.',
    },
    tooSmall: {
      title: 'La photo est trop petite',
      advice: 'Choisissez la photo d’origine. Une miniature ou un aperçu n’en montre pas assez.',
    },
    timeout: {
      title: 'La vérification a pris trop de temps',
      advice: 'Fermez d’autres pages et programmes, puis réessayez.',
    },
    crashed: {
      title: 'La vérification s’est interrompue',
      advice: 'Réessayez. Si cela se reproduit avec cette photo, essayez une copie plus petite.',
    },
    decoderMissing: {
      title: 'La photo n’a pas pu être ouverte ici',
      advice:
        'La photo n’est pas en cause : la partie du programme qui ouvre ce format n’a pas pu être chargée. Vérifiez la connexion et réessayez, ou choisissez un JPEG.',
    },
    internal: {
      title: 'Le programme a fait une erreur',
      advice: 'La photo n’est pas en cause. Réessayez ; si cela se reproduit, signalez-le.',
    },
    engine: {
      title: 'Les vérifications n’ont pas pu être chargées',
      advice: 'Vérifiez la connexion, puis réessayez.',
    },
    unsupported: {
      title: 'Ce navigateur ne peut pas faire les vérifications',
      advice:
        'Mettez-le à jour, ou utilisez Chrome, Edge, Firefox ou Safari récents. Sur un iPhone en mode isolement, autorisez cette page dans les réglages.',
    },
    other: {
      title: 'La vérification n’a pas pu se faire',
      advice: 'Rechargez la page. Il faut un navigateur à jour avec WebAssembly.',
    },
  },

  rejected: REJECTED,

  unitHelp: {
    mm: 'Les millimètres sont ceux du document lui-même.',
    dpi: 'Points par pouce : combien de pixels montrent un pouce (2,5 cm) du document.',
    deg: 'Les degrés se comptent depuis la verticale.',
    share: 'Pourcentage du tout : 0 % n’est rien, 100 % est tout.',
    probability: 'Le degré de certitude : 0 % pas du tout, 100 % entièrement.',
    greyLevel: 'La luminosité va de 0, noir, à 255, blanc.',
    cielab: 'La distance entre deux couleurs ; 2 se voit à peine.',
  },

  units: {
    mm: '{value} mm',
    px: '{value} px',
    dpi: '{value} ppp',
    deg: '{value}°',
    greyLevel: '{value} sur 255',
    cielab: '{value} CIELAB',
  },
};
