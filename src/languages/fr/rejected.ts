import type { Strings } from '../texts.ts';

/** The guide for rejected photos in French. */
export const REJECTED: Strings['rejected'] = {
  open: 'Pourquoi la mienne a-t-elle été refusée ?',
  title: 'Pourquoi ma photo a-t-elle été refusée ?',
  lede: 'Choisissez la raison que l’on vous a donnée. S’il n’y en a pas, vérifiez d’abord la photo ici.',
  photoTitle: 'La photo',
  otherTitle: 'Pas la photo',
  check: 'Vérifier la photo',
  take: 'Prendre une nouvelle photo',
  reasons: {
    blurry: {
      title: 'Floue, illisible ou de mauvaise qualité',
      answer:
        'Les petits caractères doivent être lisibles. Posez le document, tenez le téléphone immobile au-dessus, touchez-le à l’écran pour faire la mise au point et attendez un instant. Envoyez la photo elle-même, pas une capture ni une copie tirée d’une messagerie.',
    },
    glare: {
      title: 'Reflet ou mauvaise lumière',
      answer:
        'Éteignez le flash. Tournez-vous par rapport aux lampes et aux fenêtres jusqu’à ce que la tache claire quitte le document, et utilisez la lumière du jour venant de côté. Incliner un peu le document suffit souvent.',
    },
    corners: {
      title: 'Coins manquants, coupé ou trop petit',
      answer:
        'Les quatre coins doivent être visibles, avec un peu d’espace autour, et le document doit remplir presque toute la photo. Certains services veulent la photo entière, pas une photo recadrée.',
    },
    covered: {
      title: 'Quelque chose couvre le document',
      answer:
        'Posez-le au lieu de le tenir. Sortez-le de son étui et éloignez doigts, autocollants et ombres du portrait et du texte.',
    },
    screen: {
      title: 'Photo d’un écran, copie ou photo retouchée',
      answer:
        'Photographiez le document lui-même : ni un écran, ni une copie imprimée, sans filtre ni retouche. Envoyez ensuite le fichier tel que l’appareil l’a enregistré.',
    },
    expired: {
      title: 'Document périmé',
      answer:
        'Aucune photo n’y change rien. Regardez la date d’expiration ; beaucoup de services veulent aussi qu’il reste quelques mois. Utilisez un autre document valable.',
    },
    mismatch: {
      title: 'Les données ne correspondent pas',
      answer:
        'Saisissez noms, dates et numéros exactement comme sur le document, avec tous les prénoms, et attention à l’ordre du jour et du mois. Envoyez la face demandée.',
    },
    unsupported: {
      title: 'Document non accepté',
      answer:
        'Chaque service n’accepte que certains documents de certains pays. Le passeport est le plus largement accepté ; pour une carte, envoyez recto et verso. Les cartes d’étudiant, de membre ou bancaires ne sont pas des pièces d’identité.',
    },
    face: {
      title: 'Visage non reconnu ou différent',
      answer:
        'Le portrait du document doit être net et sans reflet : vérifiez-le ici. Pour la photo de vous-même, faites face à la lumière, ôtez chapeau et lunettes et soyez seul sur l’image.',
    },
  },
  others: {
    used: {
      title: 'Le document a déjà servi',
      answer:
        'La plupart n’autorisent qu’un compte par document. Connectez-vous à l’ancien compte ou demandez à l’assistance de le supprimer.',
    },
    network: {
      title: 'L’envoi s’est interrompu',
      answer:
        'Passez du Wi-Fi aux données mobiles ou l’inverse, coupez le VPN et réessayez. Une photo de plus de 10 Mo peut être refusée pour sa seule taille.',
    },
    later: {
      title: 'Elle est refusée sans cesse',
      answer:
        'Après quelques essais, beaucoup de services attendent des heures avant de regarder de nouveau. Réessayez le lendemain, dans un autre navigateur ou dans leur application.',
    },
    support: {
      title: 'Aucune raison, et tout est bon ici',
      answer:
        'Écrivez à leur assistance avec l’heure du dernier essai et le type de document, et demandez un examen par une personne. N’envoyez la photo que par leur propre page ou application.',
    },
  },
};
