import { z } from 'zod';
import { enterPublished } from '#modules/editions/service';
import { allow, allowEveryone, inEdition } from '#platform/api';
import { mayReadRequests, maySetForms } from '../permissions.ts';
import { changeFormAndFill } from '../office/service.ts';
import { freePlaces, isOpen } from '../rules.ts';
import {
  formSettingsShape,
  formStandingSchema,
  newFormShape,
  publicFormSchema,
  type PublicForm,
} from '../schema.ts';
import type { FormStanding } from '../types.ts';
import { openForm, readForms } from './service.ts';

const all = '/editions/{edition}/request-forms';

export const formRoutes = {
  /** What anybody may read before they ask. */
  open: allowEveryone()
    .route({
      method: 'GET',
      path: '/public/editions/{edition}/request-forms',
      summary: 'Forms by which people may ask to be let in',
    })
    .input(inEdition({}))
    .output(z.array(publicFormSchema))
    .handler(async ({ context: { db, clock }, input }) => {
      const forms = await readForms(db, await enterPublished(db, input.edition));
      return forms.map((form) => asPublic(form, clock.now()));
    }),

  list: allow(mayReadRequests)
    .route({ method: 'GET', path: all, summary: 'Request forms and the use made of them' })
    .input(inEdition({}))
    .output(z.array(formStandingSchema))
    .handler(async ({ context: { db, edition, clock } }) => {
      const forms = await readForms(db, edition);
      return forms.map((form) => ({
        ...form,
        documents: [...form.documents],
        isOpen: isOpen(form, clock.now()),
      }));
    }),

  add: allow(maySetForms)
    .route({ method: 'POST', path: all, successStatus: 201, summary: 'Open a category' })
    .input(inEdition(newFormShape))
    .output(z.object({ id: z.uuid() }))
    .handler(({ context: { db, edition, by }, input: { edition: _, ...form } }) =>
      db.transaction().execute(async (tx) => ({ id: await openForm(tx, edition, by, form) })),
    ),

  change: allow(maySetForms)
    .route({ method: 'PUT', path: `${all}/{id}`, summary: 'Change a request form' })
    .input(inEdition({ id: z.uuid(), ...formSettingsShape }))
    .output(z.object({}))
    .handler(async ({ context: { db, edition, by }, input: { edition: _, ...form } }) => {
      await db.transaction().execute((tx) => changeFormAndFill(tx, edition, by, form));
      return {};
    }),
};

/** Whether there is room, without how many people have asked. */
export function asPublic(form: FormStanding, now: Date): PublicForm {
  const { id, asker, categoryName, documents, photoRequired, organisationFirst } = form;
  const hasPlaces = freePlaces(form.places, form.used + form.waiting) > 0;
  return {
    ...{ id, asker, categoryName, photoRequired, organisationFirst },
    documents: [...documents],
    closesAt: form.closesAt,
    note: form.note,
    isOpen: isOpen(form, now),
    room: hasPlaces ? 'places' : form.waitingList ? 'waiting-list' : 'full',
  };
}
