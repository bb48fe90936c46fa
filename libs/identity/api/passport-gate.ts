import { Injectable } from '@nestjs/common';
import passport, { type Strategy } from 'passport';
import type { DomainError } from '@wijkspoor/platform/domain';

type Request = Parameters<Strategy['authenticate']>[0];
type Done = (error: unknown, user?: object | false | null) => void;
type Authenticate = (request: object, response: object, next: (error?: unknown) => void) => void;

/** Somebody is proven, or has to go to an address first. */
export type Outcome<P> = { readonly proof: P } | { readonly redirect: string };

/**
 * Passport, without its sessions: strategies by name say who somebody is. By name, because an instance would be shared by
 * requests at the same time, and one would get the other's person.
 */
@Injectable()
export class PassportGate {
  private readonly passport = new passport.Passport();

  use(name: string, strategy: Strategy): void {
    this.passport.use(name, strategy);
  }

  /** @throws `refusal` when the strategy says no; what the strategy throws, when it breaks. */
  prove<P extends object>(name: string, body: object, refusal: DomainError): Promise<Outcome<P>> {
    return new Promise((resolve, reject) => {
      const done: Done = (error, user) => {
        if (error) reject(error instanceof Error ? error : refusal);
        else if (user) resolve({ proof: user as P });
        else reject(refusal);
      };
      const response = {
        statusCode: 200,
        setHeader: (header: string, value: string) => {
          if (header === 'Location') resolve({ redirect: value });
        },
        end: () => undefined,
      };
      const authenticate = this.passport.authenticate(name, { session: false }, done) as Authenticate;
      authenticate({ body, query: {} }, response, (error) => reject(error instanceof Error ? error : refusal));
    });
  }
}

/** A strategy of one question: who is behind this body? `null` is nobody. */
export class AskStrategy<B, P extends object> extends passport.Strategy {
  constructor(private readonly ask: (body: B) => Promise<P | { readonly redirect: string } | null>) {
    super();
  }

  override authenticate(request: Request): void {
    this.ask(request.body as B).then(
      (answer) => {
        if (answer === null) this.fail(401);
        else if ('redirect' in answer && typeof answer.redirect === 'string') this.redirect(answer.redirect);
        else this.success(answer);
      },
      (error: unknown) => this.error(error),
    );
  }
}
