import { correspondenceRegister } from './correspondence.ts';
import { paperRegister } from './paper.ts';
import { peopleRegister } from './people.ts';
import { plainRegister } from './plain.ts';
import { requestsRegister } from './requests.ts';
import { screeningRegister } from './screening.ts';
import { rangeRegister } from './range.ts';
import { staysRegister } from './stays.ts';
import type { TableRegister } from '../types.ts';

/**
 * Every table and every column of it that can hold a text, a date or bytes. A test reads the
 * catalogue of the database and fails for a column that is missing here.
 */
export const register: readonly TableRegister[] = [
  ...peopleRegister,
  ...paperRegister,
  ...requestsRegister,
  ...screeningRegister,
  ...staysRegister,
  ...rangeRegister,
  ...correspondenceRegister,
  ...plainRegister,
];
