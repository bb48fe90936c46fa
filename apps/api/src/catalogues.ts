import { texts as identity } from '@wijkspoor/identity/domain/texts';
import { texts as instruments } from '@wijkspoor/instruments/domain/texts';
import { texts as monitoring } from '@wijkspoor/monitoring/domain/texts';
import type { Catalogues } from '@wijkspoor/platform/api';
import { texts as platform } from '@wijkspoor/platform/domain/texts';
import { texts as project } from '@wijkspoor/project/domain/texts';
import { texts as voting } from '@wijkspoor/voting/domain/texts';
import { texts as wijk } from '@wijkspoor/wijk/domain/texts';

/** The texts of every domain, for problem documents and mail. */
export const catalogues: Catalogues = { platform, identity, wijk, project, instruments, voting, monitoring };
