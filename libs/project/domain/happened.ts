import { platformError } from '@wijkspoor/platform/domain';

/** What somebody writes down as done has happened. @throws platform.invalid at every day that is still to come. */
export function demandHappened(days: Readonly<Record<string, string | undefined>>, today: string): void {
  const errors = Object.entries(days).flatMap(([path, day]) =>
    day !== undefined && day > today ? [{ path, code: 'project.dayToCome' }] : [],
  );
  if (errors.length > 0) throw platformError('invalid', {}, errors);
}
