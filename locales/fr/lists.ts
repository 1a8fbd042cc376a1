export const lists = {
  title: 'Listes de contrôle',
  lead: 'Les listes auxquelles chaque personne est comparée : d’où elles viennent, de quand elles datent, ce qui y a changé.',
  empty: {
    title: 'Aucune liste en vigueur',
    what: 'Sans liste, personne n’est contrôlé.',
    first: 'Chargez d’abord la liste des Nations Unies.',
  },
  inForce: 'En vigueur',
  history: 'Derniers chargements',
  name: {
    un: 'Nations Unies, Conseil de sécurité',
    eu: 'Union européenne',
    uk: 'Royaume-Uni',
    'ofac-sdn': 'États-Unis, OFAC, liste SDN',
    'ofac-consolidated': 'États-Unis, OFAC, liste hors SDN',
    opensanctions: 'OpenSanctions',
    local: 'Liste locale de l’édition',
  },
  column: {
    list: 'Liste',
    publishedAt: 'Publiée le',
    loadedAt: 'Chargée le',
    recordCount: 'Entrées',
    nameCount: 'Noms',
    difference: 'Différence',
    status: 'État',
    cameBy: 'Venue par',
    sha256: 'Empreinte SHA-256',
  },
  undated: 'sans date',
  difference:
    '+{added, number} ajoutées · {changed, number} modifiées · −{removed, number} retirées',
  status: {
    active: 'en vigueur',
    replaced: 'remplacée',
    rejected: 'refusée',
  },
  cameBy: {
    file: 'fichier',
    upload: 'envoi au bureau',
    url: 'téléchargement',
    bundle: 'paquet signé',
  },
  changeAccepted: 'acceptée par une personne nommée malgré l’ampleur du changement',
  upload: {
    title: 'Charger une liste',
    lead: 'Le format est reconnu par le contenu, quel que soit le nom du fichier. Une liste tronquée, plus ancienne ou abîmée ne remplace jamais celle qui est en vigueur.',
    files: 'Fichiers : XML, CSV, gzip ou paquet .tar',
    set: 'Pour l’OFAC en CSV, choisissez ensemble les quatre fichiers.',
    acceptsChange: 'J’accepte en mon nom que la liste ait nettement rétréci ou changé',
    submit: 'Charger',
  },
  licence: {
    title: 'OpenSanctions',
    lead: 'Ces données sont sous licence CC BY-NC 4.0 : un usage professionnel demande une licence payante. Elles restent éteintes tant que personne n’a déclaré la licence détenue.',
    label: 'Licence détenue, par exemple son numéro et sa date',
    submit: 'Je déclare cette licence',
    acknowledgedAt: 'Licence déclarée le {date}.',
  },
  outcome: {
    title: 'Résultat',
    taken: '{list} : en vigueur, entrées : {count, number}.',
    kept: '{list} : refusée, celle d’avant reste en vigueur. {reason}',
    refused: '{file} : {reason}',
  },
  refusal: {
    empty: 'Le fichier est vide.',
    html: 'C’est une page web, pas une liste : le site a sans doute répondu par une erreur.',
    'unknown-format': 'Aucune liste connue n’est écrite ainsi.',
    'unsupported-format':
      'Ce format ({format}) n’est pas lu. Pour l’OFAC, prenez sdn.xml ou les quatre fichiers CSV ; dépaquetez une archive zip.',
    entities: 'Le fichier déclare des entités XML, ce qu’aucune liste ne fait : il est dangereux.',
    damaged: 'Le fichier est coupé ou abîmé.',
    encoding:
      'Le texte n’est pas dans le codage annoncé : le fichier a été abîmé ou enregistré autrement.',
    'too-large': 'Le fichier est bien plus grand que toute liste.',
    'column-missing':
      'La colonne « {column} » manque : ce n’est pas la liste, ou son format a changé.',
    implausible:
      'Le contenu n’est pas celui d’une telle liste : entrées sans nom, répétées ou absentes.',
    licence: 'OpenSanctions est éteint tant que sa licence n’est pas déclarée.',
    'part-alone': 'Ce fichier de l’OFAC complète une liste : chargez-le avec le fichier principal.',
    superseded: 'Un autre fichier de la même liste a été pris.',
    older: 'Elle est plus ancienne que celle en vigueur.',
    shrunk:
      'Elle a trop rétréci : {was, number} avant, {is, number} maintenant. Une personne peut l’accepter en son nom.',
    'much-changed':
      'Plus de la moitié des entrées se lisent autrement. Une personne peut l’accepter en son nom.',
    'same-date-differs':
      'Elle porte la même date que celle en vigueur avec un autre contenu : l’une des deux a été touchée.',
    'already-active': 'C’est la liste déjà en vigueur.',
    'local-without-edition': 'Une liste locale appartient à une édition : dites laquelle.',
    'bundle-damaged': 'Le paquet est abîmé ou sa signature ne tient pas.',
    'bundle-unknown-key':
      'Le paquet est signé par une clé inconnue. Comparez cette empreinte par téléphone avec qui l’a préparé, puis chargez-le avec --trust-key : {fingerprint}',
  },
  bundle: {
    written: 'Paquet écrit : {file}. Empreinte de la clé, à lire au téléphone : {fingerprint}',
  },
  source: {
    set: '{list} : demandée toutes les six heures à {address}',
    off: '{list} : plus téléchargée',
  },
} as const;
