export const embassy = {
  skip: 'Aller au contenu',
  closeLink: 'Fermer sur cet appareil',
  signOut: 'Se déconnecter',
  link: {
    title: 'Ce lien n’ouvre rien',
    signIn: 'Recevoir un code par e-mail',
  },
  steps: {
    label: 'Étapes',
    hub: 'Accueil',
    answer: 'Réponse',
    delegation: 'Délégation',
    stay: 'Séjour',
    needs: 'Besoins',
    wishes: 'Souhaits',
    meetings: 'Rendez-vous',
    demonstrations: 'Démonstrations',
    receipts: 'Reçus',
  },
  state: {
    open: 'À faire.',
    begun: 'Commencé.',
    done: 'Fait.',
    closed: 'Clos.',
  },
  standing: {
    answer: {
      open: 'Dites si votre pays vient, et à quel titre.',
      begun: '',
      done: 'Votre réponse est enregistrée. Elle peut encore changer jusqu’à la date limite.',
      closed: 'La date limite est passée. Appelez le service du protocole.',
    },
    delegation: {
      open: 'Nommez les membres de votre délégation.',
      begun:
        '{count, plural, =0 {Aucun membre nommé} one {# membre nommé} other {# membres nommés}}.',
      done: '{count, plural, =0 {Aucun membre nommé} one {# membre nommé} other {# membres nommés}}.',
      closed:
        '{count, plural, =0 {Aucun membre nommé} one {# membre nommé} other {# membres nommés}}.',
    },
    stay: {
      open: 'Indiquez arrivées, départs et hébergement.',
      begun:
        '{count, plural, =0 {Aucun trajet indiqué} one {# trajet indiqué} other {# trajets indiqués}}.',
      done: '{count, plural, =0 {Aucun trajet indiqué} one {# trajet indiqué} other {# trajets indiqués}}.',
      closed: 'Le séjour ne change plus ici.',
    },
    needs: {
      open: 'Dites ce que votre pays cherche.',
      begun:
        '{count, plural, =0 {Aucun besoin indiqué} one {# besoin indiqué} other {# besoins indiqués}}.',
      done: '{count, plural, =0 {Aucun besoin indiqué} one {# besoin indiqué} other {# besoins indiqués}}.',
      closed: 'Les besoins ne changent plus ici.',
    },
    wishes: {
      open: 'Dites qui vos délégations souhaitent rencontrer.',
      begun: 'Ce que vous cherchez est dit ; choisissez qui rencontrer.',
      done: '{count, plural, one {# exposant souhaité} other {# exposants souhaités}}.',
      closed: '',
    },
    meetings: {
      open: 'Demandez à rencontrer un exposant.',
      begun:
        '{count, plural, one {# rendez-vous attend votre réponse} other {# rendez-vous attendent votre réponse}}.',
      done: '{count, plural, one {# rendez-vous} other {# rendez-vous}}.',
      closed: '',
    },
    demonstrations: {
      open: 'Classez les démonstrations que vous voulez voir.',
      begun: '',
      done: '{count, plural, one {# séance classée} other {# séances classées}}.',
      closed: '',
    },
    receipts: {
      open: '',
      begun: '',
      done: '{count, plural, =0 {Aucun reçu} one {# reçu} other {# reçus}}.',
      closed: '',
    },
  },
  hub: {
    title: 'Votre participation',
    until: 'Réponse attendue au plus tard le {lastDay}.',
    closed: 'La date limite de réponse était le {lastDay}.',
    next: 'Continuer : {step}',
    notInvited:
      'Aucune invitation n’est enregistrée pour votre pays. Appelez le service du protocole.',
  },
  help: {
    title: 'Qui appeler',
    phone: 'Téléphone :',
    email: 'E-mail :',
    asInvited: 'Répondez au message ou à la note qui vous a apporté cette invitation.',
  },
} as const;
