import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { Client, codeIn, type State } from '../pages/client';
import { anAddress, aWord, codeOf, password } from '../pages/given';

/** Opens a browser of somebody: its own cookies. */
export type NewVisitor = (options?: BrowserContextOptions) => Promise<BrowserContext>;
type Partner = { readonly organisation: string; readonly id: string; readonly state: State };

/** The gemeente of this journey, with the people in it and what they made so far. */
export class World {
  readonly slug = aWord();
  readonly wijk = 'eemdal';
  readonly wijkName = 'Eemdal';
  readonly projectName = 'Samen gezond in Eemdal';
  administrator!: State;
  coordinator!: State;
  keyPerson!: State;
  partners!: readonly [Partner, Partner];
  /** Id of the project. */
  project = '';
  /** Receipts of those who voted in a browser. */
  receipts: readonly string[] = [];
  /** Number of the idea that a resident brings, and that wins the vote. */
  idea = 0;
  /** How many forms were handed in. */
  forms = 0;
  /** Codes in the letters of the round: the first is for a browser. */
  letterCodes: readonly string[] = [];
  /** The number of the first sheet that was printed: it is typed in a browser. */
  firstSheet = 0;

  /** Addresses of the api. */
  get api(): string {
    return `/v1/gemeenten/${this.slug}`;
  }
  get projectApi(): string {
    return `${this.api}/projecten/${this.project}`;
  }
  /** The public page of the wijk. */
  get home(): string {
    return `/${this.slug}/${this.wijk}`;
  }
}

export const phone = { viewport: { width: 360, height: 740 } } as const;

/** The first page of a browser of somebody. */
export async function pageOf(newVisitor: NewVisitor, options: BrowserContextOptions = {}): Promise<Page> {
  return (await newVisitor(options)).newPage();
}

/** Invites somebody new, who accepts; people of the gemeente choose a password and an authenticator. @returns the cookies. */
export async function joins(
  { api, administrator }: World,
  role: 'coordinator' | 'keyPerson' | 'partnerReporter',
  name: string,
  organisationId?: string,
): Promise<State> {
  const admin = await Client.open(administrator);
  const email = anAddress();
  const place = organisationId === undefined ? {} : { organisationId };
  await admin.post(`${api}/invitations`, { email, role, ...place });
  const member = await Client.open();
  const code = codeIn(await member.mail(email));
  await member.post('/v1/invitations/use', { code, name, ...(role === 'coordinator' ? { password } : {}) });
  if (role === 'coordinator') {
    const { secret } = await member.get<{ secret: string }>('/v1/sign-in/second-factor/enrolment');
    await member.post('/v1/sign-in/second-factor', { code: codeOf(secret) });
  }
  const state = await member.state();
  await Promise.all([admin.close(), member.close()]);
  return state;
}
