import type { EntityManager } from 'typeorm';
import { archiveDays } from '@wijkspoor/archive/domain';
import { settingsOf } from '@wijkspoor/platform/api';
import { daysKept, type RetentionTerm } from '@wijkspoor/platform/domain';

/** How long archives are kept. */
export const archiveTerm: RetentionTerm = { name: 'archive.archives', standard: archiveDays, longest: archiveDays };

/** The same as this gemeente set it. */
export const daysOfArchive = async (tx: EntityManager): Promise<number> => daysKept(archiveTerm, await settingsOf(tx));
