import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import type { Env } from './env';

/** Nest's log through pino: one JSON line per event. Callers log codes and ids, never bodies, addresses or names. */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(env: Pick<Env, 'LOG_LEVEL'>) {
    this.pino = pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  private write(level: 'info' | 'error' | 'warn' | 'debug', message: unknown, rest: readonly unknown[]): void {
    const strings = rest.filter((one) => typeof one === 'string');
    const scope = strings.at(-1);
    if (typeof message === 'object' && message !== null)
      this.pino[level]({ ...message, scope }, strings.length > 1 ? strings[0] : undefined);
    else this.pino[level]({ scope }, String(message));
  }
}
