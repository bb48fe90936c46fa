import { actionPlanForms } from '@wijkspoor/action-plan/web/forms';
import { identityCodeLinks, identityForms } from '@wijkspoor/identity/web/forms';
import { instrumentsCodeLinks, instrumentsForms } from '@wijkspoor/instruments/web/forms';
import { notificationsForms } from '@wijkspoor/notifications/web/forms';
import type { CodeLink, PlainForm } from '@wijkspoor/platform/web/forms';
import { votingCodeLinks, votingForms } from '@wijkspoor/voting/web/forms';
import { proposalsCodeLinks, proposalsForms } from '@wijkspoor/proposals/web/forms';

/** Every form post of the pages: the front door takes no other. */
export const forms: readonly PlainForm[] = [
  ...[...identityForms, ...instrumentsForms, ...proposalsForms, ...votingForms],
  ...actionPlanForms,
  ...notificationsForms,
];

/** Every link in a mail that carries a single-use code. */
export const codeLinks: readonly CodeLink[] = [
  ...[...identityCodeLinks, ...instrumentsCodeLinks, ...proposalsCodeLinks, ...votingCodeLinks],
];
