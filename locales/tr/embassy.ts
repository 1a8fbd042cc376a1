import type { embassy as source } from '../fr/embassy.ts';
import type { Same } from '../same.ts';

export const embassy = {
  skip: 'İçeriğe geç',
  closeLink: 'Bu cihazda kapat',
  signOut: 'Çıkış yap',
  link: {
    title: 'Bu bağlantı hiçbir şey açmıyor',
    signIn: 'E-postayla kod al',
  },
  steps: {
    label: 'Adımlar',
    hub: 'Başlangıç',
    answer: 'Yanıt',
    delegation: 'Heyet',
    stay: 'Konaklama',
    needs: 'İhtiyaçlar',
    wishes: 'İstekler',
    meetings: 'Görüşmeler',
    demonstrations: 'Gösteriler',
    receipts: 'Alındılar',
  },
  state: {
    open: 'Yapılacak.',
    begun: 'Başlandı.',
    done: 'Tamam.',
    closed: 'Kapandı.',
  },
  standing: {
    answer: {
      open: 'Ülkenizin katılıp katılmayacağını ve hangi sıfatla katılacağını belirtin.',
      begun: '',
      done: 'Yanıtınız kaydedildi. Son güne kadar değiştirilebilir.',
      closed: 'Yanıt için son gün geçti. Protokol birimini arayın.',
    },
    delegation: {
      open: 'Heyetinizin üyelerini bildirin.',
      begun:
        '{count, plural, =0 {Hiç üye bildirilmedi} one {# üye bildirildi} other {# üye bildirildi}}.',
      done: '{count, plural, =0 {Hiç üye bildirilmedi} one {# üye bildirildi} other {# üye bildirildi}}.',
      closed:
        '{count, plural, =0 {Hiç üye bildirilmedi} one {# üye bildirildi} other {# üye bildirildi}}.',
    },
    stay: {
      open: 'Varış, dönüş ve konaklamayı bildirin.',
      begun:
        '{count, plural, =0 {Hiç yolculuk bildirilmedi} one {# yolculuk bildirildi} other {# yolculuk bildirildi}}.',
      done: '{count, plural, =0 {Hiç yolculuk bildirilmedi} one {# yolculuk bildirildi} other {# yolculuk bildirildi}}.',
      closed: 'Konaklama artık buradan değiştirilemez.',
    },
    needs: {
      open: 'Ülkenizin ne aradığını belirtin.',
      begun:
        '{count, plural, =0 {Hiç ihtiyaç bildirilmedi} one {# ihtiyaç bildirildi} other {# ihtiyaç bildirildi}}.',
      done: '{count, plural, =0 {Hiç ihtiyaç bildirilmedi} one {# ihtiyaç bildirildi} other {# ihtiyaç bildirildi}}.',
      closed: 'İhtiyaçlar artık buradan değiştirilemez.',
    },
    wishes: {
      open: 'Heyetlerinizin kiminle görüşmek istediğini söyleyin.',
      begun: 'Ne aradığınız söylendi; şimdi kiminle görüşeceğinizi seçin.',
      done: '{count, plural, one {# katılımcı isteniyor} other {# katılımcı isteniyor}}.',
      closed: '',
    },
    meetings: {
      open: 'Bir katılımcı firmayla görüşme talep edin.',
      begun:
        '{count, plural, one {# görüşme yanıtınızı bekliyor} other {# görüşme yanıtınızı bekliyor}}.',
      done: '{count, plural, one {# görüşme} other {# görüşme}}.',
      closed: '',
    },
    demonstrations: {
      open: 'Görmek istediğiniz gösterileri sıralayın.',
      begun: '',
      done: '{count, plural, one {# oturum sıralandı} other {# oturum sıralandı}}.',
      closed: '',
    },
    receipts: {
      open: '',
      begun: '',
      done: '{count, plural, =0 {Alındı yok} one {# alındı} other {# alındı}}.',
      closed: '',
    },
  },
  hub: {
    title: 'Katılımınız',
    until: 'Yanıt için son gün: {lastDay}.',
    closed: 'Yanıt için son gün {lastDay} idi.',
    next: 'Devam: {step}',
    notInvited: 'Ülkeniz için kayıtlı bir davet yok. Protokol birimini arayın.',
  },
  help: {
    title: 'Kimi aramalı',
    phone: 'Telefon:',
    email: 'E-posta:',
    asInvited: 'Bu daveti size ulaştıran iletiyi ya da notayı yanıtlayın.',
  },
} as const satisfies Same<typeof source>;
