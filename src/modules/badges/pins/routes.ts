import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { countryCodeSchema } from '#platform/schema';
import { mayKeepCustody } from '../permissions.ts';
import { enterPins, handOutPin, losePin, readPins, takePinBack } from './service.ts';
import { pinKinds, pinStates } from './types.ts';

const number = z.coerce.number().int().min(1).max(9_999);
const done = z.object({ number: z.int() });

export const pinSchema = z.object({
  number: z.int(),
  kind: z.enum(pinKinds),
  state: z.enum(pinStates),
  country: countryCodeSchema.nullable(),
  delegationId: z.string().nullable(),
  holder: z.string(),
  handedOutAt: z.date().nullable(),
  returnedAt: z.date().nullable(),
});

/** The register of numbered pins. */
export const pinRoutes = {
  list: allow(mayKeepCustody)
    .route({ method: 'GET', path: '/editions/{edition}/pins', summary: 'Numbered pins' })
    .input(inEdition({}))
    .output(z.array(pinSchema))
    .handler(({ context }) => readPins(context.db, context.edition)),

  enter: allow(mayKeepCustody)
    .route({ method: 'POST', path: '/editions/{edition}/pins', summary: 'Enter engraved numbers' })
    .input(
      inEdition({ kind: z.enum(pinKinds), from: number, until: number }).refine(
        ({ from, until }) => until >= from && until - from < 500,
        { path: ['until'] },
      ),
    )
    .output(z.object({ added: z.int() }))
    .handler(async ({ context, input: { kind, from, until } }) => ({
      added: await enterPins(context.db, context.edition, { kind, from, until }),
    })),

  handOut: allow(mayKeepCustody)
    .route({
      method: 'POST',
      path: '/editions/{edition}/pins/{number}/holder',
      summary: 'Hand a pin out',
    })
    .input(
      inEdition({
        number,
        country: countryCodeSchema,
        delegationId: z.uuid().nullable().default(null),
        holder: z.string().trim().max(120),
      }),
    )
    .output(done)
    .handler(async ({ context, input: { edition: _edition, ...given } }) => {
      await handOutPin(context.db, context.edition, context.by, given);
      return { number: given.number };
    }),

  takeBack: allow(mayKeepCustody)
    .route({
      method: 'POST',
      path: '/editions/{edition}/pins/{number}/return',
      summary: 'Take a pin back',
    })
    .input(inEdition({ number }))
    .output(done)
    .handler(async ({ context, input }) => {
      await takePinBack(context.db, context.edition, context.by, input.number);
      return { number: input.number };
    }),

  lose: allow(mayKeepCustody)
    .route({
      method: 'POST',
      path: '/editions/{edition}/pins/{number}/loss',
      summary: 'Note that a pin is lost',
    })
    .input(inEdition({ number }))
    .output(done)
    .handler(async ({ context, input }) => {
      await losePin(context.db, context.edition, context.by, input.number);
      return { number: input.number };
    }),
};
