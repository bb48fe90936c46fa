import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { texts as archive } from '@wijkspoor/archive/domain/texts';
import { texts as identity } from '@wijkspoor/identity/domain/texts';
import { texts as instruments } from '@wijkspoor/instruments/domain/texts';
import { texts as knowledge } from '@wijkspoor/knowledge/domain/texts';
import { texts as monitoring } from '@wijkspoor/monitoring/domain/texts';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import type { Catalogues } from '@wijkspoor/platform/api';
import { texts as platform } from '@wijkspoor/platform/domain/texts';
import { texts as project } from '@wijkspoor/project/domain/texts';
import { texts as proposals } from '@wijkspoor/proposals/domain/texts';
import { texts as reports } from '@wijkspoor/reports/domain/texts';
import { texts as voting } from '@wijkspoor/voting/domain/texts';
import { texts as wijk } from '@wijkspoor/wijk/domain/texts';

/** The texts of every domain, for problem documents and mail. */
export const catalogues: Catalogues = {
  ...{ platform, identity, notifications, wijk, project, instruments, proposals, voting, monitoring },
  'action-plan': actionPlan,
  ...{ knowledge, reports, archive },
};
