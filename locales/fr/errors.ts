export const errors = {
  settings: {
    invalid: 'Le réglage {name} n’est pas compris ; corrigez-le ou retirez-le de l’environnement.',
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
} as const;
