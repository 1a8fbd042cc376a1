export const campaign = {
  title: 'Campagne d’invitation',
  lead: 'Où en est chaque gouvernement, de la lettre partie à l’entrée dans le hall, d’après le registre.',
  upTo: 'Compté jusqu’à la ligne {position, number} du registre.',
  column: {
    country: 'Pays',
    region: 'Région',
    standing: 'Situation',
    nextAct: 'À faire',
    roles: 'Vient comme',
    announced: 'Annoncées',
    named: 'Inscrites',
    accredited: 'Accréditées',
    received: 'Délégation arrivée',
    entered: 'Entrées',
    lastStepAt: 'Dernière étape',
    silentDays: 'Jours de silence',
    lastEntered: 'Entrées la dernière fois',
    gap: 'Étape manquante',
  },
  standing: {
    prepared: 'lettre préparée',
    waiting: 'réponse attendue',
    declined: 'a décliné',
    accepted: 'a accepté',
    named: 'personnes inscrites',
    present: 'sur place',
  },
  uninvited: 'pas invité',
  stage: {
    invited: 'Invités',
    answered: 'Ont répondu',
    named: 'Ont inscrit',
    accredited: 'Accrédités',
    arrived: 'Arrivés',
    entered: 'Entrés',
  },
  region: {
    north: 'Afrique du Nord',
    west: 'Afrique de l’Ouest',
    central: 'Afrique centrale',
    east: 'Afrique de l’Est',
    southern: 'Afrique australe',
    elsewhere: 'Hors d’Afrique',
  },
  act: {
    'settle-answer': 'clarifier la réponse',
    send: 'envoyer la lettre',
    chase: 'relancer',
    'ask-names': 'demander les noms',
    accredit: 'décider des accréditations',
  },
  funnel: {
    title: 'Gouvernements, étape par étape',
    means:
      'Chaque étape a sa propre preuve : lettre partie, réponse reçue, personne inscrite et non retirée, accréditation accordée, délégation reçue ou passage à une porte, entrée admise.',
    declined:
      '{count, plural, =0 {Aucun refus parmi les réponses.} one {Parmi les réponses, # refus.} other {Parmi les réponses, # refus.}}',
    gaps: '{count, plural, one {# gouvernement est allé plus loin sans l’étape « {stage} ».} other {# gouvernements sont allés plus loin sans l’étape « {stage} ».}}',
    region: 'Région',
    declinedColumn: 'Ont décliné',
    byRegion: 'Par région',
    all: 'Ensemble',
  },
  today: {
    title: 'À faire aujourd’hui',
    nothing: 'Aucun gouvernement n’attend rien de vous.',
    item: {
      'settle-answer':
        '{count, plural, one {# gouvernement vient sans avoir dit oui} other {# gouvernements viennent sans avoir dit oui}}',
      send: '{count, plural, one {# lettre prête à partir} other {# lettres prêtes à partir}}',
      chase:
        '{count, plural, one {# gouvernement silencieux depuis {days, number} jours ou plus} other {# gouvernements silencieux depuis {days, number} jours ou plus}}',
      'ask-names':
        '{count, plural, one {# délégation acceptée sans aucun nom} other {# délégations acceptées sans aucun nom}}',
      accredit:
        '{count, plural, one {# gouvernement dont des personnes attendent une décision} other {# gouvernements dont des personnes attendent une décision}}',
    },
    letter: {
      'mail-failed':
        '{count, plural, one {# lettre dont le courriel n’est pas parti} other {# lettres dont le courriel n’est pas parti}}',
      'chaser-tasks':
        '{count, plural, one {# relance à faire par quelqu’un} other {# relances à faire par quelqu’un}}',
      'answered-today':
        '{count, plural, one {# réponse reçue aujourd’hui} other {# réponses reçues aujourd’hui}}',
      'closing-near':
        '{count, plural, one {# réponse attendue, la date limite est proche} other {# réponses attendues, la date limite est proche}}',
      silent:
        '{count, plural, one {# gouvernement sans réponse après la date limite} other {# gouvernements sans réponse après la date limite}}',
      undelivered:
        '{count, plural, one {# lettre partie depuis une semaine sans accusé} other {# lettres parties depuis une semaine sans accusé}}',
      unsigned: '{count, plural, one {# lettre à signer} other {# lettres à signer}}',
      unsent:
        '{count, plural, one {# lettre signée à envoyer} other {# lettres signées à envoyer}}',
    },
  },
  map: {
    title: 'Carte',
    africa: 'Afrique',
    world: 'Reste du monde',
    skip: 'Passer la carte : le même contenu est dans la liste',
    legend: 'Légende',
    country: '{country} : {state}',
    note: 'Frontières telles que dans la source (Natural Earth) ; elles n’expriment aucune prise de position. Les membres de l’Union africaine sont ceux qu’elle reconnaît.',
  },
  list: { title: 'Pays par pays' },
  empty: {
    title: 'La campagne n’a pas commencé',
    what: 'Chaque gouvernement invité apparaîtra ici et sur la carte, avec le chemin qu’il a fait.',
    first: 'Préparez les premières invitations.',
  },
} as const;
