type Input = {
  readonly imports: readonly { readonly path: string; readonly kind: string; readonly original?: string }[];
};
export function pageTexts(
  inputs: Readonly<Record<string, Input>>,
  read: (file: string) => string,
): Readonly<Record<string, readonly string[]>>;
