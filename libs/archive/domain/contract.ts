import * as z from 'zod/mini';
import { Id } from '@wijkspoor/platform/domain';
import { archiveStates, archiveVerbs } from './life';

/** Asks for an archive; the caller makes the id, so that sending twice makes one. */
export const AskArchive = z.strictObject({ id: Id });
export type AskArchive = z.infer<typeof AskArchive>;

/** Cancels an archive, which throws away one that is there, or tries again what failed. */
export const MoveArchive = z.strictObject({ move: z.enum(archiveVerbs) });
export type MoveArchive = z.infer<typeof MoveArchive>;

/** One archive. `done` and `total` count rows and files; `size` is in bytes, once it is there. */
export const ArchiveView = z.strictObject({
  id: z.string(),
  state: z.enum(archiveStates),
  done: z.number(),
  total: z.number(),
  size: z.nullable(z.number()),
  askedAt: z.string(),
  /** The day after which it is thrown away; null while there is nothing to throw away. */
  until: z.nullable(z.string()),
  moves: z.array(z.enum(archiveVerbs)),
});
export type ArchiveView = z.infer<typeof ArchiveView>;

/** The newest archives of a gemeente, and how many votes run: of those no ballots go along. */
export const ArchiveList = z.strictObject({
  items: z.array(ArchiveView),
  runningVotes: z.number(),
  openRounds: z.number(),
});
export type ArchiveList = z.infer<typeof ArchiveList>;
