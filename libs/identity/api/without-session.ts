import { SetMetadata } from '@nestjs/common';

export const withoutSession = 'identity.without-session';

/**
 * For routes on which nobody is anybody: the session of the visitor is neither read nor rolled on. A row that moves in the same
 * moment as a ballot would stand beside it in a copy of the disk.
 */
export const WithoutSession = () => SetMetadata(withoutSession, true);
