import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  ageBands,
  type EnterSheet,
  type EnterTexts,
  instrumentsError,
  type SheetList,
  type SheetView,
  textsOf,
  unpack,
} from '@wijkspoor/instruments/domain';
import { People } from '@wijkspoor/identity/api';
import { hold, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, type Language, platformError } from '@wijkspoor/platform/domain';
import { saveForms } from './form-batch';
import { FormSecrets } from './form-secrets';
import { rowOf } from './forms.service';
import { RollUpNudge } from './roll-up-nudge';
import { roundFor } from './round-access';
import { type RoundFrame, RoundFrames } from './round-frames';

type Line = {
  readonly number: number;
  readonly version: number;
  readonly enteredBy: string;
  readonly checkedBy: string | null;
  readonly textsEntered: boolean;
};
type Sheet = Line & {
  readonly formId: string;
  readonly answers: (number | null)[];
  readonly buurt: number;
  readonly age: number;
  readonly texts: Readonly<Record<string, string>>;
};
type Scores = EnterSheet & Partial<EnterTexts>;

const line = `s.number, s.version, s.entered_by as "enteredBy", s.checked_by as "checkedBy", s.texts_entered as "textsEntered"`;
const selectSheet = `select ${line}, s.form_id as "formId", array_to_json(f.answers) as answers, f.buurt, f.age,
    coalesce((select jsonb_object_agg(t.question, t.text) from form_text t where t.form_id = f.id and t.text <> ''), '{}') as texts
  from paper_sheet s join form f on f.id = s.form_id where s.round_id = $1 and s.number = $2`;
const most = 5_000;

/** Sheets that came back on paper: entered by one person, checked by another, own words in a second pass. One sheet is one form. */
@Injectable()
export class PaperSheets {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(People) private readonly people: People,
    @Inject(RoundFrames) private readonly frames: RoundFrames,
    @Inject(FormSecrets) private readonly secrets: FormSecrets,
    @Inject(RollUpNudge) private readonly nudge: RollUpNudge,
  ) {}

  /** What stands on the sheets of a round, and how far their entering is. @throws platform.missing */
  async list(ctx: Ctx, number: number): Promise<SheetList> {
    const round = await roundFor(ctx, this.frames, number, 'enterForms');
    return this.db.run(ctx, async (tx) => {
      const lines = await tx.query<Line[]>(
        `select ${line} from paper_sheet s where s.round_id = $1 order by s.number limit ${most}`,
        [round.id],
      );
      const names = await this.names(tx, lines);
      return {
        round: {
          ...{ number, title: round.title, state: round.state },
          project: { id: round.projectId, name: round.project },
        },
        questions: round.definition.questions,
        askBuurt: round.askBuurt,
        askAge: round.askAge,
        buurten: [...round.buurten],
        printed: (await printedOf(tx, round.id)).map(({ from, to }) => ({ from, to })),
        items: lines.map((one) => lineView(one, names, ctx)),
      };
    });
  }

  /** @throws platform.missing, instruments.sheetUnknown */
  async one(ctx: Ctx, number: number, sheet: number): Promise<SheetView> {
    const round = await roundFor(ctx, this.frames, number, 'enterForms');
    return this.db.run(ctx, async (tx) => this.view(ctx, tx, round, await find(tx, round, sheet)));
  }

  /**
   * Enters a sheet, or enters it again: it stays one form, and somebody else checks it.
   * @param version the one that was seen; 0 when it was not entered before. Sending the same twice is once.
   * @throws instruments.sheetUnknown, instruments.sheetEntered, platform.stale, instruments.answers, instruments.roundNotOpen
   */
  enter(ctx: Ctx, number: number, sheet: number, version: number, input: EnterSheet): Promise<SheetView> {
    return this.write(
      ctx,
      number,
      async (tx, round) => {
        await lock(tx, round, sheet);
        const before = await tx.query<Sheet[]>(selectSheet, [round.id, sheet]);
        const [known] = before;
        if (known === undefined) {
          if (version !== 0) throw platformError('stale');
          const language = await languageOf(tx, round, sheet);
          const formId = this.secrets.newId();
          await this.save(tx, round, formId, { ...input, texts: {} }, language);
          await tx.query('insert into paper_sheet (round_id, number, form_id, entered_by) values ($1, $2, $3, $4)', [
            round.id,
            sheet,
            formId,
            ctx.actor.accountId,
          ]);
          return 'sheet.entered';
        }
        // an answer that got lost on the way back is sent again
        if (version === 0 && isSame(round, known, input)) return null;
        if (version === 0) throw instrumentsError('sheetEntered');
        if (known.version !== version) throw platformError('stale');
        await this.save(tx, round, known.formId, input);
        await tx.query(
          `update paper_sheet set entered_by = $3, checked_by = null, version = version + 1 where round_id = $1 and number = $2`,
          [round.id, sheet, ctx.actor.accountId],
        );
        return 'sheet.entered';
      },
      sheet,
    );
  }

  /**
   * Says, with the paper in hand, what stands on it; where that differs it is put right.
   * @throws instruments.sameChecker, platform.stale, instruments.sheetUnknown, instruments.answers, instruments.roundNotOpen
   */
  check(ctx: Ctx, number: number, sheet: number, version: number, input: EnterSheet): Promise<SheetView> {
    return this.write(
      ctx,
      number,
      async (tx, round) => {
        const known = await seen(tx, round, sheet, version);
        if (known.enteredBy === ctx.actor.accountId) throw instrumentsError('sameChecker');
        const same = isSame(round, known, input);
        if (!same) await this.save(tx, round, known.formId, input);
        await tx.query(
          'update paper_sheet set checked_by = $3, version = version + 1 where round_id = $1 and number = $2',
          [round.id, sheet, ctx.actor.accountId],
        );
        return same ? 'sheet.checked' : 'sheet.corrected';
      },
      sheet,
    );
  }

  /** The own words on a sheet, all of them; none is an answer too. @throws platform.stale, instruments.sheetUnknown, instruments.answers, instruments.roundNotOpen */
  enterTexts(ctx: Ctx, number: number, sheet: number, version: number, { texts }: EnterTexts): Promise<SheetView> {
    return this.write(
      ctx,
      number,
      async (tx, round) => {
        const known = await seen(tx, round, sheet, version);
        await this.save(tx, round, known.formId, { ...scoresOf(round, known), texts });
        await tx.query(
          'update paper_sheet set texts_entered = true, version = version + 1 where round_id = $1 and number = $2',
          [round.id, sheet],
        );
        return 'sheet.texts';
      },
      sheet,
    );
  }

  private async write(
    ctx: Ctx,
    number: number,
    act: (tx: EntityManager, round: RoundFrame) => Promise<string | null>,
    sheet: number,
  ): Promise<SheetView> {
    const round = await roundFor(ctx, this.frames, number, 'enterForms');
    if (!round.channels.includes('paper')) throw instrumentsError('channelNotOffered');
    const view = await this.db.run(ctx, async (tx) => {
      await demandPaper(tx, round);
      const what = await act(tx, round);
      if (what !== null)
        await this.audit.record(tx, ctx, { what, kind: 'round', id: round.id, details: { number, sheet } });
      return this.view(ctx, tx, round, await find(tx, round, sheet));
    });
    this.nudge.about(ctx, round.id);
    return view;
  }

  /** Paper may be entered after closing. Without `texts` those that are there stay. */
  private async save(
    tx: EntityManager,
    round: RoundFrame,
    formId: string,
    { texts, ...scores }: Scores,
    language?: Language,
  ): Promise<void> {
    const spoken = language ?? (await formLanguage(tx, formId));
    const input = { ...scores, texts: texts ?? {}, done: true };
    const row = rowOf(round, { id: formId, channel: 'paper' }, input, spoken);
    const saved = await saveForms(
      this.db,
      round.gemeenteId,
      [texts === undefined ? { ...row, texts: null } : row],
      true,
      tx,
    );
    if (saved.get(`${formId} ${round.id}`) !== 'saved') throw instrumentsError('roundNotOpen');
  }

  private async view(ctx: Ctx, tx: EntityManager, round: RoundFrame, sheet: Sheet): Promise<SheetView> {
    const { buurt, age, answers } = scoresOf(round, sheet);
    const texts = textsOf(round.definition).flatMap(({ key }, index): [string, string][] => {
      const text = sheet.texts[String(index + 1)];
      return text === undefined ? [] : [[key, text]];
    });
    return {
      ...lineView(sheet, await this.names(tx, [sheet]), ctx),
      ...{ answers, buurt, age, texts: Object.fromEntries(texts) },
    };
  }

  private names(tx: EntityManager, lines: readonly Line[]): Promise<ReadonlyMap<string, string>> {
    return this.people.names(tx, [...new Set(lines.map(({ enteredBy }) => enteredBy))], []);
  }
}

const lineView = (
  { number, version, enteredBy, checkedBy, textsEntered }: Line,
  names: ReadonlyMap<string, string>,
  { actor }: Ctx,
): SheetList['items'][number] => ({
  ...{ number, version, textsEntered, checked: checkedBy !== null, mine: enteredBy === actor.accountId },
  enteredBy: names.get(enteredBy) ?? null,
});

const scoresOf = ({ definition, buurten }: RoundFrame, { answers, buurt, age }: Sheet): EnterSheet => ({
  answers: { ...unpack(definition, answers) },
  buurt: buurten[buurt - 1]?.code ?? null,
  age: ageBands[age - 1] ?? null,
});

/** Whether what is given comes down to what is there. */
function isSame(round: RoundFrame, sheet: Sheet, input: EnterSheet): boolean {
  const { answers, buurt, age } = rowOf(
    round,
    { id: sheet.formId, channel: 'paper' },
    { ...input, texts: {}, done: true },
    'nl',
  );
  return buurt === sheet.buurt && age === sheet.age && JSON.stringify(answers) === JSON.stringify(sheet.answers);
}

/** A sheet is written by one at a time, also when it is not there yet. */
async function lock(tx: EntityManager, round: RoundFrame, sheet: number): Promise<void> {
  await hold(tx, 'paper', `${round.id} ${sheet}`);
}

async function seen(tx: EntityManager, round: RoundFrame, sheet: number, version: number): Promise<Sheet> {
  await lock(tx, round, sheet);
  const known = await find(tx, round, sheet);
  if (known.version !== version) throw platformError('stale');
  return known;
}

/** Sheets come in one by one beside each other, and none after somebody said that they were all in. */
async function demandPaper(tx: EntityManager, { id }: RoundFrame): Promise<void> {
  const [row] = await tx.query<{ done: boolean }[]>('select paper_in as done from round where id = $1 for key share', [
    id,
  ]);
  if (row?.done === true) throw instrumentsError('paperIn');
}

async function find(tx: EntityManager, round: RoundFrame, sheet: number): Promise<Sheet> {
  const [found] = await tx.query<Sheet[]>(selectSheet, [round.id, sheet]);
  if (found === undefined) throw instrumentsError('sheetUnknown');
  return found;
}

type Printed = { readonly from: number; readonly to: number; readonly language: Language };
const printedOf = (tx: EntityManager, roundId: string): Promise<Printed[]> =>
  tx.query<Printed[]>(
    `select first_number as "from", first_number + amount - 1 as "to", language from round_print
     where round_id = $1 and kind = 'sheets' and state = 'ready' order by first_number`,
    [roundId],
  );

/** The language a sheet was printed in. @throws instruments.sheetUnknown when none has this number */
async function languageOf(tx: EntityManager, round: RoundFrame, sheet: number): Promise<Language> {
  const printed = (await printedOf(tx, round.id)).find(({ from, to }) => sheet >= from && sheet <= to);
  if (printed === undefined)
    throw instrumentsError('sheetUnknown', [{ path: 'sheet', code: 'instruments.sheetUnknown' }]);
  return printed.language;
}

async function formLanguage(tx: EntityManager, formId: string): Promise<Language> {
  const [form] = await tx.query<{ language: Language }[]>('select language from form where id = $1', [formId]);
  return form?.language ?? 'nl';
}
