import type { errors as source } from '../fr/errors.ts';
import type { Same } from '../same.ts';

export const errors = {
  settings: {
    invalid: '{name} ayarı anlaşılamadı; düzeltin ya da ortamdan kaldırın.',
  },
  start: {
    'already-running':
      'Kurukan bu verilerle ({folder}) zaten çalışıyor; önce onu durdurun ya da KURUKAN_DATA ile başka bir klasör seçin.',
    'database-account':
      'PostgreSQL root olarak çalışmaz ve bu makinede ne “postgres” ne de “nobody” hesabı var; Kurukan’ı sıradan bir hesapla başlatın.',
    'database-failed': 'Veritabanı başlatılamadı: {reason} (günlük: {log}).',
    'database-missing':
      'PostgreSQL 15 veya daha yeni bir sürüm bulunamadı; kurun ya da DATABASE_URL ile bir sunucu belirtin.',
    'database-stopped':
      'Veritabanı kendiliğinden durdu; günlüğü {folder} klasöründedir. Kurukan’ı yeniden başlatın: onaylanmış hiçbir kayıt yitmedi.',
    'database-unreachable': 'DATABASE_URL ile belirtilen sunucu yanıt vermiyor: {reason}.',
    'database-version':
      'Bu veriler için PostgreSQL {needed} gerekiyor, oysa burada PostgreSQL {found} var; doğru sürümü kurun ya da “kurukan backup” ve “kurukan restore” komutlarını kullanın.',
    'disk-full': '{folder} klasörünün diski dolu; en az 200 MB yer açıp yeniden deneyin.',
    'folder-not-writable':
      '{folder} klasörüne yazılamıyor; izinlerini değiştirin ya da KURUKAN_DATA ile başka bir klasör seçin.',
    'port-in-use':
      '{port} numaralı bağlantı noktası kullanımda; öteki programı durdurun ya da PORT ile başka birini seçin.',
  },
  restore: {
    'file-damaged':
      'Yedek bozuk ({part}); hiçbir şey değiştirilmedi. Yedeğin başka bir kopyasını kullanın.',
    'file-unknown': '{file} dosyası bir Kurukan yedeği değil.',
    'not-empty': 'Bu kurulumda zaten veri var; tümünü değiştirmek için --force ekleyin.',
    'passphrase-wrong': 'Yedek şifreli ve KURUKAN_BACKUP_PASSPHRASE onu açmıyor.',
    'version-unknown':
      'Yedek, Kurukan’ın daha yeni bir sürümünden ({version}) geliyor; önce güncelleyin.',
  },
} as const satisfies Same<typeof source>;
