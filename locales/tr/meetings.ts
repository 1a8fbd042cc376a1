import type { meetings as source } from '../fr/meetings.ts';
import type { Same } from '../same.ts';

export const meetings = {
  title: 'Görüşmeler',
  lead: 'Bir katılımcı firma ile bir heyet ya da kişi arasında: istendi, planlandı, yapıldı ya da kaçırıldı.',
  column: {
    startsAt: 'Başlangıç',
    endsAt: 'Bitiş',
    day: 'Gün',
    exhibitor: 'Katılımcı firma',
    guest: 'Konuk',
    country: 'Konuğun ülkesi',
    state: 'Durum',
    place: 'Yer',
    subject: 'Konu',
    askedBy: 'İsteyen',
    externalId: 'Dosyadaki numara',
    provenance: 'Bilginin kaynağı',
  },
  state: {
    asked: 'istendi',
    accepted: 'kabul edildi',
    declined: 'geri çevrildi',
    expired: 'yanıtsız',
    planned: 'planlandı',
    held: 'yapıldı',
    missed: 'kaçırıldı',
    cancelled: 'iptal edildi',
  },
  askedBy: {
    delegation: 'heyet',
    participant: 'kişi',
    exhibitor: 'katılımcı firma',
    organiser: 'organizatör',
  },
  act: {
    change: 'Değiştir',
    plan: 'Planla',
    replan: 'Ertele',
    accepted: 'Kabul edildi',
    declined: 'Geri çevrildi',
    expired: 'Yanıtsız kaldı',
    held: 'Yapıldı',
    missed: 'Kaçırıldı',
    cancelled: 'İptal et',
  },
  question: {
    declined: 'Bu görüşmenin geri çevrildiği kaydedilsin mi?',
    cancelled: 'Bu görüşme iptal edilsin mi?',
  },
  plan: {
    title: '{exhibitor} ve {guest}',
    placeHint: 'Stant ya da oda; örneğin “A05” veya “RDV2”.',
    submit: 'Görüşmeyi kesinleştir',
  },
  empty: {
    title: 'Görüşme yok',
    what: 'İstenen görüşmeler; sonra saati, yeri ve sonucu burada yer alır.',
    first: 'Görüşme isteklerini ve iki tarafın dileklerini içe aktarın.',
    source: 'Katılımcı firmaların ve heyetlerin istekleri.',
  },
} as const satisfies Same<typeof source>;
