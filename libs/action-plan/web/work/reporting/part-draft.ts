import { HttpClient } from '@angular/common/http';
import { computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import {
  contentOf,
  fieldAt,
  type Fields,
  fieldsOf,
  mergeFields,
  type PartKey,
  PartSaved,
  type ReportView,
  SavePart,
} from '@wijkspoor/action-plan/domain';
import { problemOf } from '@wijkspoor/platform/web';
import { boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { DevicePart } from './device-part';
import { ReportsApi } from './reports-api';

/** What becomes of what somebody types in a part. `device`: it could not be kept at the gemeente, so it is kept on the device. */
export type PartState = 'new' | 'saved' | 'changed' | 'saving' | 'device' | 'closed';
type Clash = { readonly theirs: Fields; readonly names: readonly string[]; readonly by: string | null };
/** The report at the api, and whose device this is. */
export type PartPlace = { readonly path: string; readonly device: string };

/** One part of a report while somebody writes in it. Made where `inject` works. */
export class PartDraft {
  readonly model = signal<Fields>({});
  readonly edit = boundFields(this.model);
  readonly state = signal<PartState>('new');
  readonly savedBy = signal<string | null>(null);
  readonly savedAt = signal<string | null>(null);
  readonly marks = signal<readonly string[]>([]);
  /** What is wrong with a field, by its name. */
  readonly errors = signal<Readonly<Record<string, string>>>({});
  /** What another wrote in the same field. */
  readonly clash = signal<Clash | null>(null);
  /** Something to say of what was found or put together. */
  readonly said = signal<'' | 'save.found' | 'save.merged'>('');
  readonly began = signal<Fields>({});
  readonly waits = computed(() => this.state() === 'changed' || this.state() === 'device');
  private readonly http = inject(HttpClient);
  private readonly reads = inject(ReportsApi);
  private base: Fields = {};
  private version = 1;
  private busy: Promise<void> | null = null;
  private kept: DevicePart | undefined;
  private path = '';

  constructor(readonly part: PartKey) {}

  /** Begins with the report as it was read. */
  begin(view: ReportView, { path, device }: PartPlace): void {
    const fields = this.fieldsIn(view);
    this.path = path;
    this.kept = new DevicePart(`${device} ${view.id} ${this.part}`);
    this.base = fields;
    this.model.set(fields);
    this.began.set(fields);
    this.take(view);
  }

  /** Puts back what this device still has and nobody else got. Only in a browser. */
  recover(): void {
    const left = this.kept?.read();
    if (left === undefined) return;
    const { merged, clashes } = mergeFields(left.base, left.typed, this.base);
    if (same(merged, this.base) && clashes.length === 0) {
      this.kept?.forget();
      return;
    }
    this.model.set(merged);
    this.said.set('save.found');
    if (clashes.length > 0) this.clash.set({ theirs: this.base, names: clashes, by: this.savedBy() });
    this.changed();
  }

  /** Somebody typed: until it is kept, the device has it. */
  changed(): void {
    if (this.state() !== 'saving') this.state.set('changed');
    this.kept?.keep({ base: this.base, typed: this.model() });
  }

  /** Keeps what was typed. What comes in while it does so is kept after it. */
  async save(): Promise<void> {
    while (this.busy !== null) await this.busy;
    if (this.clash() !== null || same(this.model(), this.base)) {
      if (this.clash() === null && this.waits()) this.settled();
      return;
    }
    this.busy = this.send();
    await this.busy;
    this.busy = null;
  }

  /** The reader chose: own words, those of the other, or both. */
  choose(which: 'mine' | 'theirs' | 'both'): Promise<void> {
    const clash = this.clash();
    if (clash !== null && which !== 'mine')
      this.model.update((mine) => ({
        ...mine,
        ...Object.fromEntries(
          clash.names.map((name) => {
            const other = clash.theirs[name] ?? '';
            return [name, which === 'theirs' ? other : together(mine[name] ?? '', other)];
          }),
        ),
      }));
    this.clash.set(null);
    this.changed();
    return this.save();
  }

  private async send(): Promise<void> {
    const typed = this.model();
    this.state.set('saving');
    this.errors.set({});
    try {
      const body = { [this.part]: contentOf(this.part, typed) };
      const headers = { 'if-match': `"${this.version}"` };
      const answer = await firstValueFrom(this.http.patch(`${this.path}/parts/${this.part}`, body, { headers }));
      const { version, marks, savedBy, savedAt } = PartSaved.parse(answer);
      this.version = version;
      this.marks.set(marks);
      this.savedBy.set(savedBy);
      this.savedAt.set(savedAt);
      this.base = this.asKept(typed);
      if (this.model() === typed) this.model.set(this.base);
      this.settled();
    } catch (error) {
      await this.refused(error);
    }
  }

  private settled(): void {
    if (same(this.model(), this.base)) {
      this.state.set('saved');
      this.kept?.forget();
    } else this.changed();
  }

  private async refused(error: unknown): Promise<void> {
    const problem = problemOf(error);
    this.state.set('device');
    this.kept?.keep({ base: this.base, typed: this.model() });
    if (problem?.code === 'platform.stale') await this.meet();
    else if (problem?.code === 'action-plan.reportClosed') this.state.set('closed');
    else
      this.errors.set(
        Object.fromEntries(
          (problem?.errors ?? []).map(({ path, detail }) => [
            fieldAt(this.part, path.replace(`${this.part}.`, ''), this.model()),
            detail,
          ]),
        ),
      );
  }

  /** Somebody else kept this part first: what does not touch goes together, what does is shown. */
  private async meet(): Promise<void> {
    const view = await this.reads.now(this.path);
    if (view === undefined || view.content === null) return;
    const theirs = this.fieldsIn(view);
    const { merged, clashes } = mergeFields(this.base, this.model(), theirs);
    this.base = theirs;
    this.take(view);
    this.model.set(merged);
    this.changed();
    if (clashes.length > 0) this.clash.set({ theirs, names: clashes, by: this.savedBy() });
    else {
      this.said.set('save.merged');
      await this.send();
    }
  }

  private take({ parts }: ReportView): void {
    const head = parts.find(({ part }) => part === this.part);
    this.version = head?.version ?? 1;
    this.marks.set(head?.marks ?? []);
    this.savedBy.set(head?.savedBy ?? null);
    this.savedAt.set(head?.savedAt ?? null);
    this.state.set(head?.savedAt == null ? 'new' : 'saved');
  }

  private fieldsIn({ content }: ReportView): Fields {
    return content === null ? {} : fieldsOf(this.part, content[this.part]);
  }

  /** As the api has it now: without spaces around it, and numbers in one way. */
  private asKept(typed: Fields): Fields {
    const content = SavePart.parse({ [this.part]: contentOf(this.part, typed) })[this.part];
    return content === undefined ? typed : fieldsOf(this.part, content);
  }
}

const same = (one: Fields, other: Fields): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
};

/** Two texts after each other; of two numbers it stays the first. */
const together = (mine: string, other: string): string =>
  /^[\d.,-]*$/.test(mine + other) ? mine : [mine, other].filter(Boolean).join('\n');
