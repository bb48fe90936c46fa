import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Ground, type WijkMap, wijkMap } from '@wijkspoor/monitoring/domain';
import { Areas, type AreaWithBoundary } from '@wijkspoor/wijk/api';
import { type Composition, readBoundary } from '@wijkspoor/wijk/domain';

/** Most drawings that are kept; one is some ten kB. */
const mostKept = 1000;

/** The maps of wijken. A drawing is kept until an import changes the ground it shows: drawing is most of the work of a profile. */
@Injectable()
export class ProfileMaps {
  private readonly kept = new Map<string, WijkMap | null>();

  constructor(@Inject(Areas) private readonly areas: Areas) {}

  /** @param compositions of wijken in one gemeente. A map shows the gemeente as it lay in the newest year of them. */
  async of(
    tx: EntityManager,
    gemeente: string | null,
    compositions: readonly Composition[],
  ): Promise<ReadonlyMap<Composition, WijkMap | null>> {
    const [year] = compositions.map((one) => one.year).sort((a, b) => b - a);
    if (gemeente === null || year === undefined) return new Map();
    const version = await this.areas.versionOf(tx, gemeente, year);
    const keyOf = ({ areas, year: of }: Composition): string =>
      [gemeente, year, version, of, ...areas.map(({ code }) => code)].join(' ');
    const found = new Map(compositions.map((one) => [one, this.kept.get(keyOf(one))]));
    const unknown = compositions.filter((one) => found.get(one) === undefined);
    const grounds = unknown.length === 0 ? [] : await this.grounds(tx, gemeente, year, unknown);
    for (const composition of unknown) {
      const map = mapOf(composition, grounds);
      found.set(composition, map);
      this.keep(keyOf(composition), map);
    }
    return new Map([...found].map(([composition, map]) => [composition, map ?? null]));
  }

  /** The ground of the gemeente and what lies in it; buurten only when a wijk is made of them. */
  private grounds(
    tx: EntityManager,
    gemeente: string,
    year: number,
    compositions: readonly Composition[],
  ): Promise<readonly AreaWithBoundary[]> {
    const ofBuurten = compositions.some(({ kind }) => kind === 'buurten');
    return this.areas.withBoundaries(tx, gemeente, year, [
      'gemeente',
      'wijk',
      ...(ofBuurten ? ['buurt' as const] : []),
    ]);
  }

  private keep(key: string, map: WijkMap | null): void {
    const [oldest] = this.kept.keys();
    if (this.kept.size >= mostKept && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, map);
  }
}

function mapOf(composition: Composition, grounds: readonly AreaWithBoundary[]): WijkMap | null {
  const of = (codes: readonly string[]): Ground[] =>
    codes.map((code) => {
      const boundary = grounds.find((one) => one.code === code && one.year === composition.year)?.boundary ?? null;
      return { code, boundary: boundary === null ? null : readBoundary(boundary) };
    });
  const codesAt = (level: string): string[] => grounds.filter((one) => one.level === level).map(({ code }) => code);
  const [whole] = of(codesAt('gemeente'));
  return wijkMap(of(composition.areas.map(({ code }) => code)), of(codesAt('wijk')), whole ?? null);
}
