import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  choiceOf,
  codeAround,
  type Ground,
  makeProfile,
  neededFor,
  type Place,
  type WijkMap,
  wijkMap,
  type WijkProfile,
} from '@wijkspoor/monitoring/domain';
import type { ProfileOfProject } from '@wijkspoor/project/domain';
import { Areas, type AreaWithBoundary, figuresOf, type WijkOf } from '@wijkspoor/wijk/api';
import { type AreaInYear, type Composition, country, readBoundary } from '@wijkspoor/wijk/domain';

/** A wijk whose profile is asked, with what its projects say. */
export type ProfileAsked = {
  readonly wijk: WijkOf;
  readonly about: readonly ProfileOfProject[];
  readonly published: boolean;
  /** None of these projects is public. */
  readonly projectHidden: boolean;
};

/** Makes profiles out of areas, figures and what projects chose, in a number of statements that does not grow. */
@Injectable()
export class ProfileReader {
  constructor(@Inject(Areas) private readonly areas: Areas) {}

  /** @param asked wijken of one gemeente. @param forStaff also says what is missing. */
  async read(tx: EntityManager, asked: readonly ProfileAsked[], forStaff: boolean): Promise<WijkProfile[]> {
    const made = await this.areas.compositions(
      tx,
      asked.map(({ wijk }) => wijk.id),
    );
    const compositions = [...made.values()];
    const gemeente = gemeenteOf(asked, compositions);
    const lives = await this.areas.lives(tx, [
      ...compositions.flatMap((one) => [...one.areas.map(({ code }) => code), ...listOf(codeAround(one))]),
      ...listOf(gemeente),
    ]);
    const grounds = await this.grounds(tx, gemeente, compositions);
    const wishes = asked.map(({ wijk, about, ...state }) => {
      const composition = made.get(wijk.id) ?? null;
      const chosen = about.flatMap(({ indicators }) => indicators);
      return { wijk, about, state, chosen, composition, place: placeOf(wijk, composition, gemeente, lives) };
    });
    const figures = await figuresOf(tx, {
      areas: [...new Set(wishes.flatMap(({ place }) => codesOf(place)))],
      indicators: [...new Set(wishes.flatMap(({ chosen }) => neededFor(choiceOf(chosen))))],
    });
    return wishes.map(({ wijk, about, state, chosen, composition, place }) =>
      makeProfile({
        ...{ wijk, place, chosen, ...state, forStaff },
        figures: figures.filter(belongsTo(place)),
        notes: about.flatMap(({ notes }) => notes),
        map: mapOf(composition, grounds),
      }),
    );
  }

  /** The ground of the gemeente and what lies in it, of the year that the wijken are made of; buurten only when a wijk is made of them. */
  private async grounds(
    tx: EntityManager,
    gemeente: string | null,
    compositions: readonly Composition[],
  ): Promise<readonly AreaWithBoundary[]> {
    const [year] = compositions.map((one) => one.year).sort((a, b) => b - a);
    if (gemeente === null || year === undefined) return [];
    const ofBuurten = compositions.some(({ kind }) => kind === 'buurten');
    return this.areas.withBoundaries(tx, gemeente, year, [
      'gemeente',
      'wijk',
      ...(ofBuurten ? ['buurt' as const] : []),
    ]);
  }
}

const listOf = (code: string | null): string[] => (code === null ? [] : [code]);

const gemeenteOf = (asked: readonly ProfileAsked[], compositions: readonly Composition[]): string | null =>
  asked.map(({ wijk }) => wijk.gemeenteCode).find((code) => code !== null) ??
  compositions.flatMap(({ areas }) => areas.map(({ gemeenteCode }) => gemeenteCode)).find((code) => code !== null) ??
  null;

function placeOf(
  wijk: WijkOf,
  composition: Composition | null,
  gemeente: string | null,
  lives: readonly AreaInYear[],
): Place {
  const year = composition?.year ?? null;
  const nameOf = (code: string): string =>
    lives.find((life) => life.code === code && (year === null || life.year === year))?.name ?? code;
  const around = codeAround(composition);
  return {
    ...{ name: wijk.name, year, areas: composition?.areas ?? [], missing: composition?.missing ?? [], lives },
    around: around === null ? null : { code: around, name: nameOf(around) },
    gemeente: { code: gemeente, name: gemeente === null ? '' : nameOf(gemeente) },
    country: country(year ?? 0).code,
  };
}

const codesOf = ({ areas, around, gemeente, country: land }: Place): string[] => [
  ...areas.map(({ code }) => code),
  ...listOf(around?.code ?? null),
  ...listOf(gemeente.code),
  land,
];

const belongsTo = (place: Place) => {
  const codes = new Set(codesOf(place));
  return ({ area }: { readonly area: { readonly code: string } }): boolean => codes.has(area.code);
};

function mapOf(composition: Composition | null, grounds: readonly AreaWithBoundary[]): WijkMap | null {
  if (composition === null) return null;
  const of = (codes: readonly string[]): Ground[] =>
    codes.map((code) => {
      const boundary = grounds.find((one) => one.code === code && one.year === composition.year)?.boundary ?? null;
      return { code, boundary: boundary === null ? null : readBoundary(boundary) };
    });
  const codesAt = (level: string): string[] => grounds.filter((one) => one.level === level).map(({ code }) => code);
  const [whole] = of(codesAt('gemeente'));
  return wijkMap(of(composition.areas.map(({ code }) => code)), of(codesAt('wijk')), whole ?? null);
}
