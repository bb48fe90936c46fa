type Output = {
  readonly entryPoint?: string;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
};
export function weighScripts(
  outputs: Readonly<Record<string, Output>>,
  main: string,
  weights: Readonly<Record<string, number>>,
  texts: Readonly<Record<string, readonly string[]>>,
): { readonly initial: number; readonly routes: Readonly<Record<string, number>> };
