export const documents = {
  badge: {
    zones: 'Zones',
    days: 'Jours',
    escort: 'Escorte obligatoire',
    rulesTitle: 'Règles',
    rule1: 'Badge personnel et incessible, à porter en vue en permanence.',
    ruleTransferable: 'Badge cessible, sans nom : il vaut avec le badge personnel de qui le porte.',
    transferable: 'Cessible',
    rule2: 'Il n’ouvre que les zones et les jours imprimés au recto.',
    rule3: 'À présenter à toute demande du personnel de sécurité.',
    rule4: 'Il reste la propriété de l’organisateur et peut être retiré à tout moment.',
    lost: 'Badge perdu ou trouvé : prévenez aussitôt l’accréditation.',
  },
  custody: {
    cover: 'Badges à remettre à',
    badges: 'Badges :',
    category: 'Catégorie',
    count: 'Nombre',
    sealed: 'Pli scellé. À ouvrir devant la personne qui signe la liste.',
    printed: 'Établi le',
    list: 'Liste de remise des badges',
    code: 'Code',
    serial: 'Numéro',
    holder: 'Titulaire',
    transferable: 'cessible, sans nom',
    declaration:
      'La personne soussignée a reçu les badges de cette liste, les a comptés et en répond jusqu’à leur remise aux titulaires. Un badge perdu est signalé aussitôt.',
    handsOver: 'Remis par',
    takesOver: 'Reçu par',
    name: 'Nom et qualité',
    shown: 'Pièce présentée',
    when: 'Date et heure',
    signature: 'Signature',
  },
  daySheet: {
    version: 'version',
    printed: 'imprimé le',
  },
  vehicle: {
    title: 'Véhicule autorisé',
    zones: 'Zones',
    days: 'Jours',
    rule: 'À placer derrière le pare-brise, lisible de l’extérieur. Les occupants présentent chacun leur badge.',
  },
  table: {
    printed: 'Imprimé le',
    rows: 'Lignes :',
    empty: 'Aucune ligne.',
  },
  note: {
    title: 'Note verbale, {country}',
    heading: 'Note verbale',
    number: 'N° {number}',
    embassy: 'Ambassade {ofCountry}',
    periodInMonth: 'du {from} au {to}',
    period: 'du {from} au {to}',
    oneDay: 'le {day}',
    inCity: 'à {city}',
    atVenue: 'à {city} ({venue})',
    opening:
      'Le {ministry} présente ses compliments à l’Ambassade {ofCountry} et a l’honneur de porter à sa connaissance que {edition} se tiendra {period} {place}.',
    patronage: 'Haut patronage : {patronage}.',
    theme: 'Thème de cette édition : « {theme} ».',
    invitation:
      'Le Ministère a l’honneur d’inviter le Gouvernement {ofCountry} à y prendre part et saurait gré à l’Ambassade de bien vouloir transmettre la présente invitation aux autorités compétentes de son pays.',
    request:
      'À cet effet, le Ministère prie l’Ambassade de bien vouloir lui faire connaître, au plus tard le {deadline} :',
    answerDelegationLabel: 'Délégation officielle',
    answerDelegation:
      'la suite réservée à l’invitation, le nom et le rang du chef de délégation et la composition de celle-ci ;',
    answerExhibitorLabel: 'Exposants',
    answerExhibitor:
      'les entreprises, établissements publics et forces qui souhaitent tenir un stand ;',
    answerPartnerLabel: 'Partenaires financiers',
    answerPartner: 'les banques, fonds et institutions disposés à s’associer à l’édition ;',
    answerSpeakerLabel: 'Conférenciers',
    answerSpeaker: 'les personnalités et experts proposés pour les conférences et les panels.',
    answerLink:
      'La réponse peut être donnée par note verbale ou, en quelques minutes, à l’adresse ci-contre, réservée à l’Ambassade.',
    answerByNote: 'La réponse peut être donnée par note verbale.',
    closing:
      'Le Ministère saisit cette occasion pour renouveler à l’Ambassade {ofCountry} les assurances de sa haute considération.',
    placeAndDate: '{city}, le {date}',
    seal: 'Sceau et paraphe',
    enclosures: 'Pièces jointes',
    deadline: 'Réponse attendue avant le',
    /** By the language that binds. */
    courtesy: {
      fr: 'Traduction de courtoisie : seul le texte en français fait foi.',
      en: 'Traduction de courtoisie : seul le texte en anglais fait foi.',
      tr: 'Traduction de courtoisie : seul le texte en turc fait foi.',
      ar: 'Traduction de courtoisie : seul le texte en arabe fait foi.',
    },
  },
  letter: {
    title: 'Lettre d’invitation, {country}',
    subject: 'Objet : invitation, {edition}',
    government: 'Gouvernement {ofCountry}',
    salutation: 'Excellence,',
    opening:
      'J’ai l’honneur de porter à votre connaissance que {edition} se tiendra {period} {place}.',
    invitation:
      'Il m’est particulièrement agréable d’inviter le Gouvernement {ofCountry} à y prendre part. Votre présence honorerait cette édition.',
    request: 'Je vous saurais gré de bien vouloir faire connaître, au plus tard le {deadline} :',
    answerLink:
      'La réponse peut être donnée par lettre ou, en quelques minutes, par votre Ambassade à l’adresse ci-contre, qui lui est réservée.',
    answerByLetter: 'La réponse peut être donnée par lettre ou par votre Ambassade.',
    closing: 'Je vous prie d’agréer, Excellence, l’assurance de ma très haute considération.',
    through: 'Par l’intermédiaire de l’Ambassade {ofCountry}',
    signature: 'Signature et sceau',
  },
  report: {
    /** Between a label and its value. */
    colon: ' :',
    kind: 'Rapport de résultats',
    patronage: 'Sous le haut patronage de',
    theme: 'Thème',
    organiser: 'Organisateur',
    asOf: 'Chiffres arrêtés au',
    provisional: 'Provisoire : ces chiffres ne sont ni gelés ni signés.',
    version: 'Version gelée',
    frozenAt: 'Gelée le',
    fingerprint: 'Empreinte de la signature',
    key: 'Clé',
    ledger: 'Position dans le registre',
    ledgerHash: 'Empreinte du registre',
    keyFigures: 'L’essentiel en chiffres',
    contents: 'Sommaire',
    definition: 'Définition',
    scope: 'Périmètre',
    source: 'Source',
    figureAsOf: 'Arrêté au',
    claimed: 'Annoncé',
    recorded: 'Relevé',
    difference: 'Écart expliqué',
    methodTitle: 'Méthode et signature',
    method1:
      'Chaque chiffre de ce rapport est une requête sur un registre unique, où chaque invitation, réponse, décision et passage est inscrit une seule fois, daté et enchaîné au précédent.',
    method2:
      'Invité, a répondu, nommé, accrédité, badge remis, entré : ce sont des états distincts d’une même personne ; ils ne sont jamais confondus ni additionnés.',
    method3:
      'Un visiteur est une personne comptée une seule fois, sur preuve de son entrée. Une visite est une personne et un jour. La fréquentation y ajoute les entrées du personnel des exposants, qui n’est jamais compté parmi les visiteurs.',
    method4:
      'Les chiffres annoncés par d’autres figurent à côté des relevés, avec leur source et l’explication de l’écart.',
    verify:
      'Qui détient le fichier de données de cette version peut en recalculer l’empreinte et vérifier la signature avec la clé publique de l’organisateur.',
  },
} as const;
