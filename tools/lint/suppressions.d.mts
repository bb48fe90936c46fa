export function unexplained(text: string): number[];
