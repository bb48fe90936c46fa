import * as z from 'zod/mini';
import { Definition, OwnDisclosureRule, SnapshotShown } from '@wijkspoor/instruments/domain';
import { ReportContent } from '@wijkspoor/reports/domain';
import { DecisionWhole, PublishedResult } from '@wijkspoor/voting/domain';

/**
 * What must hold of data that pages and jobs trust, and that the database itself cannot check: a schema per column of JSON, by
 * `<table>.<column>`. Other columns of JSON must hold an object or a list.
 */
const schemas: Readonly<Record<string, z.ZodMiniType>> = {
  'instrument_version.definition': Definition,
  'disclosure_setting.rule': OwnDisclosureRule,
  'report_document.content': ReportContent,
  'round_snapshot.shown': SnapshotShown,
  'prioritisation.published': DecisionWhole,
  'vote_result.result': PublishedResult,
};
const structure = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]);

/** Whether a value of a column of JSON can be trusted. Nothing stands in many columns, and is fine. */
export const isTrusted = (column: string, value: unknown): boolean =>
  value === null || (schemas[column] ?? structure).safeParse(value).success;
