import { Inject, Injectable } from '@nestjs/common';
import type { Permissions } from '@wijkspoor/identity/domain';
import { CATALOGUES, type Catalogues, textOf } from '@wijkspoor/platform/api';
import type { Language, Sentence } from '@wijkspoor/platform/domain';

/** The permission sentences of every domain, by its name. */
export type Policies = Readonly<Record<string, Readonly<Record<string, Pick<Sentence<never>, 'who'>>>>>;
/** Injection token of all policies of the process. */
export const POLICIES = Symbol('policies');

/** The page "who may do what", made of the very sentences that decide. */
@Injectable()
export class PermissionsService {
  constructor(
    @Inject(POLICIES) private readonly policies: Policies,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
  ) {}

  list(language: Language): Permissions {
    const items = Object.entries(this.policies).flatMap(([domain, sentences]) =>
      Object.entries(sentences).map(([verb, { who }]) => ({
        domain,
        verb,
        text: textOf(this.catalogues, domain, `may.${verb}`, language),
        who: [...who],
      })),
    );
    return { items };
  }
}
