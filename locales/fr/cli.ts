export const cli = {
  help: {
    title: 'Kurukan : de la première invitation au rapport de résultats d’un salon de défense.',
    usage: 'Usage : {command} {rest}',
    commandAndOptions: 'COMMANDE [OPTIONS]',
    options: '[OPTIONS]',
    value: 'VALEUR',
    more: 'Les options d’une commande : {command} COMMANDE --help',
  },
  commands: {
    serve: 'Démarre la base de données, l’API et les pages',
    doctor: 'Vérifie que l’installation est saine',
    backup: 'Sauvegarde la base, les fichiers et les clés dans un seul fichier',
    restore: 'Rétablit une sauvegarde',
    ledgerVerify: 'Recalcule la chaîne du registre et trouve toute ligne modifiée',
  },
  arguments: {
    file: 'FICHIER',
  },
  options: {
    help: 'Affiche cette aide',
    lang: 'Langue des messages : fr, en, tr ou ar',
    empty: 'Démarre sans les données de démonstration',
    stage: 'Moment de la démonstration : invitations, accreditation, show ou results',
    port: 'Port TCP des pages (4600 par défaut)',
    force: 'Remplace tout ce que contient cette installation',
    edition: 'Identifiant de l’édition, par exemple bamex-2025',
  },
  usage: {
    unknownCommand: 'La commande « {word} » n’existe pas ; « kurukan --help » les montre toutes.',
    unknownOption:
      'L’option « {word} » n’existe pas ; ajoutez --help pour voir celles qui existent.',
    wrongOptionValue: 'La valeur de l’option {word} manque ou n’est pas comprise.',
    missingOption: 'Il manque l’option {word}.',
    missingArgument: 'Il manque : {word}.',
    unexpectedArgument: '« {word} » est de trop.',
  },
  serve: {
    database: 'Base de données',
    migrations: 'Structure de la base',
    demo: 'Données de démonstration',
    build: 'Construction des pages, une fois par version',
    pages: 'Pages et API',
    links: 'Liens de connexion, valables une fois pendant 24 heures :',
    ready: 'Kurukan est prêt : {url}',
    howToStop: 'Ctrl-C pour arrêter.',
    stopping: 'Arrêt en cours…',
  },
  ledger: {
    whole:
      '{edition} : registre intact, {rows, plural, =0 {aucune ligne} one {# ligne} many {# lignes} other {# lignes}}.',
    touched: '{edition} : registre altéré à la ligne {seq} ({fault}).',
    fault: {
      missing: 'une ligne manque',
      edited: 'une ligne a été modifiée',
      unchained: 'une ligne a été réécrite',
      'cut-off': 'les dernières lignes ont été coupées',
    },
  },
  doctor: {
    ok: 'bon',
    warning: 'à voir',
    failed: 'mauvais',
    healthy: 'Tout est en ordre.',
    unhealthy:
      '{count, plural, one {# point à corriger.} many {# points à corriger.} other {# points à corriger.}}',
    node: 'Node {version}',
    nodeTooOld: 'Node {version} : il faut la version 24 ou plus récente',
    folder: 'Dossier des données accessible en écriture : {folder}',
    folderNotWritable: 'Le dossier des données n’est pas accessible en écriture : {folder}',
    disk: 'Place libre sur le disque : {megabytes, number} Mo',
    diskLow: 'Le disque est presque plein : {megabytes, number} Mo libres',
    database: 'PostgreSQL {version} répond',
    databaseFailed: 'La base de données ne répond pas : {reason}',
    migrations: 'Structure de la base à jour',
    migrationsPending:
      '{count, plural, one {# migration attend} many {# migrations attendent} other {# migrations attendent}} le prochain démarrage',
    clock: 'Horloge de la machine plausible et d’accord avec la base',
    clockWrong: 'L’horloge de la machine est fausse ou s’écarte de la base de {seconds, number} s',
    fonts: 'Polices latines et arabes présentes',
    fontsMissing: 'Polices introuvables : {names}',
    keys: 'Clé de l’installation lisible',
    keysMissing: 'Clé de l’installation illisible ; le premier démarrage la crée',
    keysOpen: 'La clé de l’installation est lisible par d’autres comptes : {file}',
    mail: 'Le serveur de courrier répond',
    mailMissing: 'SMTP_URL n’est pas défini : les courriers attendent dans la boîte d’envoi',
    mailFailed: 'Le serveur de courrier ne répond pas : {reason}',
    ledger: 'Registre de {edition} intact',
    ledgerTouched: 'Registre de {edition} altéré à la ligne {seq}',
  },
  backup: {
    written:
      'Sauvegarde écrite dans {file} : {tables, plural, one {# table} many {# tables} other {# tables}}, {rows, plural, one {# ligne} many {# lignes} other {# lignes}}, {files, plural, one {# fichier} many {# fichiers} other {# fichiers}}.',
    notEncrypted:
      'Elle n’est pas chiffrée et contient les clés : gardez-la sous clé, ou définissez KURUKAN_BACKUP_PASSPHRASE.',
    withoutKey:
      'La clé KURUKAN_KEY n’y est pas : gardez-la à part, sans elle aucun document ne s’ouvre.',
    restored:
      'Sauvegarde du {date} rétablie : {tables, plural, one {# table} many {# tables} other {# tables}}, {rows, plural, one {# ligne} many {# lignes} other {# lignes}}, {files, plural, one {# fichier} many {# fichiers} other {# fichiers}}.',
  },
} as const;
