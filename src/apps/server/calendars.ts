import { Hono } from 'hono';
import { readFeed } from '#modules/meetings/diaries/feeds/service';
import { AppError } from '#platform/errors';
import type { ServerEnvironment } from './environment.ts';

/**
 * Calendars for programs that have an address and no account. Whoever holds the address reads one
 * party's programme, and nobody learns from a wrong one whether there was ever a right one.
 */
export const calendarRoutes = new Hono<ServerEnvironment>().get('/calendar/:token', async (c) => {
  const { app } = c.var.request;
  const token = c.req.param('token').replace(/\.ics$/, '');
  const calendar = await readFeed(app.db, app.clock, token);
  if (!calendar) throw new AppError('diary.feed-unknown');
  return c.body(calendar, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'no-store',
    // The address is the secret: it goes to nobody else.
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  });
});
