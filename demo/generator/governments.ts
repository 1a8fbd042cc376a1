/** What a government made of its invitation. */
export type Response = 'present' | 'absent' | 'declined' | 'silent';

export type Government = {
  country: string;
  language: 'fr' | 'en' | 'tr' | 'ar';
  response: Response;
  /** Sources that name the country at the show; absent where its part here is invented. */
  source?: string;
  /** It sends a defence and a security delegation. */
  two?: boolean;
  /** Answers besides a delegation. */
  also?: readonly ('exhibitor' | 'financial-partner' | 'speaker')[];
};

/**
 * The 54 governments of the demo, the guest of honour first. That more than fifty were
 * invited is public; which ones, beyond those the press named as present, is invented.
 * The press disagrees on which Congo came: the Republic stands here, as invented.
 */
export const governments: readonly Government[] = [
  present('TR', 'tr', 'seed1 seed2 seed4', { two: true, also: ['exhibitor', 'speaker'] }),
  present('BF', 'fr', 'seed2 malikonews_open interbellum seed1', {
    two: true,
    also: ['exhibitor'],
  }),
  present('NE', 'fr', 'seed2 malikonews_open interbellum seed1 mj_1114', {
    two: true,
    also: ['exhibitor'],
  }),
  present('EG', 'ar', 'seed1'),
  present('GH', 'en', 'seed1 seed2 malikonews_open'),
  present('IN', 'en', 'seed1', { also: ['speaker'] }),
  present('IR', 'en', 'seed2 malikonews_open interbellum pravda_niger'),
  present('LY', 'ar', 'seed1 seed2 malikonews_open interbellum', { two: true }),
  present('MA', 'fr', 'seed1 seed2 malikonews_open interbellum mj_1113'),
  present('NG', 'en', 'seed1 seed2 malikonews_open', { two: true }),
  present('QA', 'ar', 'seed1', { also: ['financial-partner'] }),
  present('RU', 'en', 'pravda_niger interbellum seed4', { two: true }),
  present('SD', 'ar', 'seed1 seed2 malikonews_open interbellum', { two: true }),
  present('SN', 'fr', 'seed1'),
  present('TG', 'fr', 'seed1 seed2 malikonews_open mj_1113', { two: true }),
  { country: 'CG', language: 'fr', response: 'present' },
  { country: 'AZ', language: 'en', response: 'present' },
  { country: 'CM', language: 'fr', response: 'present' },
  { country: 'GM', language: 'en', response: 'present' },
  { country: 'GN', language: 'fr', response: 'present', also: ['speaker'] },
  { country: 'MR', language: 'ar', response: 'present' },
  { country: 'PK', language: 'en', response: 'present' },
  { country: 'RW', language: 'en', response: 'present' },
  { country: 'SA', language: 'ar', response: 'present', also: ['financial-partner'] },
  { country: 'SL', language: 'en', response: 'present' },
  { country: 'TD', language: 'fr', response: 'present' },
  { country: 'TZ', language: 'en', response: 'present' },
  { country: 'CF', language: 'fr', response: 'absent' },
  { country: 'GW', language: 'fr', response: 'absent' },
  ...without('declined', 'en', ['BR', 'ID', 'KE', 'KR', 'MY', 'VN', 'ZA']),
  ...without('silent', 'fr', ['BI', 'BJ', 'GA', 'GQ', 'KM', 'MG']),
  ...without('silent', 'en', ['BW', 'CN', 'CV', 'ER', 'ET', 'LR', 'MZ', 'NA', 'UG', 'ZM']),
  ...without('silent', 'ar', ['AE', 'OM']),
];

/** Countries whose names are carried in Arabic script on the badge. */
export const ARABIC_SCRIPT = ['EG', 'IR', 'LY', 'MA', 'MR', 'PK', 'QA', 'SA', 'SD', 'TD'];

function present(
  country: string,
  language: Government['language'],
  source: string,
  rest: Pick<Government, 'two' | 'also'> = {},
): Government {
  return { country, language, response: 'present', source, ...rest };
}

function without(
  response: 'declined' | 'silent',
  language: Government['language'],
  countries: string[],
): Government[] {
  return countries.map((country) => ({ country, language, response }));
}
