export const alerts = {
  title: 'Avis envoyés',
  lead: 'Ce qui a été dit à chaque partie, qui ne l’a pas encore lu, et le papier à leur remettre.',
  ownTitle: 'Avis',
  ownLead: 'Ce qui change pour vous, le plus récent d’abord.',
  none: 'Aucun avis.',
  empty: {
    title: 'Aucun avis',
    what: 'Un arrêt de tir, un nouvel horaire ou un jour déplacé prépare ici un avis à chaque partie concernée.',
    first: 'Rien n’est à faire tant que rien ne change.',
  },
  banner: {
    title: '{count, plural, one {# avis à lire} other {# avis à lire}}',
    read: 'J’ai lu',
    all: 'Tous les avis',
    sentAt: 'Envoyé {at}',
  },
  cause: {
    hold: 'Arrêt sur le champ de tir',
    'stop-fire': 'Cessez le feu',
    'day-change': 'Changement de journée',
    timetable: 'Horaire des démonstrations',
    convoy: 'Convoi',
  },
  state: { prepared: 'préparé', sent: 'envoyé', withdrawn: 'retiré' },
  column: { party: 'À qui', text: 'Message', read: 'Lu', paper: 'Papier', mail: 'Courriel' },
  act: {
    send: 'Envoyer',
    sendQuestion: 'Envoyer ces messages maintenant ? Ce qui est envoyé ne se reprend pas.',
    withdraw: 'Retirer',
    withdrawQuestion: 'Retirer cet avis sans l’envoyer ?',
    paper: 'Imprimer pour ceux qui n’ont pas lu',
  },
  unread: 'non lu',
  readAt: 'lu {at}',
  paperAt: 'imprimé {at}',
  noMail: 'aucune adresse',
  byMail: 'oui',
  counts:
    '{parties, plural, one {# partie} other {# parties}}, {unread, plural, =0 {toutes ont lu} one {# n’a pas lu} other {# n’ont pas lu}}',
  paper: { title: 'Avis urgent' },
  mail: {
    subject: '{edition} : un changement vous concerne',
    greeting: 'Madame, Monsieur,',
    zone: 'Heures de la ville du salon ({zone}).',
    end: 'Ouvrez vos pages du salon et indiquez que vous avez lu ce message.',
  },
  line: {
    heldLane:
      'La piste {lane} est arrêtée {minutes, plural, one {# minute} other {# minutes}} : {reason, select, wind {vent} rain {pluie} visibility {visibilité} heat {chaleur} safety {sécurité} airTraffic {trafic aérien} technical {incident technique} other {autre raison}}.',
    heldRange:
      'Le champ de tir {range} est arrêté {minutes, plural, one {# minute} other {# minutes}} : {reason, select, wind {vent} rain {pluie} visibility {visibilité} heat {chaleur} safety {sécurité} airTraffic {trafic aérien} technical {incident technique} other {autre raison}}.',
    moved: '{title} ({code}) commence {to}, au lieu de {from}.',
    lost: 'Vous ne pourrez pas assister à {title} ({code}).',
    meeting:
      'Votre rendez-vous de {at} avec {with} tombe pendant ce nouvel horaire ; le bureau des rendez-vous vous proposera une autre heure.',
    convoyLate:
      'Le convoi {code} devait partir à {at} ; attendez l’ordre de départ de la direction du convoi.',
    sees: 'Vous assistez à {title} ({code}), {at}, {place}.',
    shows: 'Votre démonstration {title} ({code}) commence {at}, {place}.',
    seesNoLonger: 'Vous n’êtes plus attendus à {title} ({code}).',
    shownNoLonger: 'Votre démonstration {title} ({code}) n’est plus à l’horaire.',
    summary:
      '{sessions, plural, =0 {Aucune séance déplacée} one {# séance déplacée} other {# séances déplacées}}, {meetings, plural, =0 {aucun rendez-vous touché} one {# rendez-vous touché} other {# rendez-vous touchés}}, {convoys, plural, =0 {aucun convoi touché} one {# convoi touché} other {# convois touchés}}.',
    stopFire: 'Cessez le feu sur {range} depuis {at}. Restez où vous êtes.',
    allClear: 'Reprise des tirs autorisée sur {range} depuis {at}.',
    dropped: '{title} ({code}), prévue {at}, n’aura pas lieu.',
    dayShifted:
      'La journée de {day} est décalée de {minutes, plural, one {# minute} other {# minutes}}.',
    dayMoved: 'La journée de {day} est reportée à {to}.',
    dayCancelled: 'La journée de {day} est annulée.',
    convoySet:
      'Le convoi {code} vous emmène : rendez-vous {at}, {place} ; départ {from}, retour {to}.',
    convoyMoved: 'Le convoi {code} part {to}, au lieu de {from}.',
    convoyCancelled: 'Le convoi {code} est annulé.',
    meetingMoved: 'Votre rendez-vous avec {with} passe de {from} à {to}.',
    meetingCancelled: 'Votre rendez-vous de {at} avec {with} est annulé.',
    sessionMoved: '{title} commence {to}, au lieu de {from}.',
    sessionCancelled: '{title}, prévue {from}, est annulée.',
  },
} as const;
