import type { Strings } from '../texts.ts';

/** The live camera in French. */
export const LIVE: Strings['live'] = {
  title: 'Appareil photo',
  close: 'Fermer l’appareil photo',
  video: 'Ce que voit la caméra',

  hints: {
    starting: 'Autorisez la caméra',
    loading: 'Chargement des vérifications',
    looking: 'Montrez le document',
    still: 'Ne bougez plus',
    good: 'Parfait, ne bougez plus',
    other: 'Pas encore',
    rules: {
      corners: { other: 'Reculez un peu', notFound: 'Montrez tout le document' },
      resolution: { other: 'Rapprochez-vous' },
      tilt: { other: 'Téléphone bien à plat', bent: 'Aplatissez le document' },
      blur: {
        other: 'Attendez la mise au point',
        shaken: 'Ne bougez plus',
        tooPlain: 'Montrez la face imprimée',
      },
      lighting: {
        other: 'Trouvez une meilleure lumière',
        tooDark: 'Plus de lumière',
        tooBright: 'Moins de lumière',
        shadow: 'Écartez votre ombre',
        colouredLight: 'Prenez une lumière blanche',
      },
      glare: {
        other: 'Inclinez jusqu’à ôter le reflet',
        tooBright: 'Moins de lumière',
        shadows: 'Trouvez une lumière égale',
      },
      obstruction: {
        other: 'Découvrez le document',
        rim: 'Posez le document',
        colouredLight: 'Prenez une lumière blanche',
        notSeen: 'Reculez un peu',
      },
      background: { other: 'Prenez un fond uni', notSeen: 'Reculez un peu' },
      recapture: {
        other: 'Prenez le document lui-même',
        tooSmall: 'Rapprochez-vous',
        tooDark: 'Plus de lumière',
        tooBlurred: 'Attendez la mise au point',
      },
    },
  },

  rulesTitle: 'En ce moment',
  shutter: 'Prendre la photo',
  taking: 'Prise de la photo',
  taken: 'Photo prise. Elle est en cours de vérification.',
  counting: 'Photo dans {seconds}',
  automatic: 'Automatique',
  countdown: 'Compte à rebours',
  sound: 'Sons',
  own: 'Utiliser l’appareil du téléphone',
  settings: 'Réglages de l’appareil photo',
  closeSettings: 'Terminé',

  camera: {
    title: 'Caméra',
    choose: 'Quelle caméra',
    unnamed: 'Caméra {number}',
    light: 'Lumière',
    zoom: 'Zoom',
    focus: 'Mise au point',
    focusModes: { continuous: 'Automatique', 'single-shot': 'Une fois', manual: 'À la main', none: 'Fixe' },
    distance: 'Distance',
    refused: 'La caméra ne l’a pas fait.',
    resolution: '{width} × {height}, {rate} images par seconde',
    speed: 'Contour {looks} fois par seconde',
  },

  doctor: {
    title: 'À propos de cette caméra',
    insecure: {
      title: 'Cette page ne peut pas utiliser de caméra',
      advice:
        'Les navigateurs n’ouvrent la caméra que sur les pages dont l’adresse commence par https. Ouvrez la page ainsi.',
    },
    unsupported: {
      title: 'Ce navigateur ne peut pas ouvrir de caméra',
      advice: 'Utilisez un navigateur à jour ou choisissez une photo.',
    },
    denied: {
      title: 'La caméra n’est pas autorisée',
      advice:
        'Touchez le symbole près de l’adresse de la page, autorisez la caméra, puis réessayez. Elle peut aussi être désactivée dans les réglages de l’appareil.',
    },
    none: {
      title: 'Aucune caméra trouvée',
      advice:
        'Branchez-en une, ou ouvrez son cache ou son interrupteur, puis réessayez. Vous pouvez aussi choisir une photo.',
    },
    busy: {
      title: 'Un autre programme utilise la caméra',
      advice: 'Fermez les appels et les autres programmes qui montrent votre image, puis réessayez.',
    },
    ended: {
      title: 'La caméra a disparu',
      advice: 'Elle a été débranchée ou prise par un autre programme. Rebranchez-la, puis réessayez.',
    },
    other: {
      title: 'La caméra ne démarre pas',
      advice: 'Réessayez, ou choisissez une autre caméra ou une photo.',
    },
    crashed: {
      title: 'La vérification s’est interrompue',
      advice: 'Réessayez. Si cela se reproduit, rechargez la page.',
    },
    silent: {
      title: 'La caméra ne donne pas d’image',
      advice: 'Regardez si elle est couverte, éteinte ou utilisée par un autre programme.',
    },
    infrared: {
      title: 'On dirait une caméra infrarouge',
      advice: 'Son image n’a pas de couleurs. Choisissez une autre caméra ci-dessous.',
    },
    virtual: {
      title: 'Ce n’est pas une vraie caméra',
      advice:
        'Un programme fabrique cette image et peut la modifier. Choisissez une autre caméra ci-dessous.',
    },
    lowResolution: {
      title: 'Cette caméra est peu précise : {width} × {height}',
      advice:
        'Moins de 1280 × 720 pixels peuvent ne pas montrer les petits caractères. Choisissez une autre caméra si possible.',
    },
    noAutofocus: {
      title: 'Flou à cette distance',
      advice:
        'Cette caméra ne fait pas la mise au point seule. Éloignez lentement le document jusqu’à ce que le texte soit net.',
    },
    dirtyLens: {
      title: 'L’objectif est peut-être sale',
      advice: 'Toute l’image est voilée, quoi qu’elle montre. Essuyez l’objectif avec un chiffon doux.',
    },
    slow: {
      title: 'Cet appareil est lent',
      advice: 'Le contour est en retard. Restez immobile un peu plus longtemps.',
    },
    again: 'Réessayer',
    choosePhoto: 'Choisir plutôt une photo',
  },
};
