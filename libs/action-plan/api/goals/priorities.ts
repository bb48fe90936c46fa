import type { EntityManager } from 'typeorm';

/** A priority that was decided, which a goal can serve. */
export type DecidedPriority = { readonly id: string; readonly title: string };

/** The priorities that were decided for a project. A project without a decision has none, and then a goal serves none. */
export type ReadPriorities = (tx: EntityManager, projectId: string) => Promise<readonly DecidedPriority[]>;
export const decidedPriorities: ReadPriorities = async () => [];
