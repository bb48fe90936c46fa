import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { aPublishedRound, theFacts } from '../../domain/testing';
import { roundResultsOf } from '../../domain/round-results';
import { figuresCsv } from './report-figures';

it('is one row per figure in a file of figures, also where people wrote in several lines', async () => {
  const round = aPublishedRound({ feedback: 'Wij maken de straten groener.\nDe rest volgt.' });
  const content = roundResultsOf({ ...theFacts(), about: { profiles: [], decision: null, round } }, 'nl');
  const rows: string[][] = parse(await text(figuresCsv(content)), { bom: true });
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => 5));
  expect(rows.filter((row) => row[4] === '')).toEqual([]);
  expect(rows.some((row) => row[1]?.includes('groener.\nDe rest volgt.'))).toBe(true);
});
