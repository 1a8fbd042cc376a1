import { z } from 'zod';
import { absenceHolders, absenceReasons } from './types.ts';

const shape = {
  holderKind: z.enum(absenceHolders),
  holderId: z.uuid(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  why: z.enum(absenceReasons),
};

export const absenceSchema = z.object({ id: z.uuid(), ...shape });

export const absenceInputShape = shape;

const { startsAt, endsAt, why } = shape;

export const closedHallShape = { hallId: z.string().min(1), startsAt, endsAt, why };
