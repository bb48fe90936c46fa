import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** The address has an old slug of a gemeente. */
export class MovedGemeente extends Error {
  constructor(readonly location: string) {
    super('moved');
  }
}

/** Sends the caller on to the new address, with the same method and body. */
@Catch(MovedGemeente)
export class MovedFilter implements ExceptionFilter<MovedGemeente> {
  catch({ location }: MovedGemeente, host: ArgumentsHost): void {
    void host.switchToHttp().getResponse<FastifyReply>().code(308).header('location', location).send();
  }
}
