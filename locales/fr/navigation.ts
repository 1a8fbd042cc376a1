export const navigation = {
  label: 'Navigation du bureau',
  open: 'Ouvrir le menu',
  close: 'Fermer le menu',
  edition: 'Édition',
  chooseEdition: 'Choisir une édition',
  chooseLead: 'Les éditions dans lesquelles vous tenez un rôle.',
  noEdition: 'Aucune édition',
  noEditionWhat: 'Votre compte ne tient encore de rôle dans aucune édition.',
  noEditionFirst: 'Demandez à l’organisateur de vous donner un rôle, puis rechargez cette page.',
  account: 'Mon compte',
  signOut: 'Se déconnecter',
  publicPage: 'Page publique',
  palette: 'Aller à une page ou à une personne',
  paletteHint: 'Ctrl K',
  paletteNothing: 'Rien trouvé.',
  people: 'Personnes',
  pages: 'Pages',
  group: {
    edition: 'Édition',
    before: 'Avant',
    entry: 'Accréditation et accès',
    show: 'Pendant le salon',
    after: 'Après',
    settings: 'Réglages',
  },
  page: {
    overview: 'Vue d’ensemble',
    policy: 'Règles d’admission',
    invitations: 'Invitations',
    delegations: 'Délégations',
    exhibitors: 'Exposants',
    stands: 'Stands',
    people: 'Personnes',
    accreditation: 'Accréditation',
    badges: 'Badges',
    gates: 'Portes',
    gateCheck: 'Poste de contrôle',
    programme: 'Programme',
    meetings: 'Rendez-vous',
    leads: 'Contacts qualifiés',
    results: 'Résultats',
    accounts: 'Comptes',
    settings: 'Réglages',
    imports: 'Importer',
  },
  overview: {
    glance: 'Le salon en un coup d’œil',
    governments: 'Les gouvernements',
    people: 'Les personnes',
    allFigures: 'Tous les chiffres et leurs définitions',
  },
  stage: {
    preparation: 'préparation',
    invitations: 'invitations',
    accreditation: 'accréditation',
    show: 'salon ouvert',
    results: 'résultats',
    archived: 'archivé',
  },
  today: {
    title: 'Que faire aujourd’hui',
    nothing: 'Rien ne vous attend.',
    nothingHint: 'Les tâches apparaissent ici dès que quelque chose demande votre décision.',
    done: 'En ordre',
    item: {
      invitationsToSend:
        '{count, plural, one {# invitation à envoyer} other {# invitations à envoyer}}',
      invitationsUnanswered:
        '{count, plural, one {# invitation sans réponse} other {# invitations sans réponse}}',
      invitationToAnswer:
        '{count, plural, =0 {Votre invitation a sa réponse} one {Votre invitation attend une réponse} other {Votre invitation attend une réponse}}',
      informationAsked:
        '{count, plural, one {# personne dont un renseignement est demandé} other {# personnes dont un renseignement est demandé}}',
      delegationsWithoutHead:
        '{count, plural, one {# délégation sans chef} other {# délégations sans chef}}',
      exhibitorsToDecide:
        '{count, plural, one {# candidature d’exposant à décider} other {# candidatures d’exposants à décider}}',
      exhibitorsWithoutStand:
        '{count, plural, one {# exposant sans stand} other {# exposants sans stand}}',
      toRecommend:
        '{count, plural, one {# dossier à recommander} other {# dossiers à recommander}}',
      toDecide: '{count, plural, one {# décision à prendre} other {# décisions à prendre}}',
      badgesToPrint: '{count, plural, one {# badge à imprimer} other {# badges à imprimer}}',
      incidentsOpen:
        '{count, plural, one {# incident ouvert aux portes} other {# incidents ouverts aux portes}}',
      meetingsToPlan:
        '{count, plural, one {# rendez-vous à planifier} other {# rendez-vous à planifier}}',
    },
  },
} as const;
