export const results = {
  title: 'Résultats',
  lead: 'Chaque chiffre est une requête sur le registre : il dit ce qu’il compte, sur qui, d’après quoi et à quel instant.',
  part: {
    'rank-class': {
      minister: 'Ministres',
      'chief-of-staff': 'Chefs d’état-major',
      general: 'Officiers généraux',
      'senior-officer': 'Officiers supérieurs',
      officer: 'Officiers',
      official: 'Fonctionnaires',
      expert: 'Experts',
      none: 'Sans rang indiqué',
    },
    'exhibitor-kind': {
      company: 'Entreprises',
      'armed-forces': 'Forces armées',
      'state-pavilion': 'Pavillons d’État',
      operator: 'Opérateur du salon',
    },
    'session-type': {
      ceremony: 'Cérémonies',
      panel: 'Panels',
      press: 'Presse',
      demo: 'Démonstrations',
      convoy: 'Convois',
    },
  },
  scope: {
    governments: 'Gouvernements invités de l’édition',
    delegations: 'Délégations officielles de l’édition',
    exhibitors: 'Exposants de l’édition',
    visitors: 'Catégories de visiteurs, toutes les portes, tous les jours',
    'visitors-and-exhibitors':
      'Catégories de visiteurs et d’exposants, toutes les portes, tous les jours',
    everyone: 'Toutes les catégories de badges',
    edition: 'Toute l’édition',
  },
  source: 'Registre de l’édition, faits {kinds}',
  unit: {
    'persons-per-day': '{value, plural, one {# personne par jour} other {# personnes par jour}}',
    countries: '{value, plural, one {# pays} other {# pays}}',
    delegations: '{value, plural, one {# délégation} other {# délégations}}',
    persons: '{value, plural, one {# personne} other {# personnes}}',
    exhibitors: '{value, plural, one {# exposant} other {# exposants}}',
    'square-metres': '{value, number} m²',
    visits: '{value, plural, one {# jour-personne} other {# jours-personnes}}',
    entries: '{value, plural, one {# passage} other {# passages}}',
    meetings: '{value, plural, one {# rendez-vous} other {# rendez-vous}}',
    sessions: '{value, plural, one {# séance} other {# séances}}',
    contacts: '{value, plural, one {# contact} other {# contacts}}',
    incidents: '{value, plural, one {# incident} other {# incidents}}',
    badges: '{value, plural, one {# badge} other {# badges}}',
  },
  section: {
    coming: 'Qui a été invité et qui est venu',
    exhibitors: 'Exposants et surface',
    entry: 'Accréditation et badges',
    attendance: 'Visiteurs, visites, fréquentation',
    programme: 'Programme, rendez-vous et contacts',
    claims: 'Chiffres annoncés à côté des relevés',
  },
  sectionIntro: {
    coming: 'Invité, répondu, nommé, entré : ce sont des états différents, chacun avec sa preuve.',
    attendance:
      'Un visiteur est une personne comptée une fois, sur preuve. Une visite est un jour-personne. La fréquentation ajoute le personnel des exposants.',
    claims:
      'Les chiffres publiés par d’autres, laissés tels qu’ils ont été dits, à côté de ce que le registre permet de compter.',
  },
  chart: {
    staff: 'Personnel des exposants',
    day: 'Jour',
    entries: 'Passages',
    funnel: 'De l’invitation à l’entrée, en pays',
    byDay: 'Visites et fréquentation par jour',
    byCategory: 'Fréquentation par catégorie',
    byRank: 'Délégués présents par rang',
    visits: 'Visites',
    attendance: 'Fréquentation',
  },
  claim: {
    exactly: '{value}',
    atLeast: '{value} ou plus',
    atMost: '{value} au plus',
    between: 'de {low} à {high}',
    inTheirWords: 'dans les termes de la source : {said}',
    said: 'Annoncé',
    saidBy: 'Par',
    recorded: 'Relevé',
    difference: 'Écart',
    standing: {
      agrees: 'concorde',
      below: 'relevé inférieur',
      above: 'relevé supérieur',
      'without-record': 'aucun relevé',
    },
    noRecord: 'aucun relevé ne peut le montrer',
    explained: '{standing} ({difference}). {explanation}',
    none: 'Aucun chiffre annoncé n’est inscrit pour cette édition.',
  },
  when: {
    before: 'avant l’ouverture',
    opening: 'à l’ouverture',
    during: 'pendant',
    after: 'après',
  },
  speaker: {
    'malian-government': 'gouvernement malien',
    organiser: 'organisateur',
    organisers: 'organisateurs',
    blog: 'blog',
    press: 'presse',
    'news-agency': 'agence de presse',
    'organiser-and-press': 'organisateur et presse',
  },
  frozen: {
    title: 'Rapports figés',
    lead: 'Un rapport figé ne change plus : il est signé, et une correction est un nouveau rapport.',
    freeze: 'Figer les chiffres',
    question: 'Figer et signer les chiffres tels qu’ils sont maintenant ?',
    version: 'Rapport n° {number}',
    live: 'Chiffres provisoires, non figés',
    none: 'Aucun rapport n’est encore figé.',
    by: 'Figé par',
    position: 'Ligne {seq, number} du registre',
    fingerprint: 'Empreinte',
    signature: 'Signature Ed25519',
    show: 'Montrer',
    time: 'Figé le',
  },
  headline: 'L’essentiel',
  proof: 'Définition, portée et source',
  parts: 'Détail',
  pdfIn: 'Rapport PDF',
  empty: {
    title: 'Aucun chiffre pour l’instant',
    what: 'Ici paraîtront les chiffres de l’édition, comptés sur le registre : pays, délégations, exposants, visiteurs, rendez-vous.',
    first: 'Préparez et envoyez les invitations : le premier chiffre est celui des pays invités.',
  },
  noPassages: {
    title: 'Aucun passage n’est encore inscrit',
    what: 'Visiteurs, visites et fréquentation se comptent sur les passages aux portes, et sur rien d’autre.',
    first: 'Ouvrez une porte le premier jour du salon, ou importez les passages relevés ailleurs.',
  },
  definition: 'Définition',
  scopeLabel: 'Portée',
  sourceLabel: 'Source',
  asOf: 'État au {time}',
  partsNotAdditive: 'Les jours ne s’additionnent pas.',
  download: 'Télécharger',
  csv: 'CSV',
  json: 'JSON',
  pdf: 'PDF',
  showing: 'Version montrée',
  showLive: 'Chiffres du moment',
  report: {
    title: 'Rapport de résultats, {edition}',
    organiser: 'Commission nationale d’organisation',
    method:
      'Les chiffres sont des requêtes sur un registre en ajout seul dont chaque ligne porte l’empreinte de la précédente. Le registre ne contient aucun nom de personne. Une correction est une ligne nouvelle ; rien n’est effacé.',
    demo: 'Édition de démonstration : les faits publics y sont mêlés à des personnes et à des passages inventés, signalés comme tels.',
    headlineNote: 'voir la définition page {page}',
  },
  figure: {
    countries: {
      invited: {
        label: 'Pays invités',
        definition: 'Gouvernements à qui une invitation a été envoyée, comptés une fois par pays.',
      },
      answered: {
        label: 'Pays ayant répondu',
        definition: 'Gouvernements dont une réponse est inscrite, favorable ou non.',
      },
      accepted: {
        label: 'Pays ayant accepté',
        definition: 'Gouvernements dont la dernière réponse accepte au moins un des quatre rôles.',
      },
      acknowledged: {
        label: 'Pays ayant accusé réception',
        definition:
          'Gouvernements dont l’ambassade a confirmé par écrit la réception de l’invitation.',
      },
      substituted: {
        label: 'Pays représentés par un autre office',
        definition:
          'Gouvernements qui ont accepté en annonçant un autre office que celui qui était invité.',
      },
      declined: {
        label: 'Pays ayant décliné',
        definition: 'Gouvernements dont la dernière réponse inscrite est un refus.',
      },
      silent: {
        label: 'Pays sans réponse',
        definition:
          'Gouvernements à qui une invitation a été envoyée et dont aucune réponse n’est inscrite.',
      },
      present: {
        label: 'Pays présents',
        definition: 'Pays dont au moins un membre de délégation a été admis à une porte.',
      },
    },
    delegations: {
      registered: {
        label: 'Délégations inscrites',
        definition:
          'Délégations officielles inscrites par le protocole ; un pays peut en envoyer plusieurs.',
      },
      present: {
        label: 'Délégations présentes',
        definition: 'Délégations dont au moins un membre a été admis à une porte.',
      },
    },
    delegates: {
      named: {
        label: 'Délégués nommés',
        definition: 'Membres de délégations inscrits et non retirés.',
      },
      present: {
        label: 'Délégués présents, par rang',
        definition:
          'Membres de délégations admis au moins une fois, chacun compté une fois, selon leur rang.',
      },
    },
    exhibitors: {
      admitted: {
        label: 'Exposants admis',
        definition: 'Exposants et coexposants admis selon les actes en vigueur et non retirés.',
      },
      direct: {
        label: 'Exposants directs',
        definition: 'Exposants admis qui ont leur propre contrat avec l’organisateur.',
      },
      co: {
        label: 'Coexposants',
        definition:
          'Exposants admis, avec leur personnel et leurs produits, sur le stand d’un autre.',
      },
      countries: {
        label: 'Pays exposants',
        definition: 'Pays des exposants et coexposants admis.',
      },
      refused: {
        label: 'Candidatures refusées',
        definition: 'Candidatures que l’acte en vigueur ne permettait pas d’admettre.',
      },
    },
    area: {
      net: {
        label: 'Surface nette',
        definition:
          'Somme des surfaces de stands attribuées à des exposants admis et non libérées, sans les allées.',
      },
    },
    accreditation: {
      requested: {
        label: 'Accréditations demandées',
        definition: 'Personnes inscrites et non retirées, toutes catégories.',
      },
      cleared: {
        label: 'Accréditations accordées',
        definition: 'Personnes que la commission de l’État a admises par sa dernière décision.',
      },
      refused: {
        label: 'Accréditations refusées',
        definition: 'Personnes que la commission de l’État a refusées par sa dernière décision.',
      },
    },
    badges: {
      issued: {
        label: 'Titulaires d’un badge',
        definition:
          'Personnes à qui un badge a été délivré ; un badge refait ne compte pas deux fois.',
      },
    },
    visitors: {
      total: {
        label: 'Visiteurs',
        definition:
          'Personnes des catégories de visiteurs admises au moins une fois à une porte, chacune comptée une fois ; le personnel des exposants n’en est jamais.',
      },
      daily: {
        label: 'Visiteurs par jour',
        definition:
          'Visiteurs différents de chaque jour ; qui revient un autre jour est compté ce jour-là aussi, d’où une somme supérieure au total.',
      },
    },
    visits: {
      total: {
        label: 'Visites',
        definition:
          'Jours-personnes des visiteurs : une personne venue trois jours fait trois visites.',
      },
    },
    attendance: {
      total: {
        label: 'Fréquentation',
        definition:
          'Visites, auxquelles s’ajoutent les jours de présence du personnel des exposants (code de commerce français, A762-1).',
      },
      'by-category': {
        label: 'Fréquentation par catégorie',
        definition: 'La fréquentation, répartie par catégorie de badge.',
      },
    },
    entries: {
      total: {
        label: 'Passages admis à l’entrée',
        definition:
          'Chaque fois qu’un badge a été admis, toutes catégories : l’activité des portes, non le nombre de personnes.',
      },
      refused: {
        label: 'Passages refusés',
        definition: 'Chaque fois qu’une porte a refusé un badge, quelle qu’en soit la raison.',
      },
    },
    incidents: {
      opened: {
        label: 'Incidents',
        definition: 'Incidents ouverts aux portes, tels qu’un badge admis deux fois.',
      },
    },
    sessions: {
      held: {
        label: 'Séances tenues',
        definition:
          'Cérémonies, panels, points de presse, démonstrations et convois dont la tenue est inscrite.',
      },
    },
    demo: {
      companies: {
        label: 'Exposants en démonstration',
        definition:
          'Exposants ayant tenu au moins une séance au champ de tir ; un autre compte que celui des stands.',
      },
      submitted: {
        label: 'Séances déposées',
        definition:
          'Séances de démonstration déposées par un exposant ou pour la force hôte, quelle qu’en soit la suite.',
      },
      approved: {
        label: 'Séances approuvées',
        definition: 'Séances approuvées une fois par la sécurité et par le commandement.',
      },
      held: {
        label: 'Séances tenues au champ de tir',
        definition:
          'Séances déclarées terminées sur le champ de tir, par un téléphone ou par le bureau.',
      },
    },
    meetings: {
      asked: {
        label: 'Rendez-vous demandés',
        definition:
          'Rendez-vous demandés entre délégations et exposants, quelle qu’en soit la suite.',
      },
      planned: {
        label: 'Rendez-vous fixés',
        definition:
          'Rendez-vous ayant reçu une heure, même s’ils ont été annulés ou manqués ensuite.',
      },
      held: {
        label: 'Rendez-vous tenus',
        definition: 'Rendez-vous dont la tenue est le dernier état inscrit.',
      },
      missed: {
        label: 'Rendez-vous manqués',
        definition:
          'Rendez-vous auxquels une partie au moins n’est pas venue, d’après le dernier état inscrit.',
      },
      released: {
        label: 'Créneaux libérés',
        definition:
          'Rendez-vous manqués dont l’heure et le lieu ont été rendus avant leur fin, pour être donnés à d’autres.',
      },
      followUps: {
        label: 'Suites annoncées',
        definition:
          'Rendez-vous pour lesquels au moins une partie a donné une date de suite ; son dernier mot compte.',
      },
    },
    leads: {
      recorded: {
        label: 'Contacts qualifiés',
        definition: 'Contacts inscrits par les exposants sur leur stand.',
      },
    },
  },
} as const;
