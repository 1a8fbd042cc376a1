export const lanes = {
  title: 'Files d’entrée',
  lead: 'Combien de files il faut le matin pour que personne n’attende trop longtemps. Une simulation, rejouée sur plusieurs matins.',
  form: {
    question: 'Le matin à prévoir',
    day: 'Jour',
    dayOf:
      '{date} · {people, plural, one {# personne possible} many {# personnes possibles} other {# personnes possibles}}',
    chooseDay: 'Choisir ce jour',
    arrivals: 'Personnes qui arrivent',
    minutes: 'En combien de minutes',
    shape: 'Arrivées',
    peaked: 'avec une pointe avant l’ouverture',
    even: 'régulières',
    secondsPerPerson: 'Secondes par personne',
    exceptionsPercent: 'Cas à régler, pour cent personnes',
    exceptionSeconds: 'Secondes par cas',
    exceptionsWhere: 'Où ils se règlent',
    aside: 'à un guichet à part',
    inLane: 'dans la file',
    targetMinutes: 'Attente visée, en minutes',
    submit: 'Calculer',
  },
  answer: {
    needed: 'Files nécessaires',
    neededDefinition:
      'Le plus petit nombre de files avec lequel 95 personnes sur 100 attendent {minutes, number} min ou moins.',
    none: 'plus de {lanes, number}',
    wait: 'Attente avec ces files',
    waitDefinition: '95 personnes sur 100 n’attendent pas plus longtemps.',
    queue: 'En attente, au pire moment',
    queueDefinition:
      'Personnes qui attendent en même temps, toutes files ensemble, au pire moment.',
    aside: 'Guichet à part',
    asideValue:
      '{people, plural, =0 {personne} one {# personne} many {# personnes} other {# personnes}}',
    asideDefinition: 'Cas à régler hors des files : {minutes, number} min de travail en tout.',
    minutes: '{minutes, number, ::.0} min',
  },
  table: {
    title: 'Selon le nombre de files',
    lanes: 'Files',
    half: 'La moitié attend au plus',
    most: '95 sur 100 attendent au plus',
    bad: 'Le même, un mauvais matin sur dix',
    queue: 'Plus longue file',
    busy: 'Occupation',
    cleared: 'Dernier entré après',
    keeps: 'objectif tenu',
  },
  chart: 'Attente de 95 personnes sur 100, en minutes, selon le nombre de files',
  source: {
    title: 'D’où viennent ces chiffres',
    badges: 'Personnes : les badges en cours valables ce jour.',
    registrations:
      'Personnes : les inscrits dont la catégorie est admise ce jour, faute de badges.',
    measured:
      'Secondes par personne : {seconds, number, ::.0} s, mesurées aux dix minutes les plus chargées de {devices, plural, one {# appareil} many {# appareils} other {# appareils}}.',
    usual:
      'Secondes par personne : 4,5 s, l’usage d’un contrôle hors ligne. Rien n’est encore mesuré ici.',
    model:
      'Une seule attente pour toutes les files ; la durée de chacun varie de moitié autour de la moyenne. La fouille n’est pas comptée : si elle est plus lente que le contrôle, c’est elle qui fait l’attente.',
    category: 'Catégorie',
    people: 'Personnes',
  },
} as const;
