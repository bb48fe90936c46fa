import { actionPlanPolicy } from '@wijkspoor/action-plan/domain';
import { archivePolicy } from '@wijkspoor/archive/domain';
import type { Policies } from '@wijkspoor/identity/api';
import { identityPolicy } from '@wijkspoor/identity/domain';
import { instrumentsPolicy } from '@wijkspoor/instruments/domain';
import { knowledgePolicy } from '@wijkspoor/knowledge/domain';
import { monitoringPolicy } from '@wijkspoor/monitoring/domain';
import { notificationsPolicy } from '@wijkspoor/notifications/domain';
import { platformPolicy } from '@wijkspoor/platform/domain';
import { projectPolicy } from '@wijkspoor/project/domain';
import { proposalsPolicy } from '@wijkspoor/proposals/domain';
import { reportsPolicy } from '@wijkspoor/reports/domain';
import { votingPolicy } from '@wijkspoor/voting/domain';
import { wijkPolicy } from '@wijkspoor/wijk/domain';

/** The permission sentences of every domain, for the page "who may do what". */
export const policies: Policies = {
  platform: platformPolicy,
  identity: identityPolicy,
  notifications: notificationsPolicy,
  wijk: wijkPolicy,
  knowledge: knowledgePolicy,
  project: projectPolicy,
  instruments: instrumentsPolicy,
  proposals: proposalsPolicy,
  voting: votingPolicy,
  'action-plan': actionPlanPolicy,
  monitoring: monitoringPolicy,
  reports: reportsPolicy,
  archive: archivePolicy,
};
