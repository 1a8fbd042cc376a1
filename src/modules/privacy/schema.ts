import { z } from 'zod';
import {
  dataKinds,
  endlessRetentions,
  legalBases,
  recipients,
  retentionClasses,
  securities,
} from './types.ts';
import { listIds } from '#modules/screening/lists/types';

const day = z.string();
const lengthShape = { unit: z.enum(['day', 'month']), length: z.int() };
const dueSchema = z.object({ ...lengthShape, dueOn: day });
const retention = z.enum([...retentionClasses, ...endlessRetentions]);
const rows = z.enum(['every', 'refused', 'cleared', 'others']);

export const controllerShape = {
  controller: z.string().trim().min(2).max(200),
  address: z.string().trim().min(2).max(300),
  email: z.email().max(200),
  authority: z.string().trim().min(2).max(200),
  declaration: z.string().trim().max(100),
};

export const retentionShape = {
  retention: z.enum(retentionClasses),
  length: z.coerce.number().int().min(0).max(1_000),
  basis: z.string().max(1_000).nullable(),
};

const controllerSchema = z.object(controllerShape).nullable();

export const noticeSchema = z.object({
  controller: controllerSchema,
  closedOn: day,
  lists: z.array(z.enum(listIds)),
  kinds: z.array(
    z.object({
      kind: z.enum(dataKinds),
      basis: z.enum(legalBases),
      recipients: z.array(z.enum(recipients)).readonly(),
      security: z.array(z.enum(securities)).readonly(),
      retentions: z.array(z.object({ rows, retention, due: dueSchema.nullable() })),
    }),
  ),
});

export const overviewSchema = z.object({
  closedOn: day,
  today: day,
  controller: controllerSchema,
  retentions: z.array(
    z.object({
      retention: z.enum(retentionClasses),
      ...lengthShape,
      dueOn: day,
      least: z.int(),
      most: z.int(),
      needsBasis: z.boolean(),
      basis: z.string().nullable(),
      isSet: z.boolean(),
    }),
  ),
  register: z.array(
    z.object({
      table: z.string(),
      column: z.string(),
      kind: z.enum(dataKinds),
      becomes: z.enum(['nothing', 'empty', 'no-row', 'reduced', 'no-file', 'stays']),
      rows,
      retention,
      dueOn: day.nullable(),
    }),
  ),
  /** What an erasure would take away today. */
  due: z.array(
    z.object({
      table: z.string(),
      column: z.string(),
      retention: z.enum(retentionClasses),
      count: z.int(),
    }),
  ),
  proofs: z.array(
    z.object({
      number: z.int(),
      madeAt: z.date(),
      people: z.int(),
      values: z.int(),
      files: z.int(),
      fingerprint: z.string(),
    }),
  ),
});

export const formatShape = { format: z.enum(['json', 'pdf']) };
