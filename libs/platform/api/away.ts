import { DomainError } from '@wijkspoor/platform/domain';

/** SQLSTATEs of a database that is stopping, starting, full, that changed places with its replica, or in which another holds something too long. */
const sqlStates = /^(08\w{3}|57P0[1-5]|53300|25006|55P03)$/;
const socketCodes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** What the driver and its pool say when a connection broke or none came free, and that of Redis; they give these no code. */
const words =
  /^(Connection terminated|Connection ended|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout|Reached the max retries per request|Connection is closed)/;

/**
 * True when an error means that the database or Redis cannot be reached now: nothing is wrong with the request or the job, and it may be
 * tried again.
 */
export function isAway(thrown: unknown): boolean {
  if (thrown instanceof DomainError) return (thrown as DomainError).kind === 'away';
  if (typeof thrown !== 'object' || thrown === null) return false;
  const { code, message, driverError } = thrown as { code?: unknown; message?: unknown; driverError?: unknown };
  if (socketCodes.has(code) || (typeof code === 'string' && sqlStates.test(code))) return true;
  return (typeof message === 'string' && words.test(message)) || (driverError !== thrown && isAway(driverError));
}
