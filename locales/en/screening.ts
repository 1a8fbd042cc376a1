import type { screening as source } from '../fr/screening.ts';
import type { Same } from '../same.ts';

export const screening = {
  evidence: {
    line: '{what} ({points, number} of {of, number})',
    beside: '{what} ({points, number, ::sign-always})',
    name: {
      same: '“{left}”: the same word',
      translation: '“{left}” and “{right}”: one word, translated or shortened',
      spelling: '“{left}” ≈ “{right}”: two spellings of one name',
      sound: '“{left}” ≈ “{right}”: they sound the same',
      kin: '“{left}” ~ “{right}”: names of one family, often two people',
      near: '“{left}” ~ “{right}”: a few letters apart',
      initial: '“{left}” ~ “{right}”: an initial that fits',
      truncated: '“{left}” ~ “{right}”: name cut short by the machine-readable zone',
      joined: '“{left}” ≈ “{right}”: written in one word or in several',
      acronym: '“{left}” ~ “{right}”: initials and what they stand for',
      'other-form': '“{left}” / “{right}”: different legal forms',
      extra: '“{only}”: missing in the other name',
      contradiction: '“{left}” ≠ “{right}”: words that contradict each other',
      'nothing-named': 'Nothing in common that names anybody',
    },
    'birth-date': {
      'same-day': 'Same date of birth',
      'same-year': 'Same year of birth, day unknown',
      'day-and-month-swapped': 'Day and month of birth swapped',
      'one-digit-off': 'Date of birth one digit off',
      'within-range': 'Born within the years the list gives',
      'near-year': 'Year of birth close by',
      'other-day': 'Same year, another day of birth',
      'other-year': 'Born in another year',
    },
    document: {
      same: 'Same document number',
      'easily-misread': 'Same document number but for signs that are easily misread',
    },
    nationality: { shared: 'Nationality in common', different: 'Different nationalities' },
    'birth-country': {
      shared: 'Country of birth known to the list',
      different: 'Country of birth not on the list',
    },
    gender: { different: 'Different gender' },
  },
} as const satisfies Same<typeof source>;
