/** The package has no types of its own; this is what we use of it. */
declare module 'autocannon' {
  type Options = {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly headers: Readonly<Record<string, string>>;
  };
  type Result = {
    readonly requests: { readonly average: number };
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
  };
  export default function autocannon(options: Options): Promise<Result>;
}
