import type { z } from 'zod';
import type { choicesSchema, dossierSchema } from '../schema.ts';

export type Choices = z.infer<typeof choicesSchema>;

export type Dossier = z.infer<typeof dossierSchema>;
