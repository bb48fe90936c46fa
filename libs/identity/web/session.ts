import { inject, Injectable } from '@angular/core';
import type { CanActivateFn, ResolveFn } from '@angular/router';
import { SessionView } from '@wijkspoor/identity/domain';
import { Page, PAGE_REQUEST, readApi, useLinks } from '@wijkspoor/platform/web';
import { nextPath } from './next-path';

const nobody: SessionView = { account: null, gemeenten: [], expiresAt: null };

/** Who is signed in; read once per document. */
@Injectable({ providedIn: 'root' })
class SessionStore {
  private readonly mayHaveSession = inject(PAGE_REQUEST)?.mayHaveSession ?? true;
  private reading: Promise<SessionView> | undefined;

  /** Call it where `inject` works. */
  read(): Promise<SessionView> {
    this.reading ??= this.mayHaveSession ? readApi('/v1/session', SessionView) : Promise.resolve(nobody);
    return this.reading;
  }
}

/** Who is signed in; call it where `inject` works. */
export const readSession = (): Promise<SessionView> => inject(SessionStore).read();

/** Data of a route: who is signed in, or nobody. */
export const sessionData: ResolveFn<SessionView> = () => readSession();

/** Lets in who is signed in; sends anybody else to sign in first, and back here. */
export const signedIn: CanActivateFn = async (_, { url }) => {
  const page = inject(Page);
  const links = useLinks();
  const { account } = await readSession();
  if (account !== null) return true;
  const next = nextPath(url.split('?')[0]);
  return page.leaveFor(links.platform('/inloggen') + (next === null ? '' : `?next=${next}`));
};
