import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { inKinds, type KnownFact, type OwnData } from '@wijkspoor/identity/domain';
import { CATALOGUES, type Catalogues, PlatformDb, TenantDb, textOf } from '@wijkspoor/platform/api';
import type { Ctx, Language } from '@wijkspoor/platform/domain';
import { PersonalDataSources, type Whom } from './personal-data';

type Gemeente = { readonly id: string; readonly slug: string; readonly name: string };
/** How much of what is known: `shown` for a page, `all` for a file. */
export type HowMuch = 'shown' | 'all';

/** Rows of one kind on a page; the file has them all. */
const mostShown = 10;

/** Reads and takes away what is known of somebody, in one gemeente or in all of them. */
@Injectable()
export class OwnDataReader {
  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(TenantDb) private readonly tenants: TenantDb,
    @Inject(PersonalDataSources) private readonly sources: PersonalDataSources,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
  ) {}

  /** Everything, wherever it is; in two round trips, however many gemeenten there are. */
  async everywhere({ language }: Ctx, whom: Whom, much: HowMuch): Promise<OwnData> {
    const [own] = await this.db.query<{ answer: KnownFact[] }>(this.sources.knownEverywhere(), [
      this.sources.given(whom, null),
    ]);
    const gemeenten = await this.db.query<Gemeente>('select id, slug, name from gemeente order by name, id');
    const everywhere = this.kinds(own?.answer ?? [], language, much);
    return { email: whom.email, everywhere, gemeenten: await this.told(gemeenten, whom, language, much) };
  }

  /** What one gemeente knows. */
  async inGemeente({ gemeenteId, language }: Ctx, whom: Whom, much: HowMuch): Promise<OwnData> {
    const gemeenten = await this.db.query<Gemeente>('select id, slug, name from gemeente where id = $1', [gemeenteId]);
    return { email: whom.email, everywhere: [], gemeenten: await this.told(gemeenten, whom, language, much) };
  }

  /** Takes name and address away in these gemeenten. The transaction has no gemeente that matters after it. */
  async erase(tx: EntityManager, whom: Whom, gemeenteIds: readonly string[]): Promise<void> {
    const given = gemeenteIds.map((id) => this.sources.given(whom, id));
    for (const statement of this.sources.erased())
      await tx.query('select from in_each_gemeente($1::uuid[], $2, $3::jsonb[], false)', [
        gemeenteIds,
        statement,
        given,
      ]);
  }

  private async told(gemeenten: readonly Gemeente[], whom: Whom, language: Language, much: HowMuch) {
    const rows = await this.tenants.across<{ id: string; answer: KnownFact[] }>(
      gemeenten.map(({ id }) => id),
      {
        name: 'in_each_gemeente',
        types: ['text', 'jsonb[]', 'boolean'],
        values: [this.sources.known(), gemeenten.map(({ id }) => this.sources.given(whom, id)), true],
      },
    );
    return gemeenten.flatMap(({ slug, name }, index) => {
      const kinds = this.kinds(rows[index]?.answer ?? [], language, much);
      return kinds.length === 0 ? [] : [{ slug, name, kinds }];
    });
  }

  private kinds(facts: readonly KnownFact[], language: Language, much: HowMuch) {
    const nameOf = (kind: string): string => {
      const [domain = '', ...key] = kind.split('.');
      return textOf(this.catalogues, domain, key.join('.'), language);
    };
    return inKinds(facts, nameOf, much === 'all' ? undefined : mostShown);
  }
}
