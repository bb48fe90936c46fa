export function purge(css: string, classes: ReadonlySet<string>): string;
export function settle(css: string, known: ReadonlyMap<string, unknown> | ReadonlySet<string>): string;
