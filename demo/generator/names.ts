import type { Random } from './random.ts';

export type PersonName = {
  first: string;
  last: string;
  /** The whole name in Arabic script. */
  arabic: string;
  woman: boolean;
};

/**
 * A name put together at random from common given names and surnames of the country. Nobody
 * is meant: combinations that a head of state or another widely known person bears are dropped.
 */
export function inventName(country: string, random: Random): PersonName {
  const pool = POOLS[POOL_OF[country] ?? 'mande'] ?? MANDE;
  for (;;) {
    const woman = random.chance(0.24);
    const [first, firstArabic] = split(random.pick(woman ? pool.women : pool.men));
    const [last, lastArabic] = split(random.pick(pool.last));
    if (KNOWN_PEOPLE.includes(`${first} ${last}`)) continue;

    const [ending, endingArabic] = (woman && pool.womanEnding) || ['', ''];
    return {
      first,
      last: last + ending,
      arabic: `${firstArabic} ${lastArabic}${endingArabic}`,
      woman,
    };
  }
}

type Pool = {
  men: string[];
  women: string[];
  last: string[];
  /** What a surname takes on when a woman bears it, in both scripts. */
  womanEnding?: [latin: string, arabic: string];
};

const KNOWN_PEOPLE = [
  'Moussa Dembélé',
  'Mehmet Şimşek',
  'Kemal Kurt',
  'Rajesh Sharma',
  'Vikram Sharma',
  'Seydou Diarra',
  'Salimata Sawadogo',
  'Mamadou Thiam',
  'Adama Coulibaly',
  'Adama Sangaré',
  'Bakary Togola',
  'Bakary Sangaré',
  'Oumou Sangaré',
  'Fatoumata Coulibaly',
  'Amadou Bagayoko',
  'Mamadou Kanté',
  'Drissa Diarra',
  'Adama Ouédraogo',
  'Issouf Ouédraogo',
  'Adama Zongo',
  'Ousmane Sow',
  'Cheikh Fall',
  'Cheikh Seck',
  'Babacar Gueye',
  'Awa Ndiaye',
  'Astou Ndiaye',
  'Kofi Mensah',
  'Elif Şahin',
  'Zeynep Yılmaz',
  'Elena Belov',
  'Tariq Malik',
  'Mahmoud Farouk',
  'Omar Farouk',
  'Hassan Saleh',
  'Maryam Karimi',
  'Sani Bello',
  'Kamran Abbasov',
  'Modibo Sidibé',
  'Daouda Sangaré',
  'Cheick Diarra',
];

const MANDE: Pool = {
  men: words(
    'Moussa:موسى Adama:آداما Bakary:بكاري Issa:عيسى Drissa:دريسا Seydou:سيدو Lassina:لاسينا Amadou:أمادو Souleymane:سليمان Boubacar:بوبكر Modibo:موديبو Yacouba:يعقوبا Abdoulaye:عبدالله Cheick:شيخ Daouda:داودا Fousseyni:فوسيني Hamadoun:حمدون Kalilou:كليلو Lamine:لمين Mahamadou:محمدو Nouhoum:نوهوم Oumar:عمر Sidiki:صديقي Tiémoko:تييموكو',
  ),
  women: words(
    'Awa:أوا Fatoumata:فاطوماتا Mariam:مريم Aminata:أميناتا Kadiatou:كادياتو Rokia:رقية Djénéba:جنيبا Oumou:أومو Assétou:أسيتو Bintou:بنتو Coumba:كومبا Fanta:فانتا Hawa:حواء Maïmouna:ميمونة Nana:نانا Sira:سيرا',
  ),
  last: words(
    'Diarra:ديارا Coulibaly:كوليبالي Sangaré:سانغاري Sissoko:سيسوكو Konaté:كوناتي Fofana:فوفانا Bagayoko:باغايوكو Sogoba:سوغوبا Tangara:تانغارا Kanté:كانتي Samaké:ساماكي Togola:توغولا Berthé:بيرتي Niaré:نياري Ballo:بالو Cissouma:سيسوما Diakité:دياكيتي Doumbia:دومبيا Guindo:غيندو Kamissoko:كاميسوكو Koné:كوني Mallé:مالي Ongoïba:أونغويبا Sacko:ساكو Simpara:سيمبارا Sidibé:سيديبي Tembely:تمبيلي Yattara:ياتارا',
  ),
};

const POOLS: Record<string, Pool> = {
  mande: MANDE,
  burkina: {
    men: words(
      'Issouf:إيسوف Adama:آداما Boukary:بوكاري Hamidou:حميدو Rasmané:رسماني Salif:صالف Pascal:باسكال Lassané:لاساني',
    ),
    women: words('Alimata:أليماتا Salimata:سليماتا Rasmata:رسماتا Clarisse:كلاريس'),
    last: words(
      'Ouédraogo:ويدراوغو Sawadogo:ساوادوغو Zongo:زونغو Nikiéma:نيكييما Tapsoba:تابسوبا Ilboudo:إيلبودو Kinda:كيندا Bamogo:باموغو',
    ),
  },
  senegal: {
    men: words(
      'Cheikh:شيخ Mamadou:مامادو Babacar:باباكار Ibrahima:إبراهيما Ousmane:عثمان Modou:مودو Pape:باب Alioune:عليون',
    ),
    women: words('Awa:أوا Ndèye:ندي Astou:أستو Khady:خادي'),
    last: words('Ndiaye:ندياي Gueye:غي Fall:فال Sow:سو Mbaye:مباي Seck:سيك Sarr:سار Thiam:تيام'),
  },
  hausa: {
    men: words(
      'Abdou:عبدو Sani:ساني Harouna:هارونا Maman:مامان Salissou:ساليسو Bello:بيلو Moustapha:مصطفى Idrissa:إدريسا',
    ),
    women: words('Hadiza:هاديزا Rakia:رقية Zeinabou:زينبو Halima:حليمة'),
    last: words(
      'Garba:غاربا Oumarou:عمرو Danladi:دانلادي Bako:باكو Lawal:لوال Sule:سولي Yacoubou:يعقوبو Maïdaji:ميداجي',
    ),
  },
  gulf: {
    men: words(
      'Kofi:كوفي Kwame:كوامي Komlan:كوملان Yao:ياو Kodjo:كودجو Emmanuel:إيمانويل Edem:إيديم Kossi:كوسي',
    ),
    women: words('Akosua:أكوسوا Ama:أما Afi:أفي Abla:أبلا'),
    last: words(
      'Agbeko:أغبيكو Mensah:منساه Amegan:أميغان Boateng:بواتنغ Adjei:أدجي Lawson:لوسون Tetteh:تيتيه Koffi:كوفي',
    ),
  },
  central: {
    men: words(
      'Pascal:باسكال Rodrigue:رودريغ Serge:سيرج Brice:بريس Aimé:إيمي Félix:فيليكس Désiré:ديزيري Landry:لاندري',
    ),
    women: words('Prisca:بريسكا Solange:سولانج Clarisse:كلاريس Nadège:ناديج'),
    last: words(
      'Mabiala:مابيالا Ngoma:نغوما Makosso:ماكوسو Ebongué:إيبونغي Mbarga:مبارغا Loemba:لويمبا Tchicaya:تشيكايا Ndongo:ندونغو',
    ),
  },
  east: {
    men: words('Juma:جمعة Baraka:بركة Eric:إيريك Joseph:جوزيف Hamisi:خميس Patrick:باتريك'),
    women: words('Neema:نعمة Grace:غريس Amina:أمينة'),
    last: words(
      'Mwakyusa:مواكيوسا Massawe:ماساوي Habimana:هابيمانا Nkurunziza:نكورونزيزا Uwimana:أويمانا Shirima:شيريما',
    ),
  },
  turkish: {
    men: words(
      'Mehmet:محمد Ahmet:أحمد Murat:مراد Emre:أمره Burak:براق Serkan:سركان Hakan:خاقان Onur:أونور Kemal:كمال Cem:جم Tolga:تولغا Ufuk:أفق',
    ),
    women: words('Elif:أليف Zeynep:زينب Ayşe:عائشة Selin:سلين Deniz:دنيز Esra:إسراء'),
    last: words(
      'Yılmaz:يلماز Kaya:قايا Demir:دمير Çelik:تشليك Şahin:شاهين Yıldız:يلدز Aydın:آيدن Arslan:أرسلان Doğan:دوغان Koç:قوتش Kurt:كورت Özdemir:أوزدمير Aksoy:آقصوي Polat:بولات',
    ),
  },
  arab: {
    men: words(
      'Ahmed:أحمد Khalid:خالد Youssef:يوسف Omar:عمر Hassan:حسن Mahmoud:محمود Salem:سالم Tarek:طارق Karim:كريم Nasser:ناصر',
    ),
    women: words('Salma:سلمى Nadia:نادية Laila:ليلى Hind:هند'),
    last: words(
      'Mansouri:منصوري Haddad:حداد Benali:بنعلي Idrissi:إدريسي Zaidi:زيدي Masri:مصري Farouk:فاروق Hamdan:حمدان Naji:ناجي Saleh:صالح',
    ),
  },
  persian: {
    men: words('Reza:رضا Hossein:حسين Mehdi:مهدي Amir:أمير'),
    women: words('Maryam:مريم Leila:ليلى'),
    last: words('Karimi:كريمي Jafari:جعفري Moradi:مرادي Rostami:رستمي Ebrahimi:إبراهيمي'),
  },
  russian: {
    womanEnding: ['a', 'ا'],
    men: words('Andreï:أندري Alexeï:أليكسي Dmitri:ديمتري Pavel:بافل Oleg:أوليغ'),
    women: words('Irina:إيرينا Elena:يلينا'),
    last: words('Orlov:أورلوف Morozov:موروزوف Zaïtsev:زايتسيف Belov:بيلوف Tikhonov:تيخونوف'),
  },
  indian: {
    men: words('Rajesh:راجيش Anil:أنيل Vikram:فيكرام Suresh:سوريش'),
    women: words('Anjali:أنجالي Priya:بريا'),
    last: words('Sharma:شارما Verma:فيرما Nair:ناير Iyer:آير Chauhan:تشوهان'),
  },
  pakistani: {
    men: words('Asif:آصف Tariq:طارق Faisal:فيصل Kamran:كامران'),
    women: words('Ayesha:عائشة Sana:سناء'),
    last: words('Qureshi:قريشي Malik:مالك Chaudhry:تشودري Siddiqui:صديقي'),
  },
  azeri: {
    womanEnding: ['a', 'ا'],
    men: words('Elçin:إلتشين Rəşad:رشاد Vüqar:فوقار Kamran:كامران'),
    women: words('Aygün:آيغون Leyla:ليلى'),
    last: words('Hüseynov:حسينوف Quliyev:قولييف Abbasov:عباسوف Rəhimov:رحيموف'),
  },
};

const POOL_OF: Record<string, string> = {
  ML: 'mande',
  GN: 'mande',
  GM: 'senegal',
  SL: 'mande',
  MR: 'arab',
  BF: 'burkina',
  SN: 'senegal',

  NE: 'hausa',
  NG: 'hausa',
  TD: 'hausa',
  CM: 'central',
  CG: 'central',
  TG: 'gulf',
  GH: 'gulf',

  RW: 'east',
  TZ: 'east',
  TR: 'turkish',
  AZ: 'azeri',
  RU: 'russian',
  IN: 'indian',
  PK: 'pakistani',
  LY: 'arab',
  MA: 'arab',
  SD: 'arab',
  EG: 'arab',
  QA: 'arab',
  SA: 'arab',
  IR: 'persian',
};

function words(list: string): string[] {
  return list.split(' ');
}

function split(pair: string): [string, string] {
  const [latin = '', arabic = ''] = pair.split(':');
  return [latin, arabic];
}
