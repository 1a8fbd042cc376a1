import type { Application } from '../application.ts';
import type { Jobs } from '../jobs.ts';
import { sendWaitingMail } from './delivery.ts';
import { giveUpExpiredMail } from './outbox.ts';
import type { MailTransport } from './transport.ts';

const SEND_EVERY_SECONDS = 15;
const MAILS_PER_RUN = 50;

/** Without a transport the outbox keeps its mails, to be printed or sent later; only worn-out secrets leave it. */
export function registerMailTasks(
  jobs: Jobs,
  app: Application,
  transport: MailTransport | null,
): void {
  const run = async () => {
    if (transport) await sendWaitingMail(app, transport, { limit: MAILS_PER_RUN });
    else await giveUpExpiredMail(app);
  };
  jobs.register('mail.send', run, { everySeconds: SEND_EVERY_SECONDS });
}
