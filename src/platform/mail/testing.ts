import { SMTPServer } from 'smtp-server';

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/** A real mail server on the loopback, which keeps what it takes and refuses what it is told to. */
export async function startMailServer() {
  const mails: string[] = [];
  let refusal: { status: number; recipient: string | null } | null = null;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const isRefused = refusal && (refusal.recipient === null || refusal.recipient === address);
      done(
        isRefused && refusal
          ? Object.assign(new Error(`not for ${address}`), { responseCode: refusal.status })
          : null,
      );
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    smtp.listen(0, '127.0.0.1', resolve);
  });
  const address = smtp.server.address();
  let running = true;

  return {
    mails,
    port: typeof address === 'object' && address ? address.port : 0,
    answer(status: number | null, recipient: string | null = null) {
      refusal = status === null ? null : { status, recipient };
    },
    async stop() {
      if (!running) return;
      running = false;
      await new Promise<void>((resolve) => {
        smtp.close(resolve);
      });
    },
  };
}
