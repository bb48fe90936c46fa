import { type Language, localeOf } from '@wijkspoor/platform/domain';

/** A moment on clocks in the Netherlands, as people say it. */
export const writeMoment = (language: Language, moment: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    ...{ timeZone: 'Europe/Amsterdam', weekday: 'long', day: 'numeric', month: 'long' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).format(new Date(moment));
