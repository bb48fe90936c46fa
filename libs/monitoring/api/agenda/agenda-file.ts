import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { type AgendaEntry, freeAfter } from '@wijkspoor/monitoring/domain';
import type { Language } from '@wijkspoor/platform/domain';

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
/** How often a program should ask again, in seconds. */
const everyHour = 3600;

/**
 * An agenda as programs read it (RFC 5545): moments in UTC, days without a time.
 * @param host of ours, which makes the ids unlike those of anybody else.
 */
export function agendaFile(
  entries: readonly AgendaEntry[],
  { name, host, language }: { readonly name: string; readonly host: string; readonly language: Language },
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Wijkspoor', product: 'agenda', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: everyHour,
  });
  for (const { id, title, where, address, when } of entries)
    calendar.createEvent({
      ...{ id: `${id}@${host}`, summary: title, description: where, url: address },
      // it says when something is, not that somebody is busy
      transparency: ICalEventTransparency.TRANSPARENT,
      ...('opens' in when
        ? { start: when.opens, end: when.closes }
        : { start: midnight(when.firstDay), end: midnight(freeAfter(when.firstDay, when.lastDay)), allDay: true }),
    });
  return calendar.toString();
}
