export const errors = {
  internal:
    'Une erreur inattendue s’est produite ; elle est inscrite au journal. Réessayez, et prévenez l’administrateur si elle revient.',
  request: {
    invalid: 'Certains champs ne sont pas compris.',
    'too-large': 'La demande est trop grande : au plus {megabytes, number} Mo.',
    'too-many':
      'Trop d’essais. Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.',
    'cross-origin': 'Cette demande ne vient pas d’une page de Kurukan ; rien n’a été fait.',
  },
  convoy: {
    unknown: 'Ce convoi n’existe pas, ou ne prend personne dont vous vous occupez.',
    'code-taken': 'Un autre convoi s’appelle déjà {code}.',
    times: 'Les heures doivent se suivre : rendez-vous, départ, arrivée, départ du retour, retour.',
    'not-a-day': 'Ce jour n’est pas un jour de l’édition.',
    'refers-to-nothing':
      'L’itinéraire, le champ de tir, le canal ou la ligne du programme choisis n’existent plus. Rechargez la page.',
    'is-cancelled': 'Ce convoi est annulé.',
    'already-cancelled': 'Ce convoi est déjà annulé.',
    'no-vehicles':
      'Ce convoi n’a aucune place pour des passagers. Inscrivez d’abord ses véhicules.',
    'vehicle-unknown': 'Ce véhicule n’est pas de ce convoi. Rechargez la page.',
    'vehicle-code-taken':
      'Deux véhicules ont le même repère. Chaque repère est unique dans toute l’édition.',
    'vehicle-counted':
      'Des personnes ont été comptées dans {code} : ce véhicule reste dans le convoi.',
    'no-such-seat': 'Le véhicule {code} n’a pas cette place, ou n’en a plus de libre.',
    'not-cleared': 'Cette personne ne peut pas voyager : elle n’est pas accréditée.',
    'zone-not-granted':
      'Cette personne ne peut pas voyager : son accréditation n’ouvre pas le convoi ou le champ de tir.',
    'day-not-granted':
      'Cette personne ne peut pas voyager : son accréditation ne vaut pas ce jour-là.',
    'badge-unknown': 'Aucun badge ne porte ce code. Relisez les huit caractères.',
    'point-unknown': 'Ce point n’est pas sur l’itinéraire du convoi.',
    'position-in-future': 'Cette heure n’est pas encore passée.',
    'route-unknown': 'Cet itinéraire n’existe pas.',
    'point-twice': 'Le point {code} est deux fois sur l’itinéraire.',
    'point-measured':
      'Un convoi a été vu au point {code} : il garde son repère, pour que les temps mesurés restent justes.',
  },
  session: {
    required: 'Connectez-vous pour continuer.',
    unknown: 'Cette connexion est déjà terminée.',
  },
  'sign-in': {
    'code-wrong':
      'Ce code n’est pas le bon, ou n’est plus valable. Vérifiez-le ou demandez-en un autre.',
    'link-used': 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un autre.',
  },
  'access-link': {
    'not-valid':
      'Ce lien n’ouvre rien : il est faux, terminé ou retiré. Demandez-en un autre au service du protocole, ou connectez-vous par un code envoyé à votre adresse.',
    unknown: 'Ce lien n’existe plus, ou il a déjà été retiré.',
  },
  answer: {
    closed:
      'La date limite de réponse est passée. Appelez le service du protocole : il peut enregistrer votre réponse.',
  },
  duplicate: {
    unknown: 'Cette paire de dossiers n’existe pas ou n’existe plus.',
    decided: 'Quelqu’un a déjà tranché sur ces deux dossiers.',
    'kept-has-ended': 'Un dossier retiré ne peut pas être celui que l’on garde. Gardez l’autre.',
    'needs-commission':
      'L’un de ces dossiers a été refusé, ou le criblage l’a retenu : seule la commission peut les fusionner.',
  },
  form: {
    'changed-meanwhile':
      'Quelqu’un d’autre a changé ces réponses pendant que vous écriviez. Comparez les deux textes, gardez ce qui est juste, puis envoyez de nouveau.',
  },
  screening: {
    'hit-unknown': 'Ce rapprochement n’existe pas ou n’existe plus dans cette édition.',
    'rule-unknown': 'Cette règle de criblage n’existe pas, ou elle est déjà retirée.',
    'rule-ends-before-it-begins':
      'La règle finit avant de commencer. Corrigez l’une des deux dates.',
    'not-open':
      'Ce rapprochement n’est plus ouvert : quelqu’un s’est déjà prononcé. Rechargez la page.',
    'not-proposed': 'Personne ne s’est encore prononcé sur ce rapprochement. Proposez d’abord.',
    'not-settled':
      'Deux personnes ne se sont pas encore prononcées sur ce rapprochement ; il est encore ouvert.',
    'same-person': 'Vous avez proposé vous-même : une seconde personne doit confirmer.',
    'reason-does-not-fit': 'Ce motif ne va pas avec cette conclusion. Choisissez-en un autre.',
    'note-missing': 'Expliquez en quelques mots ce que vous avez vu.',
    'authority-missing': 'Une dérogation nomme l’autorité qui l’accorde et le jour où elle finit.',
    'waiver-outdated': 'La dérogation finirait avant d’entrer en vigueur. Donnez une date à venir.',
  },
  appeal: {
    unknown: 'Ce recours n’existe pas dans cette édition.',
    'not-refused': 'On ne fait recours que contre un refus.',
    'open-already': 'Un recours est déjà ouvert pour cette personne. Attendez la réponse.',
    answered: 'Ce recours a déjà sa réponse. Rechargez la page.',
    'own-refusal': 'Vous avez prononcé ce refus : quelqu’un d’autre doit entendre le recours.',
  },
  vetting: {
    'passphrase-short':
      'La phrase de passe est trop courte : au moins {length, number} caractères.',
  },
  'second-step': {
    'code-wrong':
      'Ce code n’est pas le bon, ou a déjà servi. Attendez le suivant et vérifiez l’heure de votre téléphone.',
  },
  passkey: {
    refused: 'Cette clé d’accès n’a pas été reconnue. Recommencez, ou demandez un code.',
    unknown: 'Cette clé d’accès n’existe plus.',
  },
  account: {
    'email-taken': 'Un compte existe déjà avec cette adresse.',
    own: 'Vous ne pouvez pas fermer votre propre compte ; demandez-le à un autre administrateur.',
    unknown: 'Ce compte n’existe pas.',
  },
  role: {
    'not-narrowed':
      'Ce rôle demande une précision : un pays pour une ambassade ou un officier de liaison, un exposant pour son personnel.',
    'two-bodies':
      'Un compte ne peut pas être à la fois de l’organisateur et de la commission dans une même édition.',
    unknown: 'Ce compte n’a pas ce rôle dans cette édition.',
  },
  permission: {
    denied: 'Votre rôle ne permet pas de faire cela.',
  },
  edition: {
    unknown: 'Cette édition n’existe pas, ou vous n’y avez pas de rôle.',
    exists: 'L’édition {edition} existe déjà.',
    'plan-inconsistent': 'Le plan de l’édition ne tient pas ensemble ({fault}).',
    'stage-backwards': 'Une étape ne se quitte pas à reculons : de {from} à {to}.',
  },
  page: {
    unknown: 'Cette page n’existe pas.',
  },
  file: {
    unknown: 'Ce fichier n’existe pas.',
  },
  key: {
    wrong:
      'Une donnée protégée ne s’ouvre pas avec la clé de cette installation : la clé est une autre, ou la donnée a été touchée.',
    malformed:
      'La clé de l’installation n’est pas valable : il faut 32 octets en base64 (keys/installation.key ou KURUKAN_KEY).',
  },
  exhibitor: {
    unknown: 'Cet exposant n’est pas dans l’édition, ou n’est pas de votre ressort.',
    withdrawn: 'Cet exposant s’est retiré. Enregistrez une nouvelle candidature s’il revient.',
  },
  stand: {
    unknown: 'Le stand {code} n’est pas sur le plan de cette édition.',
    taken: 'Le stand {code} est déjà occupé. Libérez-le d’abord, ou choisissez-en un autre.',
    'exhibitor-not-admitted':
      'Le stand {code} ne peut être donné qu’à un exposant admis. Décidez d’abord sa candidature.',
  },
  policy: {
    'reference-used': 'L’édition a déjà un acte « {reference} ». Donnez une autre référence.',
    'act-unknown': 'Cet acte n’existe pas dans l’édition, ou il est déjà annulé.',
  },
  diary: {
    'feed-unknown': 'Cette adresse d’agenda n’existe pas ou a été révoquée.',
    'feeds-full': 'Il y a déjà {most} adresses d’agenda : révoquez-en une.',
  },
  'meeting-plan': {
    unknown: 'Ce plan n’existe pas.',
    'changed-meanwhile':
      'Quelqu’un d’autre a modifié ce plan. Rien n’est perdu : le voici à jour, refaites votre geste.',
    'breaks-rules':
      'Ce plan ne respecte pas toutes les règles. Ouvrez-le dans la grille : chaque règle y est dite, à corriger ou à laisser passer avec un motif.',
    'nothing-changed': 'Rien à changer : le rendez-vous est déjà ainsi, ou n’est pas placé.',
    'nothing-to-undo': 'Il n’y a plus rien à annuler ou à rétablir.',
  },
  alert: {
    unknown: 'Cet avis n’existe pas.',
    'message-unknown': 'Ce message ne vous a pas été adressé.',
    'already-sent': 'Cet avis est déjà envoyé ; préparez-en un autre s’il faut le corriger.',
    'is-withdrawn': 'Cet avis a été retiré ; préparez-le à nouveau.',
    'not-sent': 'Cet avis n’est pas encore envoyé.',
    'all-read': 'Tout le monde a lu cet avis.',
  },
  'range-day': {
    unknown: 'Ni session, ni couloir, ni champ de tir, ni parole de ce jour ne porte ce numéro.',
    refused:
      'Cette parole n’est pas permise maintenant : une suspension, le cessez-le-feu, la liste de contrôle ou l’état de la session s’y oppose.',
  },
  'demo-wish': {
    'too-many': 'Une délégation classe {max, plural, one {# séance} other {# séances}} au plus.',
  },
  'range-order': {
    'in-circle': 'Cet ordre reviendrait à son début : personne ne pourrait le tenir.',
  },
  'range-post': {
    'code-taken': 'Un poste s’appelle déjà {code}. Donnez un autre indicatif.',
    'on-sessions': '{code} est prévu pour {sessions}. Nommez d’abord quelqu’un d’autre.',
    'refers-to-nothing': '{code} : ce champ de tir ou cette personne n’est pas dans l’édition.',
    'shift-ends-first': '{code} : la fin du service doit être après le début.',
    unknown: 'Ce poste n’existe plus. Rechargez la page.',
  },
  'range-session': {
    'act-not-possible': '{code} n’en est pas là : rechargez la page pour voir son état.',
    'approved-already': '{code} est déjà approuvée de ce côté.',
    cancelled: '{code} est annulée et ne change plus. Créez une nouvelle séance.',
    'code-taken': 'Une séance s’appelle déjà {code}.',
    incomplete:
      '{code} : il manque encore {count, plural, one {# point} other {# points}}. Voyez « Ce qui manque ».',
    'not-yours-now':
      '{code} est déposée : pour la changer, demandez à la sécurité ou au commandement de la rendre.',
    'refers-to-nothing': '{code} : ce qui est choisi ici n’existe pas ou ne vous revient pas.',
    'same-person': '{code} : la sécurité et le commandement sont deux personnes.',
    'twice-in-file': '{code} figure deux fois dans le fichier ; la première ligne compte.',
    unknown: 'Cette séance n’existe pas.',
  },
  'range-timetable': {
    unknown: 'Cette version de l’horaire n’existe pas.',
    'not-ready': 'Cette version de l’horaire n’est pas prête à être publiée.',
    'breaks-rules':
      'Cet horaire enfreint {count, plural, one {# règle} other {# règles}} ; rien n’a été publié. Calculez-en un nouveau.',
    outdated:
      'Les séances ou l’horaire ont changé entre-temps. Rechargez la page, puis recommencez.',
    'no-place': 'La séance ne peut pas commencer à cette heure sur sa piste.',
    'session-unknown': 'Cette séance n’est pas dans cette version.',
    'nothing-published': 'Aucun horaire n’est encore publié pour ce champ de tir.',
    running: 'Un calcul est déjà en cours pour ce champ de tir.',
  },
  'range-hold': {
    outdated: 'L’horaire a changé depuis l’aperçu. Regardez le nouvel aperçu, puis confirmez.',
    'already-sent': 'Les messages sont partis : cet arrêt ne se défait plus.',
    undone: 'Cet arrêt est déjà défait.',
    'not-last': 'L’horaire a changé depuis ; cet arrêt ne se défait plus.',
    'lane-unknown': 'Cette piste n’est pas de ce champ de tir.',
  },
  'meeting-run': {
    unknown: 'Ce calcul n’existe pas.',
    ended: 'Le calcul n° {number} est déjà terminé.',
  },
  'meeting-version': {
    unknown: 'Cette version n’a pas été publiée.',
    'published-meanwhile':
      'La version {number} vient d’être publiée par quelqu’un d’autre. Regardez-la avant de publier la vôtre.',
    'nothing-new': 'Ce plan ne change rien à ce qui est publié.',
    'window-over': 'La fin du délai de réponse doit être à venir.',
  },
  'meeting-reply': {
    closed:
      'Le délai de réponse est passé. Appelez le bureau des rendez-vous : il peut encore noter votre réponse.',
    'not-asked': 'Ce rendez-vous n’attend pas de réponse.',
    'reason-missing': 'Dites pourquoi, pour que le bureau trouve mieux.',
  },
  'meeting-telling': {
    unknown: 'Ce message n’existe pas.',
  },
  meeting: {
    'may-not-ask':
      'Dans cette édition, vous ne demandez pas de rendez-vous vous-même. Seul l’organisateur peut lever cette règle : adressez-vous au bureau des rendez-vous.',
    'asking-not-open': 'Les demandes ouvrent le {at}. Seul l’organisateur peut ouvrir plus tôt.',
    'asking-closed':
      'Les demandes sont closes depuis le {at}. Le bureau des rendez-vous peut encore en placer.',
    'must-say-why':
      'Dites en une phrase pourquoi vous demandez ce rendez-vous : l’organisateur l’exige de tous.',
    'too-many-asked':
      '{most, plural, one {Une demande sans réponse} other {# demandes sans réponse}} au plus à la fois : la limite est atteinte. Retirez une demande, attendez une réponse, ou demandez à l’organisateur de relever la limite.',
    'too-late':
      'À moins de {minutes, plural, one {# minute} other {# minutes}} du début, seul le bureau des rendez-vous place encore : allez-y, ou appelez-le.',
    exists:
      'Ces deux parties ont déjà un rendez-vous demandé ou prévu. Ouvrez-le pour répondre ou le déplacer.',
    'declined-before':
      'L’autre partie a décliné. Elle seule peut reprendre la demande ; le bureau des rendez-vous peut le lui proposer.',
    'met-already':
      'Ces deux parties se sont déjà rencontrées. Donnez un autre objet à un second rendez-vous.',
    'no-such-time':
      'Aucun créneau de rendez-vous ne commence à ce moment ({at}). Choisissez dans la liste.',
    'half-day-full':
      '{side, select, guest {L’invité} other {L’exposant}} a déjà {most, plural, one {# rendez-vous} other {# rendez-vous}} cette demi-journée : c’est sa limite. L’organisateur peut la relever, ou lui-même s’il l’a fixée.',
    'day-full':
      '{side, select, guest {L’invité} other {L’exposant}} a déjà {most, plural, one {# rendez-vous} other {# rendez-vous}} ce jour-là : c’est sa limite. L’organisateur peut la relever, ou lui-même s’il l’a fixée.',
    'edition-full':
      '{side, select, guest {L’invité} other {L’exposant}} a atteint sa limite pour toute l’édition ({most}). L’organisateur peut la relever, ou lui-même s’il l’a fixée.',
    'no-place':
      'Aucun lieu qui convienne n’est libre à ce moment ({at}). Choisissez une autre heure.',
    'no-interpreter':
      'Aucun interprète de ces langues n’est libre à ce moment ({at}). Choisissez une autre heure, ou venez avec le vôtre.',
    'likely-taken':
      'Cette heure est déjà demandée par d’autres ({most, plural, one {# demande} other {# demandes}} au plus à la fois). Attendez leur réponse ou choisissez une autre heure ; l’organisateur peut relever la limite.',
    'needs-pause':
      '{side, select, guest {L’invité} other {L’exposant}} aurait trop de rendez-vous de suite sans pause. Choisissez une autre heure.',
    absent:
      '{side, select, guest {L’invité n’est pas là} host {L’exposant n’est pas là} other {Une personne attendue n’est pas là}} à ce moment ({at}). Choisissez une autre heure.',
    'time-taken':
      '{side, select, guest {L’invité est pris} host {L’exposant est pris} other {Une personne attendue est prise}} à ce moment ({at}), ou n’arriverait pas à temps. Choisissez une autre heure.',
    'never-free': 'Il n’y a plus de moment où les deux soient libres avec un lieu.',
    'act-not-possible':
      'Ce rendez-vous a changé entre-temps : ce geste n’est plus possible. Le voici tel qu’il est.',
    'nothing-proposed': 'Proposez une autre heure, un autre lieu ou une autre personne.',
    'person-unknown': 'Cette personne n’est d’aucune des deux parties.',
    'has-a-time':
      'La durée, la langue et la salle fermée ne changent plus une fois l’heure proposée. Proposez une autre heure, ou annulez.',
    'badge-not-here': 'Ce badge n’est attendu à aucun rendez-vous en ce moment.',
    'not-begun': 'Ce rendez-vous n’a pas encore commencé.',
    'not-late':
      'On peut encore arriver : le rendez-vous est libéré {minutes, plural, one {# minute} other {# minutes}} après son début. L’organisateur règle ce délai.',
    'nothing-released': 'Ce moment n’est plus libre. Rien n’a été changé.',
    'not-over': 'Dites ce qu’il en est une fois le rendez-vous commencé.',
    'outcome-closed': 'Un rendez-vous annulé ou décliné n’a pas de résultat.',
    unknown: 'Ce rendez-vous n’est pas dans l’édition.',
    'one-guest':
      'Un rendez-vous réunit un exposant et un seul invité : une délégation, ou une personne qui ne vient pour aucune.',
    'without-time':
      'Donnez le début du rendez-vous : sans heure, il ne peut être ni prévu ni tenu.',
    'ends-before-it-starts': 'La fin du rendez-vous doit être après son début.',
    'state-unreachable':
      'Ce rendez-vous ne peut pas passer à cet état. Rechargez la page : quelqu’un l’a peut-être changé.',
    'exhibitor-unknown': 'L’exposant de ce rendez-vous n’est pas dans l’édition.',
    'guest-unknown': 'La délégation ou la personne de ce rendez-vous n’est pas dans l’édition.',
    'file-unreadable':
      'Ce fichier n’est pas une instance du problème des rendez-vous : {part} manque ou n’a pas de sens.',
    'twice-in-file':
      'Ce numéro de rendez-vous est deux fois dans le fichier ; la première ligne compte.',
    'party-unknown':
      'Cette délégation, cette personne ou cette société n’est pas des vôtres dans cette édition.',
    'double-booked-in-file':
      'Ce rendez-vous prévu mettrait quelqu’un à deux endroits à la fois. Changez son heure dans le fichier.',
    'double-booked':
      '{kind, select, place {Le lieu {who} est déjà pris} interpreter {L’interprète {who} est déjà pris} person {Une personne qui doit être présente a déjà un rendez-vous} other {{who} a déjà un rendez-vous}} au moment demandé ({at}). Choisissez une autre heure ou un autre lieu.',
  },
  'meeting-settings': {
    'block-backwards': 'Créneaux, ligne {row} : la fin doit être après le début.',
    'block-off-grid':
      'Créneaux, ligne {row} : le début et la fin doivent tomber sur un multiple de cinq minutes.',
    'block-outside-days':
      'Créneaux, ligne {row} : un bloc doit être tout entier dans un jour de l’édition.',
    'block-overlaps': 'Créneaux, ligne {row} : ce bloc en recouvre un autre.',
    'block-twice': 'Créneaux, ligne {row} : ce nom de bloc est pris deux fois.',
    'hall-to-itself': 'Marche, ligne {row} : choisissez deux halls différents.',
    'hall-unknown': 'Marche, ligne {row} : ce hall n’est pas dans l’édition.',
    'length-fits-nowhere':
      'Une des durées ne tient dans aucun bloc. Retirez-la, ou allongez un bloc.',
    'length-off-list': 'La durée habituelle doit être l’une des durées permises.',
    'released-before-late':
      'Un rendez-vous ne peut être libéré avant que quelqu’un soit en retard : mettez au moins autant de minutes.',
    'window-backwards': 'La clôture des demandes doit être après leur ouverture.',
  },
  'meeting-place': {
    'code-taken': 'Un lieu s’appelle déjà {code}. Donnez un autre code.',
    'exhibitor-unknown': 'Cet exposant n’est pas dans l’édition.',
    'hall-unknown': 'Ce hall n’est pas dans l’édition.',
    'has-meetings':
      '{all, plural, one {Un rendez-vous est inscrit} other {# rendez-vous sont inscrits}} à {code}, dont {toCome, plural, =0 {aucun} one {#} other {#}} à venir. Rien n’est perdu : déclarez plutôt le lieu fermé, puis réparez le plan.',
    unknown: 'Ce lieu n’existe plus. Rechargez la page.',
  },
  'meeting-interpreter': {
    'code-taken': 'Un interprète porte déjà le code {code}. Donnez un autre code.',
    'has-meetings':
      '{all, plural, one {Un rendez-vous est confié} other {# rendez-vous sont confiés}} à {code}, dont {toCome, plural, =0 {aucun} one {#} other {#}} à venir. Retirez plutôt ses heures, puis réparez le plan.',
    'shift-backwards': '{code}, service {row} : la fin doit être après le début.',
    'shifts-overlap': '{code}, service {row} : ces heures en recouvrent d’autres.',
    'two-languages': '{code} : indiquez au moins deux langues.',
    unknown: 'Cet interprète n’existe plus. Rechargez la page.',
  },
  'meeting-absence': {
    backwards: 'La fin de l’absence doit être après son début.',
    'holder-unknown': 'Celui ou ce qui serait absent n’est pas dans l’édition.',
    unknown: 'Cette absence a déjà été retirée.',
  },
  precedence: {
    'ceremony-unknown': 'Cette cérémonie n’existe pas dans cette édition.',
    'delegation-unknown': 'Cette délégation n’existe pas dans cette édition.',
    'pin-unknown': 'Ce placement a déjà été retiré.',
    'version-unknown': 'La version {number} n’existe pas.',
    contradiction:
      '{count, plural, one {Un placement ne peut pas tenir} other {# placements ne peuvent pas tenir}}. Retirez-en, puis remettez l’ordre.',
    'nothing-new': 'La version {number} dit déjà la même chose : il n’y a rien à remettre.',
  },
  need: {
    'without-purpose': 'Cochez au moins un but : acheter, évaluer, former…',
    unknown: 'Ce besoin a déjà été retiré.',
    'delegation-unknown': 'Cette délégation n’est pas de ce pays.',
    'exhibitor-unknown': 'Cet exposant n’est pas admis dans cette édition.',
    'must-meet-full':
      'La liste est pleine : au plus {max, plural, one {# exposant} other {# exposants}}. Retirez-en un d’abord.',
  },
  wish: {
    'other-unknown': 'Il n’y a personne de ce nom que vous puissiez rencontrer dans cette édition.',
    'too-many-musts':
      'La liste à rencontrer absolument est pleine : {max, plural, one {# nom} other {# noms}} au plus. Retirez-en un, ou demandez à l’organisateur de relever la limite.',
    'party-unknown': 'Celui qui souhaite ou celui qui est souhaité n’est pas dans l’édition.',
    'between-two-guests': 'Un souhait va d’un exposant à un invité, ou d’un invité à un exposant.',
    'twice-in-file': 'Ce souhait est deux fois dans le fichier ; la première ligne compte.',
  },
  lead: {
    'exhibitor-unknown': 'L’exposant de ce contact n’est pas dans l’édition.',
    'participant-unknown': 'La personne de ce contact n’est pas dans l’édition.',
    'twice-in-file':
      'Ce numéro de contact est deux fois dans le fichier ; la première ligne compte.',
  },
  invitation: {
    unknown: 'Cette invitation n’existe pas dans cette édition.',
    'country-unknown': 'Le code de pays « {country} » n’existe pas.',
    'without-number':
      'La note verbale pour ce pays ({country}) n’a pas encore de numéro ; le protocole doit d’abord lui en donner un.',
    'already-sent': 'Cette invitation est déjà partie.',
    'not-sent': 'Cette invitation n’est pas encore partie ; enregistrez d’abord son envoi.',
    'already-delivered': 'La remise de cette invitation est déjà enregistrée.',
    'before-earlier-step': 'Cette date ne suit pas l’ordre : préparée, envoyée, remise, répondue.',
    'in-the-future': 'Cette date est dans l’avenir.',
    'answer-without-role': 'Une réponse favorable nomme au moins un rôle.',
    'answer-without-date': 'Cette réponse n’a pas de date.',
    'answer-closed': 'Le salon a commencé : la réponse ne peut plus être changée.',
    'country-changed': 'L’invitation {externalId} est celle d’un autre pays que {country}.',
    'country-twice': 'Un gouvernement n’est invité qu’une fois ; {country} a déjà une invitation.',
    'twice-in-file': 'Le numéro {externalId} figure deux fois dans le fichier.',
    'already-signed': 'Cette invitation est déjà signée.',
    'already-acknowledged': 'L’ambassade a déjà confirmé la réception de cette invitation.',
    'substitute-without-office': 'Nommez l’office qui représente le gouvernement.',
    'country-ambiguous':
      '« {country} » peut désigner plusieurs pays : {choices}. Écrivez le code voulu.',
    'host-not-invited': 'Le pays hôte ({country}) ne s’invite pas lui-même.',
    'not-signed': 'Une lettre ministérielle part signée ; enregistrez d’abord la signature.',
    'edition-over': 'L’édition est terminée : plus aucune invitation ne part.',
    'without-email':
      'Cette ambassade n’a pas d’adresse électronique ; ajoutez-la ou remettez la lettre en mains propres.',
    'mail-not-written':
      'Le courriel n’a pas pu être préparé. Réessayez ; si cela persiste, imprimez la lettre.',
    'receipt-too-large': 'Ce fichier dépasse 8 Mo. Scannez à 200 points par pouce, en gris.',
    'receipt-not-a-scan': 'Ce fichier n’est ni un PDF, ni un JPEG, ni un PNG.',
    'no-receipt': 'Aucun accusé de réception n’est classé pour cette invitation.',
    'no-enclosure': 'L’édition précédente n’a pas encore de résultats à joindre.',
    'rule-unknown': 'Cette règle ou cet appel n’existe plus.',
  },
  stay: {
    unknown: 'Cette étape, chambre ou voiture n’existe pas ou n’existe plus. Rechargez la page.',
    stranger: 'Une des personnes choisies n’appartient pas à cette délégation.',
    'vehicle-busy':
      'La voiture {plate} est déjà prise à cette heure. Choisissez une autre voiture ou une autre heure.',
    'plate-taken': 'La plaque {plate} est déjà celle d’une autre voiture.',
    'officer-unknown': 'Ce compte n’est pas celui d’un officier de liaison de cette édition.',
  },
  delegation: {
    unknown: 'Cette délégation n’existe pas dans cette édition.',
    'country-unknown': 'Le code de pays « {country} » n’existe pas.',
    'country-changed': 'La délégation {externalId} est celle d’un autre pays que {country}.',
    'departs-before-arrival': 'Le départ doit suivre l’arrivée.',
    'twice-in-file': 'Le numéro {externalId} figure deux fois dans le fichier.',
  },
  programme: {
    'audience-unknown': 'L’un de ceux que la séance devrait retenir n’est pas dans l’édition.',
    'session-unknown': 'Cette séance n’est pas au programme de cette édition.',
    'exhibitor-unknown': 'Cet exposant n’existe pas dans cette édition.',
    'ends-before-start': 'La fin doit suivre le début.',
    'already-held': 'La séance {code} est déjà enregistrée comme tenue.',
    'already-cancelled': 'La séance {code} est déjà annulée.',
    'already-scheduled': 'La séance {code} est déjà au programme.',
    'is-cancelled': 'La séance {code} est annulée ; remettez-la d’abord au programme.',
    'not-begun': 'La séance {code} n’a pas encore commencé.',
    'twice-in-file': 'Le numéro {externalId} figure deux fois dans le fichier.',
  },
  'entry-request': {
    'already-sent': 'Cette demande est déjà envoyée ; son dossier ne change plus ici.',
    closed:
      'Ce formulaire est clos : plus aucune demande n’est prise. Adressez-vous à l’organisateur.',
    'document-unknown': 'Ce document n’existe pas ou a été effacé.',
    ended: 'Cette demande est déjà terminée.',
    'form-twice':
      'Cette catégorie est déjà ouverte à ces demandeurs ; modifiez le formulaire qui existe.',
    'form-unknown': 'Ce formulaire n’existe pas dans cette édition.',
    full: 'Toutes les places de ce formulaire sont prises et il n’a pas de liste d’attente. Adressez-vous à l’organisateur.',
    incomplete: 'Il manque encore des documents ou la photo ; ajoutez-les, puis envoyez.',
    'not-a-document':
      'Ce fichier n’est ni un PDF ni une image JPEG ou PNG ; choisissez-en un autre.',
    'not-waiting': 'Cette demande n’attend plus de place.',
    'nothing-asked': 'Aucune question n’est posée en ce moment ; il n’y a rien à répondre.',
    'one-each':
      'Une demande est déjà en cours avec cette adresse ; ouvrez-la, ou retirez-la d’abord.',
    'organisation-first': 'Présentez d’abord votre organisme, puis ajoutez les personnes.',
    'organisation-full':
      '{places, plural, one {Votre organisme a déjà utilisé sa place.} other {Votre organisme a déjà utilisé ses # places.}} Retirez une personne, ou adressez-vous à l’organisateur.',
    'too-large':
      'Ce document dépasse 5 Mo ; envoyez-en une image plus légère ou un PDF plus court.',
    unknown: 'Cette demande n’existe pas, ou ce lien n’y donne pas accès.',
  },
  'country-notice': {
    'not-read':
      'Un avis sur ce pays doit d’abord être porté à la connaissance de l’exposant : lisez-le et confirmez-le sur le formulaire.',
    twice: 'Un avis de cette référence existe déjà pour ce pays ; modifiez-le.',
    unknown: 'Cet avis n’existe pas ou a été retiré.',
  },
  quota: {
    full: 'Limite atteinte : {used, number} places prises sur {places, number} dans la catégorie « {category} ». Seul le protocole peut en accorder d’autres ; demandez-les-lui sur la page de la délégation.',
    'not-limited': 'La catégorie « {category} » n’est pas limitée : il n’y a rien à demander.',
    'already-asked':
      'Une demande est déjà chez le protocole pour la catégorie « {category} » ; attendez sa réponse.',
    'already-decided': 'Le protocole a déjà répondu à cette demande.',
    'request-unknown': 'Cette demande n’existe pas dans cette édition.',
  },
  substitution: {
    never:
      'Dans cette catégorie, personne ne peut être remplacé ; retirez la personne, ou adressez-vous au protocole.',
    closed:
      'Les remplacements sont clos pour cette catégorie ; seul le protocole peut encore remplacer quelqu’un.',
    'needs-protocol':
      'Cette personne est déjà acceptée par la commission ; seul le protocole peut la remplacer.',
  },
  member: {
    'role-without-category':
      'Cette édition n’a pas de catégorie d’accréditation pour ce rôle ; le protocole doit la fixer.',
    twin: 'Une personne de même nom et de même date de naissance est déjà dans la délégation. Si ce sont deux personnes, dites-le et enregistrez de nouveau.',
    'same-document': 'Ce numéro de document est déjà celui d’un autre membre de la délégation.',
    'file-too-large':
      'Le fichier {file} est trop grand pour une délégation : au plus {rows, number} lignes et {megabytes, number} Mo. Gardez-en les lignes utiles, ou envoyez-le en plusieurs fois.',
    'twice-in-file':
      'Cette personne figure déjà plus haut dans le fichier ; gardez une seule des deux lignes, ou donnez à chacune un identifiant et sa date de naissance.',
    'without-email':
      'Cette personne n’a pas d’adresse électronique ; ajoutez-la, ou montrez le lien.',
    'delegation-open':
      'Votre délégation est déjà ouverte ; le protocole seul peut en ouvrir une autre.',
  },
  passport: {
    unreadable:
      'Ces lignes ne sont pas celles d’un passeport : il en faut deux de 44 signes, ou trois de 30 pour une carte.',
  },
  participant: {
    unknown: 'Cette personne n’est pas dans l’édition, ou n’est pas de votre ressort.',
    'category-unknown': 'La catégorie « {categoryId} » n’existe pas dans cette édition.',
    'delegation-unknown': 'Cette délégation n’existe pas dans cette édition.',
    'exhibitor-unknown': 'Cet exposant n’existe pas dans cette édition.',
    'two-parties': 'Une personne vient pour une délégation ou pour un exposant, pas pour les deux.',
    'head-without-delegation': 'Un chef de délégation doit appartenir à une délégation.',
    'second-head': 'Cette délégation a déjà un chef ; retirez-lui d’abord cette fonction.',
    'out-of-reach':
      'Vous ne pouvez inscrire que les personnes de votre pays ou de votre société, dans une catégorie qui leur revient.',
    'identity-frozen':
      'L’identité de cette personne est soumise à la commission ou admise par elle ; seule une demande de complément de la commission permet de la corriger.',
    withdrawn: 'Cette personne s’est retirée de l’édition.',
    'photo-not-an-image': 'Ce fichier n’est pas une photo JPEG ou PNG.',
    'photo-too-large': 'Cette photo est trop grande : 6 Mo et 12 000 pixels de côté au plus.',
    'photo-too-small': 'Cette photo est trop petite : au moins 240 pixels de côté.',
    'no-photo': 'Cette personne n’a pas encore de photo.',
  },
  badge: {
    none: 'Cette personne n’a pas de badge en cours.',
    'not-cleared': 'La commission n’a pas admis cette personne : aucun badge ne peut être émis.',
    'has-badge': 'Cette personne a déjà un badge en cours.',
    'category-without-days':
      'La catégorie de cette personne n’ouvre aucun jour ; corrigez la catégorie d’abord.',
    'photo-unreadable':
      'La photo enregistrée ne peut plus être lue ; enregistrez-la de nouveau, puis émettez le badge.',
    'too-many-prints':
      'Ce badge a été réimprimé trop de fois ; révoquez-le, puis émettez-en un nouveau.',
    'nothing-to-print': 'Aucun badge en cours à imprimer dans ce choix.',
    'pass-not-allowed':
      'Un laissez-passer d’un jour n’est pas donné pour cette catégorie : la commission doit d’abord voir la personne.',
    'pass-day-not-granted': 'Cette catégorie n’ouvre pas ce jour ; choisissez-en un autre.',
  },
  print: {
    'all-waiting': 'Ces badges attendent déjà dans la file d’impression ; ouvrez-la.',
    unanswered: 'Dites d’abord lesquels des badges envoyés sont sortis de l’imprimante.',
    'run-unknown': 'Ce tirage n’existe pas dans la file d’impression.',
    'taken-meanwhile':
      'Un autre poste vient de prendre ces badges ; rechargez la file d’impression.',
    'profile-unknown': 'Cette imprimante n’est pas enregistrée ; choisissez-en une dans la liste.',
    'profile-name-taken': 'Une imprimante s’appelle déjà « {name} » ; donnez un autre nom.',
    'places-unclear': 'Écrivez les numéros imprimés en petit, par exemple 3, 5-8.',
  },
  custody: {
    'not-live':
      'Le badge n° {number} n’est pas en cours ou n’a pas été imprimé ; retirez-le de la liste.',
    'taken-already': 'Le badge {code} a déjà été remis ; notez d’abord son retour.',
    'not-taken': 'Le badge {code} n’a pas été remis ; il ne peut pas revenir.',
  },
  pin: {
    unknown: 'L’insigne n° {number} n’est pas au registre ; inscrivez-le d’abord.',
    'not-held': 'L’insigne n° {number} n’est pas au coffre ; notez d’abord son retour.',
    'not-out': 'L’insigne n° {number} est au coffre : il n’a pas été remis.',
  },
  vehicle: {
    'has-pass': 'Le véhicule {plate} a déjà un laissez-passer en cours ; révoquez-le d’abord.',
    nowhere: 'Choisissez au moins une zone et un jour de l’édition.',
    'pass-unknown': 'Ce laissez-passer n’existe pas ou a déjà été révoqué.',
  },
  'badge-key': {
    none: 'Cette édition n’a encore aucune clé : émettez d’abord un badge.',
    unknown: 'Cette édition n’a pas de clé numéro {kid}.',
    'dates-reversed': 'La fin de validité doit suivre le début.',
    'category-unknown': 'Cette édition n’a pas de catégorie de code {code}.',
    'too-many':
      'Tous les numéros de clé de cette édition sont pris ; il ne peut plus y en avoir d’autre.',
    'wrong-root':
      'Ce fichier n’est pas la clé racine que les portes attendent ; prenez celui dont l’empreinte est {fingerprint}.',
    'trust-unsigned':
      'La liste des clés n’a pas encore été signée par la clé racine : lancez « kurukan badge keys sign » avec le fichier de la racine.',
    'root-file-unreadable': 'Le fichier {file} n’est pas une clé racine de Kurukan.',
    'passphrase-wrong': 'La phrase de passe n’ouvre pas ce fichier.',
    'passphrase-missing': 'Une phrase de passe d’au moins {least} caractères est nécessaire.',
    'root-known':
      'Le fichier {file} existe déjà ; choisissez-en un autre, pour ne pas perdre une clé racine.',
  },
  'gate-device': {
    unknown: 'Cet appareil n’existe pas dans cette édition.',
    'not-trusted':
      'Le centre ne connaît pas cet appareil, ou sa signature n’est pas la bonne. Inscrivez-le avec un nouveau code.',
    'clock-off': 'L’horloge de l’appareil est trop loin de celle du centre.',
    wiped: 'Cet appareil a déjà été effacé.',
  },
  'gate-enrolment': {
    unknown: 'Ce code d’inscription n’est pas connu ici. Demandez-en un autre au bureau.',
    used: 'Ce code d’inscription a déjà servi. Demandez-en un autre au bureau.',
    expired: 'Ce code d’inscription n’est plus valable. Demandez-en un autre au bureau.',
  },
  'gate-log': {
    unreadable: 'Ce fichier n’est pas le journal d’une porte, ou il est endommagé.',
    'other-edition': 'Ce journal est celui d’une autre édition : {edition}.',
  },
  gate: {
    unknown: 'Cette porte n’existe pas dans cette édition.',
  },
  passage: {
    'without-badge': 'Cette personne n’a jamais eu de badge : son entrée ne peut être admise.',
    'reason-unknown': 'Le motif de refus « {reason} » n’est pas connu.',
  },
  incident: {
    unknown: 'Cet incident n’existe pas dans cette édition.',
    closed: 'Cet incident est déjà clos.',
  },
  view: {
    unknown: 'Cette vue n’existe plus.',
    'too-many': 'Vous gardez déjà {most, number} vues de cette liste ; supprimez-en une d’abord.',
  },
  settings: {
    invalid: 'Le réglage {name} n’est pas compris ; corrigez-le ou retirez-le de l’environnement.',
  },
  'gate-desk': {
    'not-allowed':
      'Cet appareil n’est pas un guichet de réimpression, ou ne l’est plus ; demandez à l’organisateur un code de guichet.',
    'other-key': 'Ce guichet a déjà une autre clé ; effacez l’appareil et inscrivez-le de nouveau.',
  },
  zone: { unknown: 'Cette zone n’existe pas dans l’édition ; choisissez-la dans la liste.' },
  lan: {
    address:
      '« {address} » n’est pas une adresse IPv4 d’un réseau privé (10.…, 172.16.… à 172.31.…, 192.168.…) ; donnez celle du poste sur le réseau local.',
    name: '« {name} » n’est pas un nom avec domaine, comme hub.gates.internal ; donnez-en un en minuscules.',
    'not-set-up':
      'Ce poste n’est pas encore certifié pour le réseau local ; lancez d’abord « {command} ».',
  },
  start: {
    'already-running':
      'Kurukan fonctionne déjà sur ces données ({folder}) ; arrêtez-le d’abord, ou choisissez un autre dossier avec KURUKAN_DATA.',
    'database-account':
      'PostgreSQL ne peut pas tourner sous root et cette machine n’a ni compte « postgres » ni compte « nobody » ; lancez Kurukan avec un compte ordinaire.',
    'database-failed': 'La base de données n’a pas démarré : {reason} (journal : {log}).',
    'database-missing':
      'PostgreSQL 15 ou plus récent est introuvable ; installez-le, ou indiquez un serveur avec DATABASE_URL.',
    'database-stopped':
      'La base de données s’est arrêtée d’elle-même ; son journal est dans {folder}. Relancez Kurukan : rien de ce qui était confirmé n’est perdu.',
    'database-unreachable': 'Le serveur indiqué par DATABASE_URL ne répond pas : {reason}.',
    'database-version':
      'Ces données demandent PostgreSQL {needed}, mais c’est PostgreSQL {found} qui est là ; installez la bonne version, ou passez par « kurukan backup » et « kurukan restore ».',
    'disk-full': 'Le disque de {folder} est plein ; libérez au moins 200 Mo, puis recommencez.',
    'folder-not-writable':
      'Le dossier {folder} n’est pas accessible en écriture ; changez ses droits, ou choisissez-en un autre avec KURUKAN_DATA.',
    'port-in-use':
      'Le port {port} est déjà pris ; arrêtez l’autre programme, ou choisissez un port avec PORT.',
    'tls-unreadable':
      'Les fichiers TLS ne se lisent pas ({reason}) ; KURUKAN_TLS_CERTIFICATE et KURUKAN_TLS_KEY doivent nommer un certificat et sa clé, tous deux en PEM.',
  },
  restore: {
    'file-damaged':
      'La sauvegarde est abîmée ({part}) ; rien n’a été changé. Prenez-en une autre copie.',
    'file-unknown': 'Le fichier {file} n’est pas une sauvegarde de Kurukan.',
    'not-empty':
      'Cette installation contient déjà des données ; ajoutez --force pour les remplacer toutes.',
    'passphrase-wrong': 'La sauvegarde est chiffrée et KURUKAN_BACKUP_PASSPHRASE ne l’ouvre pas.',
    'version-unknown':
      'La sauvegarde vient d’une version plus récente de Kurukan ({version}) ; mettez d’abord à jour.',
  },
  ammunition: {
    'lot-of-another':
      'Le lot {lot} appartient à un autre exposant que la séance {session}. Choisissez un lot du sien ou de l’armée.',
    'lot-taken': 'Un lot porte déjà le code {code}.',
    'lot-unknown': 'Ce lot n’est pas au registre.',
    'not-in-store':
      'Il ne reste que {inStore} coups du lot {lot} au dépôt, les sorties déjà proposées non comprises.',
    'not-issued':
      'Cette séance n’a pas reçu autant de coups du lot {lot}, ou en a déjà rendu compte.',
    'nothing-to-take-back': 'Il n’y a pas d’écriture à reprendre ici.',
    'one-signature': 'Il faut deux signatures de deux personnes : une autre que vous doit signer.',
    'others-rest-on-it':
      'D’autres écritures reposent sur celle-ci. Reprenez-les d’abord, la dernière en premier.',
    'proposal-unknown': 'Cette écriture n’attend plus de signature : elle a été signée ou retirée.',
    'session-cancelled':
      'La séance {session} est annulée : on n’y sort plus de coups. Les retours restent possibles.',
    'session-missing': 'Une sortie, un tir ou un retour appartient à une séance. Choisissez-la.',
    'session-not-meant': 'Cette écriture n’appartient à aucune séance.',
    'session-unknown': 'Cette séance n’existe pas dans cette édition.',
    'taken-back-already': 'Cette écriture est déjà reprise, ou sa reprise attend une signature.',
  },
  exhibit: {
    'already-here': 'La pièce {code} est déjà sur place : demandez la correction à l’organisateur.',
    'already-there': 'La pièce {code} est déjà là, dans les mêmes mains.',
    'before-last-step': 'La pièce {code} a fait un pas plus tard que celui-ci. Corrigez l’heure.',
    'code-taken': 'Une pièce porte déjà le code {code}.',
    'count-same-person': 'Vous avez compté vous-même : une seconde personne doit signer.',
    'count-signed': 'Ce comptage est déjà signé par deux personnes.',
    'count-unknown': 'Ce comptage n’existe pas.',
    'due-back-before-it-goes':
      'La pièce {code} reviendrait avant d’être partie. Corrigez l’heure du retour.',
    'in-the-future': 'Ce pas de la pièce {code} serait à venir. Corrigez l’heure.',
    'lane-missing': 'Dites sur quel pas de tir va la pièce {code}.',
    'leaves-by-release': 'La pièce {code} ne quitte le site que par la sortie de son exposant.',
    'may-not-leave': 'Rien ne sort encore. Il manque : {codes}.',
    'not-after': 'La pièce {code} ne peut pas passer directement de là où elle est à cet endroit.',
    'not-here':
      'La pièce {code} n’est pas sur place : elle est partie, perdue, ou n’est jamais venue.',
    'nothing-leaves': 'Cet exposant n’a rien sur le site.',
    'nothing-to-count': 'Il n’y a rien à compter ici.',
    'tag-unknown': 'L’étiquette {code} n’est pas au registre.',
    'taker-missing': 'La pièce {code} est une arme : dites qui la prend.',
    'taker-unknown': 'Cette personne n’est pas inscrite à cette édition.',
    unknown: 'Cette pièce n’est pas au registre.',
  },
  import: {
    'not-a-table': 'Le fichier {file} n’est pas un tableau ; enregistrez-le en XLSX ou en CSV.',
    empty: 'Le fichier {file} est vide.',
    'header-twice':
      'Deux colonnes de {file} s’appellent « {column} » ; renommez ou supprimez l’une d’elles.',
    'quote-not-closed':
      'Un guillemet ouvert dans {file} n’est jamais fermé ; corrigez-le, ou enregistrez le fichier en XLSX.',
    'old-workbook': '{file} est au format de l’ancien Excel (.xls) ; enregistrez-le en XLSX.',
    'too-large':
      'Le fichier {file} est trop grand ; partagez-le en plusieurs fichiers de 200 000 lignes au plus.',
    'no-folder': 'Le dossier {folder} n’existe pas ou n’est pas un dossier.',
    'nothing-found':
      'Aucun fichier connu dans {folder}. Noms attendus : people, delegations, exhibitors, stands, exhibits, ammunition-lots, invitations, sessions, meeting-places, interpreters, absences, meetings, profiles, wishes, leads, passages ou claims, en .csv ou .xlsx.',
    'file-twice': '{file} et {other} portent le même nom de fichier connu ; gardez-en un seul.',
    'meeting-without-two':
      'Un rendez-vous réunit un exposant et une délégation ou une personne ; l’un des deux manque.',
  },
  report: {
    unknown: 'Ce rapport figé n’existe pas.',
    'signature-wrong': 'La signature du rapport {number} ne correspond plus à son contenu.',
  },
  privacy: {
    'out-of-limits': 'La durée sort des limites de ce réglage.',
    'basis-missing': 'Nommez la loi ou le consentement qui permet cette mémoire.',
    'basis-not-needed': 'Cette durée ne demande pas de fondement : laissez le champ vide.',
    'proof-unknown': 'Ce certificat n’existe pas.',
    'proof-wrong': 'La signature du certificat {number} ne correspond plus à son contenu.',
  },
  'day-change': {
    unknown: 'Ce changement de journée n’existe pas.',
    'day-unknown': 'Cette édition n’a pas ce jour ; choisissez l’un de ses jours.',
    'day-over': 'Ce jour est passé ; il n’y a plus rien à changer.',
    'same-day': 'Le jour d’arrivée est le même ; choisissez un autre jour.',
    'no-minutes': 'Dites de combien de minutes décaler la journée.',
    'too-far': 'Un décalage fait douze heures au plus ; pour davantage, déplacez la journée.',
    past: 'Une séance ou un convoi commencerait dans le passé ; décalez moins.',
    'past-midnight':
      'Une séance ou un convoi finirait le lendemain ; décalez moins, ou déplacez la journée.',
    'nothing-ahead': 'Rien n’est plus à venir ce jour-là.',
    'already-sent':
      'Les messages sont partis : ce changement ne peut plus être défait. Faites-en un nouveau.',
    'already-undone': 'Ce changement est déjà défait.',
    'not-told-yet':
      'Un changement de cette journée attend encore : envoyez-le ou défaites-le d’abord.',
  },
  'range-incident': {
    unknown: 'Cet incident n’existe pas, ou il est déjà clos.',
    'in-future': 'L’heure de l’incident est dans l’avenir ; corrigez-la.',
    'place-unknown': 'Cette séance ou ce champ de tir n’existe pas dans l’édition.',
  },
  range: {
    unknown: 'Ce champ de tir n’existe pas dans cette édition.',
    'in-use':
      'Des séances, des postes ou des convois sont attachés à ce champ de tir. Détachez-les d’abord.',
    'venue-unknown': 'Ce lieu n’existe pas dans l’édition ; choisissez l’un des siens.',
    'channel-code-taken':
      'Deux canaux ne peuvent pas porter le même code, même sur deux champs de tir.',
    'channel-in-use':
      'Un élément du plan ou un convoi utilise encore un canal que vous retirez ({codes}). Donnez-lui d’abord un autre canal.',
    'channel-unknown': 'Ce canal n’est plus dans le plan des fréquences ; choisissez-en un autre.',
    'feature-code-taken': 'Le code {code} est déjà sur ce plan ; choisissez-en un autre.',
    'feature-corners': 'Un contour a de 3 à 200 sommets.',
    'feature-crosses-itself':
      'Le contour de {code} se croise, se longe ou passe deux fois par un sommet. Déplacez un sommet pour qu’il entoure une seule surface.',
    'feature-heights': 'Le plafond doit être au-dessus du plancher (et du sol).',
    'feature-in-use': '{code} sert aux séances {sessions}. Retirez-le d’abord de ces séances.',
    'feature-off-plan':
      'Le contour de {code} sort du plan. Ramenez ses sommets, ou agrandissez le plan.',
    'feature-unknown': 'Cet élément n’est pas, ou n’est plus, sur ce plan.',
    'scale-out-of-limits':
      'À cette échelle, le plan ferait moins de 10 m ou plus de 100 km. Vérifiez les deux points et les mètres.',
    'scale-points':
      'Les deux points sont presque au même endroit. Choisissez-les éloignés l’un de l’autre.',
    'window-ends-before-it-starts': 'Ligne {row, number} : la fin doit venir après le début.',
    'window-twice': 'Ligne {row, number} : cet horaire est déjà dans la liste.',
    'without-sheet': 'Aucun fond de plan n’est encore importé.',
  },
  sheet: {
    dwg: 'Ce fichier est un DWG. Ouvrez-le dans le logiciel de dessin et enregistrez-le en DXF (texte).',
    'dxf-binary': 'Ce DXF est binaire. Enregistrez-le de nouveau en DXF texte (ASCII).',
    'dxf-broken':
      'Ce DXF n’est plus lisible à la ligne {line, number} : il est coupé ou abîmé. Exportez-le de nouveau.',
    'dxf-nothing-drawn':
      'Ce DXF ne contient aucune ligne, polyligne, arc, cercle ni courbe. Vérifiez que les calques voulus sont exportés.',
    empty: 'Ce fichier est vide, ou ne dessine rien.',
    'image-damaged':
      'Cette image est abîmée. Ouvrez-la et enregistrez-la de nouveau en PNG ou JPEG.',
    'image-too-large': 'Cette image dépasse {longest, number} pixels de côté. Réduisez-la.',
    'kind-unknown': 'Ce n’est ni une image PNG ou JPEG, ni un SVG, ni un DXF texte.',
    'svg-not-svg': 'Ce fichier est du XML, mais pas un dessin SVG.',
    'svg-not-well-formed':
      'Ce SVG est mal formé : ligne {line, number}, colonne {column, number}. Exportez-le de nouveau, sans entités propres.',
    'svg-too-deep': 'Ce SVG emboîte trop de groupes. Dégroupez-le dans le logiciel de dessin.',
    'svg-without-size':
      'Ce SVG ne dit pas sa taille. Exportez-le avec un viewBox, ou une largeur et une hauteur.',
    'too-large':
      'Ce fichier dépasse {megabytes, number} Mo. Retirez les calques inutiles ou réduisez l’image.',
    'too-many-points':
      'Ce dessin a trop de points pour un plan. Retirez les calques inutiles, ou les blocs répétés.',
  },
} as const;
