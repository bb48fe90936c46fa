import * as z from 'zod/mini';
import type { Fields } from '@wijkspoor/action-plan/domain';

const Typed = z.record(z.string(), z.string());
const Kept = z.object({ base: Typed, typed: Typed });
/** What was typed, and what it began with. */
type Kept = { readonly base: Fields; readonly typed: Fields };

/** A part of a report on the device of whoever writes it, until it is kept: a closed browser or an ended session loses nothing. */
export class DevicePart {
  private readonly key: string;

  constructor(name: string) {
    this.key = `ws-report ${name}`;
  }

  keep(kept: Kept): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(kept));
    } catch {
      // a full or forbidden store: the page itself still has it
    }
  }

  read(): Kept | undefined {
    try {
      return Kept.parse(JSON.parse(localStorage.getItem(this.key) ?? 'null'));
    } catch {
      return undefined;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // there is nothing to forget
    }
  }
}
