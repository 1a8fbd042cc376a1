import type { Context } from 'hono';
import { z } from 'zod';
import { enterPublished } from '#modules/editions/service';
import { confirmCode, mailCode } from '#modules/requests/confirming/service';
import { asProblem, isBug, type Problem } from '#platform/problem';
import { countryCodeSchema } from '#platform/schema';
import type { AskingActs } from '../page-context.ts';
import type { ServerEnvironment } from './environment.ts';
import { signInActs, visitOf } from './sign-in.ts';

/**
 * What the pages of those may do who have not proven an address yet. These acts stand beside the
 * sign-in and not in the API: they count by the network that a question comes from.
 */
export function askingActs(c: Context<ServerEnvironment>): AskingActs {
  const { app, locale } = c.var.request;
  const visit = () => ({ address: visitOf(c).address, locale });
  const told = async <Done>(act: () => Promise<Done>): Promise<Done | Problem> => {
    try {
      return await act();
    } catch (failure) {
      if (isBug(failure)) throw failure;
      return asProblem(failure, locale);
    }
  };

  return {
    start: (asked) =>
      told(async () => {
        const { edition, ...address } = startSchema.parse(asked);
        await mailCode(app, await enterPublished(app.db, edition), address, visit());
        return null;
      }),
    confirm: (asked) =>
      told(async () => {
        const { edition, ...given } = confirmSchema.parse(asked);
        const token = await confirmCode(app, await enterPublished(app.db, edition), given, visit());
        return signInActs(c).openAccessLink(token);
      }),
  };
}

const startSchema = z.object({
  edition: z.string(),
  formId: z.uuid(),
  email: z.email().max(254),
  country: countryCodeSchema,
});

const confirmSchema = startSchema.extend({ code: z.string().max(40) });
