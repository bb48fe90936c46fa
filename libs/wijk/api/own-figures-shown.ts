import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

type Shown = (tx: EntityManager, wijk: string) => Promise<readonly string[]>;

/** Which own figures of a gemeente everybody may see of a wijk. Whoever makes figures public says so; until then none. */
@Injectable()
export class OwnFiguresShown {
  private shown: Shown = () => Promise.resolve([]);

  /** @param shown gives the keys of indicators, by the slug of a wijk. */
  register(shown: Shown): void {
    this.shown = shown;
  }

  /** `tx` comes from `TenantDb.run`: it decides whose wijk it is. */
  of(tx: EntityManager, wijk: string): Promise<readonly string[]> {
    return this.shown(tx, wijk);
  }
}
