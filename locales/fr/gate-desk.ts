export const gateDesk = {
  title: 'Guichet de réimpression',
  setUpLead:
    'Ce guichet imprime des badges de remplacement, même sans réseau. Choisissez une phrase de passe : elle ferme la liste des personnes gardée sur cet ordinateur. Le réseau est nécessaire maintenant, et plus ensuite.',
  openLead: 'Tapez la phrase de passe du guichet.',
  passphrase: 'Phrase de passe (10 signes au moins)',
  passphraseAgain: 'Encore une fois',
  differs: 'Les deux phrases sont différentes.',
  setUp: 'Ouvrir le guichet',
  open: 'Ouvrir',
  working: 'Un instant…',
  find: 'Nom, ou numéro du badge',
  nobody:
    'Personne de ce nom dans la liste. Renouvelez la liste, ou envoyez la personne à l’accréditation.',
  people: '{count, plural, one {# badge dans la liste.} other {# badges dans la liste.}}',
  untold: '{count, plural, one {# impression à transmettre.} other {# impressions à transmettre.}}',
  renew: 'Renouveler la liste',
  close: 'Fermer le guichet',
  why: 'Pourquoi un nouveau badge ?',
  sameBadge: 'L’ancien est ici et sera détruit : le même badge, encore une fois.',
  newBadge: 'L’ancien badge ne s’ouvre plus dès que les portes le savent.',
  other: 'Une autre personne',
  printedSame: 'Imprimé : {code}. Détruisez l’ancien badge.',
  printedNew: 'Imprimé : {code}. L’ancien badge est mort.',
  printAgain: 'Imprimer encore une fois cette feuille',
  next: 'Personne suivante',
  reason: { damaged: 'Abîmé', lost: 'Perdu', stolen: 'Volé', 'wrong-data': 'Données fausses' },
  problem: {
    'not-a-desk':
      'Cet appareil n’est pas inscrit comme guichet, ou ne l’est plus. Demandez à l’organisateur un code de guichet.',
    unreachable:
      'Le serveur ne répond pas. Il faut un réseau pour cela ; les badges de la liste s’impriment sans.',
    'short-passphrase': 'Cette phrase est trop courte : dix signes au moins.',
    'wrong-passphrase': 'Ce n’est pas la bonne phrase.',
    closed: 'Le guichet est fermé. Ouvrez-le de nouveau.',
    'unknown-badge': 'Ce badge n’est pas dans la liste.',
    revoked: 'Ce badge est annulé : aucun remplacement. Appelez la sécurité.',
    outdated: 'Un badge plus récent a été imprimé ailleurs. Renouvelez la liste.',
    'beyond-rights':
      'Ce guichet n’a pas le droit d’imprimer cette catégorie ou ces dates. Envoyez la personne au guichet principal.',
    'too-many-prints':
      'Ce badge a été imprimé trop souvent. Envoyez la personne au guichet principal.',
  },
  sheet: { zones: 'Zones', days: 'Jours', escort: 'Escorte obligatoire', transferable: 'Cessible' },
} as const;
