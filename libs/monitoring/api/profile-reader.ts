import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type AskedRound, askedRounds } from '@wijkspoor/instruments/api';
import {
  choiceOf,
  codeAround,
  makeProfile,
  neededFor,
  type Place,
  type WijkProfile,
} from '@wijkspoor/monitoring/domain';
import type { ProfileOfProject } from '@wijkspoor/project/domain';
import { Areas, figuresOf, type WijkOf } from '@wijkspoor/wijk/api';
import { type AreaInYear, type Composition, country } from '@wijkspoor/wijk/domain';
import { ProfileMaps } from './profile-maps';

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
  constructor(
    @Inject(Areas) private readonly areas: Areas,
    @Inject(ProfileMaps) private readonly maps: ProfileMaps,
  ) {}

  /** @param asked wijken of one gemeente. @param forStaff also says what is missing. */
  async read(tx: EntityManager, asked: readonly ProfileAsked[], forStaff: boolean): Promise<WijkProfile[]> {
    const wijkIds = asked.map(({ wijk }) => wijk.id);
    const made = await this.areas.compositions(tx, wijkIds);
    const rounds = await askedRounds(tx, wijkIds);
    const compositions = [...made.values()];
    const gemeente = gemeenteOf(asked, compositions);
    const lives = await this.areas.lives(tx, [
      ...compositions.flatMap((one) => [...one.areas.map(({ code }) => code), ...listOf(codeAround(one))]),
      ...listOf(gemeente),
    ]);
    const maps = await this.maps.of(tx, gemeente, compositions);
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
        rounds: rounds.filter(({ wijkId }) => wijkId === wijk.id).map(shownRound),
        map: (composition === null ? undefined : maps.get(composition)) ?? null,
      }),
    );
  }
}

const shownRound = ({ number, title, state, closesOn, resultsPublic }: AskedRound) => ({
  ...{ number, title, state, closesOn },
  results: resultsPublic,
});

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
