import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  anywhere,
  type ChangeDisclosure,
  type DisclosureRule,
  type DisclosureSetting,
  instrumentsPolicy,
  type OwnDisclosureRule,
  standardRule,
  tighten,
} from '@wijkspoor/instruments/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';

/** The limits of disclosure control in a gemeente: ours, or stricter. */
@Injectable()
export class DisclosureSettings {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** What holds in the gemeente of this transaction. */
  rule(tx: EntityManager): Promise<DisclosureRule> {
    return disclosureRule(tx);
  }

  read(ctx: Ctx): Promise<DisclosureSetting> {
    demand(anywhere(ctx.actor, instrumentsPolicy.seeInstruments));
    return this.db.run(ctx, async (tx) => view(ctx, await own(tx)));
  }

  /** A looser limit is refused by the contract. @throws platform.stale */
  change(ctx: Ctx, version: number, rule: ChangeDisclosure): Promise<DisclosureSetting> {
    demand(instrumentsPolicy.tightenDisclosure.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const changed = await tx.query<unknown[]>(
        `insert into disclosure_setting as d (rule, version) select $1, 2 where $2 = 1
         on conflict (gemeente_id) do nothing returning 1`,
        [rule, version],
      );
      if (changed.length === 0) {
        const [, n] = await tx.query<[unknown, number]>(
          'update disclosure_setting set rule = $1, version = version + 1 where version = $2',
          [rule, version],
        );
        if (n === 0) throw platformError('stale');
      }
      await this.audit.record(tx, ctx, {
        what: 'disclosure.changed',
        kind: 'gemeente',
        id: ctx.gemeenteId ?? '',
        details: rule,
      });
      return view(ctx, await own(tx));
    });
  }
}

/** What may be shown of a group, in the gemeente of this transaction. */
export async function disclosureRule(tx: EntityManager): Promise<DisclosureRule> {
  return tighten(standardRule, (await own(tx)).rule);
}

type Own = { readonly rule: OwnDisclosureRule; readonly version: number };

async function own(tx: EntityManager): Promise<Own> {
  const [row] = await tx.query<Own[]>('select rule, version from disclosure_setting');
  return row ?? { rule: {}, version: 1 };
}

const view = (ctx: Ctx, { rule, version }: Own): DisclosureSetting => ({
  ...{ rule, version, holds: { ...tighten(standardRule, rule) } },
  may: { write: may(instrumentsPolicy.tightenDisclosure.judge(ctx.actor)) },
});
