import { pino, type DestinationStream, type Logger } from 'pino';
import { AppError } from './errors.ts';

export type Log = Logger;

/**
 * The log of the program: one JSON line per event, on the error output. Ids and codes, no
 * personal data: what may carry some is taken out here, whoever logs it.
 */
export function createLog(
  level: string,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: hiddenPaths(), censor: '[hidden]' },
      serializers: { err: describeFailure, error: describeFailure },
      hooks: {
        // pino would repeat the failure's own message, with the values it quotes.
        logMethod([first, ...others], method) {
          const fields: unknown = first instanceof Error ? { err: first } : first;
          const isUntold = others.length === 0 && isAboutFailure(fields);
          method.apply(this, isUntold ? [fields, 'failure'] : [fields, ...others]);
        },
      },
    },
    destination,
  );
}

function isAboutFailure(fields: unknown): boolean {
  return typeof fields === 'object' && fields !== null && 'err' in fields;
}

const HIDDEN = [
  'authorization cookie password passphrase secret token oneTimeCode key',
  'email recipient name displayName givenName familyName phone',
  'passport documentNumber birthDate photo address ip body',
].flatMap((words) => words.split(' '));

function hiddenPaths(): string[] {
  return HIDDEN.flatMap((word) => [word, `*.${word}`, `*.*.${word}`]);
}

/**
 * A failure without the values it may quote: PostgreSQL's errors carry the offending row in
 * their details, so only what a programmer needs is kept.
 */
function describeFailure(failure: unknown): unknown {
  if (!(failure instanceof Error)) return { type: typeof failure };

  const sqlState = 'severity' in failure && 'code' in failure ? String(failure.code) : undefined;
  return {
    type: failure.name,
    ...(failure instanceof AppError
      ? { reason: failure.code, details: failure.details }
      : { message: sqlState ? `SQLSTATE ${sqlState}` : failure.message }),
    ...('constraint' in failure && { constraint: failure.constraint }),
    // The first line of a stack repeats the message.
    stack: failure.stack?.split('\n').filter((line) => line.startsWith('    at ')),
    ...(failure.cause !== undefined && { cause: describeFailure(failure.cause) }),
  };
}
