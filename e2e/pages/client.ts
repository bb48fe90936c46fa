import { type APIRequestContext, type APIResponse, expect, request } from '@playwright/test';

/** Cookies as a browser takes them over. */
export type State = Awaited<ReturnType<APIRequestContext['storageState']>>;
type Message = { readonly id: string; readonly to: string; readonly subject: string; readonly text: string };
type Step = { readonly next: string };

export const origin = process.env['BASE_URL'] ?? 'http://localhost:3000';

/** A visitor without a browser: signs in and makes what a test needs, over the same address as the pages. */
export class Client {
  private constructor(private readonly http: APIRequestContext) {}

  static async open(state?: State): Promise<Client> {
    const options = { baseURL: origin, extraHTTPHeaders: { origin } };
    return new Client(await request.newContext(state === undefined ? options : { ...options, storageState: state }));
  }

  async get<T>(path: string): Promise<T> {
    return (await expectOk(await this.http.get(path))).json() as Promise<T>;
  }

  /** A file that is downloaded. */
  async bytes(path: string): Promise<Buffer> {
    return (await expectOk(await this.http.get(path))).body();
  }

  async send<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, data: unknown, version?: number): Promise<T> {
    const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
    const answer = await expectOk(await this.http.fetch(path, { method, data, headers }));
    const text = await answer.text();
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  post<T>(path: string, data: unknown = {}): Promise<T> {
    return this.send('POST', path, data);
  }

  /** The newest mail to an address; waits until it is there. */
  async mail(to: string, subject = /./): Promise<Message> {
    let found: Message | undefined;
    const arrived = async (): Promise<boolean> => {
      const { items } = await this.get<{ items: readonly Message[] }>('/v1/mailbox');
      found = items.find((message) => message.to === to && subject.test(message.subject));
      return found !== undefined;
    };
    await expect.poll(arrived, { intervals: [50, 100, 150] }).toBe(true);
    return found!;
  }

  /** The code that a demo account's authenticator shows now. */
  async demoCode(email: string): Promise<string> {
    const { items } = await this.get<{ items: readonly { email: string; code: string }[] }>('/v1/mailbox/codes');
    return items.find((item) => item.email === email)?.code ?? '';
  }

  async signInByMail(email: string): Promise<void> {
    await this.post('/v1/sign-in/mail-link', { email });
    await this.post('/v1/sign-in/mail-link/use', { code: codeIn(await this.mail(email)) });
  }

  async signInByPassword(email: string, password: string): Promise<void> {
    await this.post<Step>('/v1/sign-in/password', { email, password });
    await this.post<Step>('/v1/sign-in/second-factor', { code: await this.demoCode(email) });
  }

  /** What a browser needs to go on as this visitor. */
  state(): Promise<State> {
    return this.http.storageState();
  }

  close(): Promise<void> {
    return this.http.dispose();
  }
}

/** The address in a mail. */
export const linkIn = ({ text }: Pick<Message, 'text'>): string => /https?:\/\/\S+/.exec(text)?.[0] ?? '';
/** The single-use code in a mail's address. */
export const codeIn = (message: Pick<Message, 'text'>): string => linkIn(message).split('/').at(-1) ?? '';

async function expectOk(answer: APIResponse): Promise<APIResponse> {
  expect(answer.ok(), `${answer.url()} answered ${answer.status()}: ${await answer.text()}`).toBe(true);
  return answer;
}
