export const badgeKeys = {
  title: 'Clés des badges',
  lead: 'Les clés qui signent les badges, qui les garantit, et ce que chacune peut signer.',
  root: {
    title: 'Clé racine',
    none: 'Pas encore de clé racine hors ligne : l’installation signe elle-même la liste des clés. Qui tient le serveur peut y ajouter une clé.',
    how: 'Pour en créer une : « kurukan badge keys root --out FICHIER », puis « kurukan badge keys sign ». Gardez le fichier loin du serveur.',
    offline: 'Clé racine hors ligne, empreinte {fingerprint}.',
    list: 'Liste n° {number} du {date}.',
    noList:
      'La liste des clés n’a pas encore été signée par la racine : aucune porte ne peut être servie.',
    outdated:
      'Des clés ont changé depuis : la racine doit signer de nouveau, sinon les portes ne connaîtront pas les nouvelles.',
  },
  keys: 'Clés',
  empty: {
    title: 'Aucune clé',
    what: 'La première clé est créée avec le premier badge.',
    first: 'Émettez d’abord des badges.',
  },
  column: {
    kid: 'N°',
    kind: 'Rôle',
    label: 'Poste',
    rights: 'Droits',
    fingerprint: 'Empreinte',
    validFrom: 'Badges à partir du',
    validUntil: 'Badges jusqu’au',
    acceptedUntil: 'Acceptée jusqu’au',
  },
  kind: {
    signing: 'Signe maintenant',
    edition: 'Clé de l’édition',
    desk: 'Poste de réimpression',
  },
  rights: {
    all: 'Tous les badges, révocations et laissez-passer',
    desk: 'Réimpressions seulement',
    categories: 'Réimpressions : {categories}',
  },
  always: 'sans limite',
  rotate: {
    title: 'Changer de clé',
    lead: 'Une nouvelle clé signe désormais. Les badges signés par l’ancienne restent acceptés jusqu’au jour choisi : réimprimez-les avant.',
    lastDay: 'Dernier jour de l’ancienne clé',
    submit: 'Créer la nouvelle clé',
  },
  desk: {
    title: 'Nouveau poste de réimpression',
    lead: 'Un poste n’imprime que des badges de remplacement, de ces catégories et de ces jours. S’il est volé, retirez sa seule clé.',
    label: 'Nom du poste',
    categories: 'Catégories permises',
    categoriesHint: 'Aucune cochée : toutes.',
    firstDay: 'Premier jour',
    lastDay: 'Dernier jour',
    passphrase: 'Phrase de passe du fichier',
    passphraseHint: 'Au moins {least} caractères ; elle sera demandée au poste.',
    submit: 'Créer la clé du poste',
    done: 'Clé {kid} créée. Elle n’est gardée nulle part ailleurs : enregistrez le fichier maintenant.',
    save: 'Enregistrer le fichier',
  },
  retire: {
    submit: 'Retirer',
    question:
      'Retirer la clé {kid} maintenant ? Plus rien de ce qu’elle a signé ne comptera aux portes.',
  },
  rotated: 'La clé {kid} signe désormais.',
  retired: 'La clé {kid} est retirée.',
  revocations: {
    title: 'Badges morts',
    state:
      'Époque {epoch}, du {date} : {count, plural, =0 {aucun badge révoqué} one {# badge révoqué} many {# badges révoqués} other {# badges révoqués}}, {reprinted, plural, =0 {aucun réimprimé} one {# réimprimé} many {# réimprimés} other {# réimprimés}}.',
    paper: 'Feuille avec le code QR, pour une porte sans réseau',
  },
  sheet: {
    title: 'Badges révoqués',
    lead: 'À faire lire par chaque porte qui n’a pas de réseau : dans l’application, « Lire un code », puis ce code. Une feuille plus ancienne ne remplace jamais une plus récente.',
    edition: 'Édition',
    epoch: 'Époque',
    issued: 'Établie le',
    count: 'Badges révoqués',
    reprinted: 'Badges réimprimés',
    fingerprint: 'Empreinte',
    note: 'Le code est signé : personne ne peut l’allonger ni le raccourcir. Il ne nomme personne.',
    tooLong:
      'La liste est trop longue pour un seul code : mettez la porte à jour par fichier ou par le réseau.',
  },
} as const;
