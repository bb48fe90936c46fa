import { Injectable } from '@nestjs/common';
import type { Ctx, RetentionTerm } from '@wijkspoor/platform/domain';

/** A class of data of a gemeente, and how what is too old is destroyed. Doing it twice is once. */
export type RetentionClass = RetentionTerm & {
  /** @returns how many things are gone. */
  readonly destroy: (own: Ctx, days: number) => Promise<number>;
};

/** A class of data of the platform, for all gemeenten together. */
export type PlatformRetentionClass = {
  readonly name: string;
  readonly days: number;
  readonly destroy: (days: number) => Promise<number>;
};

/** All classes of data that are not kept for ever. Every domain's module registers its own, in the api and in the worker alike. */
@Injectable()
export class RetentionClasses {
  private readonly own: RetentionClass[] = [];
  private readonly shared: PlatformRetentionClass[] = [];

  register(...classes: readonly RetentionClass[]): void {
    this.own.push(...classes);
  }

  registerPlatform(...classes: readonly PlatformRetentionClass[]): void {
    this.shared.push(...classes);
  }

  ofGemeente(): readonly RetentionClass[] {
    return this.own;
  }

  ofPlatform(): readonly PlatformRetentionClass[] {
    return this.shared;
  }
}
