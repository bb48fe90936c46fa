import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ageBands,
  aroundScreen,
  type Channel,
  channels,
  checkAnswers,
  closedOf,
  type FormAnswers,
  type FormView,
  instrumentsError,
  instrumentsPolicy,
  type SaveForm,
  type SaveScreen,
  type ScreenSaved,
  type StartForm,
  takesAnswers,
  textsOf,
  unpack,
} from '@wijkspoor/instruments/domain';
import { Limits } from '@wijkspoor/identity/api';
import { hold, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import { BurstMemory } from './burst-memory';
import { FormBatch, type FormRow, type SaveVerdict } from './form-batch';
import { type FormKey, FormSecrets } from './form-secrets';
import { type RoundFrame, RoundFrames } from './round-frames';
import { RollUpNudge } from './roll-up-nudge';

/** Where a form begins: the address of the visitor, and the form this browser had before. */
type Beginning = { readonly address: string; readonly before: string | null };

/** Who saves a form: the secret of this browser, and the address of the visitor. */
type Writer = { readonly secret: string | null; readonly address: string };

/** What the tables hold of one form. */
type Stored = {
  readonly language: FormView['language'];
  readonly handedIn: boolean;
  readonly answers: (number | null)[];
  readonly buurt: number;
  readonly age: number;
  readonly texts: Readonly<Record<string, string>>;
};

/** Filling in a form: beginning, saving as often as one likes, handing in, changing, taking back. */
@Injectable()
export class FormsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(RoundFrames) private readonly rounds: RoundFrames,
    @Inject(FormSecrets) private readonly secrets: FormSecrets,
    @Inject(FormBatch) private readonly batch: FormBatch,
    @Inject(RollUpNudge) private readonly nudge: RollUpNudge,
    @Inject(BurstMemory) private readonly bursts: BurstMemory,
    @Inject(Limits) private readonly limits: Limits,
  ) {}

  /**
   * Begins a form: only a secret is made, nothing is written until there is an answer.
   * @returns the secret of the new form.
   * @throws instruments.roundNotOpen, instruments.channelNotOffered
   */
  async start(ctx: Ctx, number: number, { assisted }: StartForm, { address, before }: Beginning): Promise<string> {
    const round = await this.open(ctx, number);
    const channel: Channel = assisted === true ? 'assisted' : 'link';
    if (assisted === true) demand(instrumentsPolicy.enterForms.judge(ctx.actor, round));
    if (!round.channels.includes(channel)) throw instrumentsError('channelNotOffered');
    const id = this.secrets.newId();
    if (channel === 'link')
      this.bursts.begin(id, address, this.secrets.open(ofRound(round), before)?.id ?? null, Date.now());
    return this.secrets.seal(ofRound(round), { id, channel });
  }

  /**
   * The form of a code from a letter: a new one the first time, the same one after that.
   * @throws instruments.codeUnknown, instruments.roundNotOpen, platform.tooMany
   */
  async useCode(ctx: Ctx, number: number, code: string, client: string): Promise<string> {
    const round = await this.open(ctx, number);
    await this.limits.count('householdCode', { client });
    const hmac = this.secrets.hmacOf(ofRound(round), code);
    const id = await this.db.run(ctx, async (tx) => {
      const [rows] = await tx.query<[{ form_id: string }[], number]>(
        'update round_code set form_id = coalesce(form_id, $3) where round_id = $1 and hmac = $2 returning form_id',
        [round.id, hmac, this.secrets.newId()],
      );
      return rows[0]?.form_id;
    });
    if (id === undefined) throw instrumentsError('codeUnknown', [{ path: 'code', code: 'instruments.codeUnknown' }]);
    return this.secrets.seal(ofRound(round), { id, channel: 'code' });
  }

  /** The form as it stands; empty when nothing was saved yet. @throws instruments.noForm */
  async view(ctx: Ctx, number: number, secret: string | null): Promise<FormView> {
    const round = await this.rounds.publicOne(ctx, number);
    const key = this.keyOf(round, secret);
    const stored = await this.db.run(ctx, (tx) => readForm(tx, round.id, key.id));
    return viewOf(round, key, stored, ctx);
  }

  /** Saves all answers; with `done` hands them in. Sending the same twice is once. @throws instruments.noForm, instruments.answers, instruments.roundNotOpen */
  async save(ctx: Ctx, number: number, { secret, address }: Writer, input: SaveForm): Promise<void> {
    const round = await this.rounds.publicOne(ctx, number);
    const key = this.keyOf(round, secret);
    const row = this.judged(round, rowOf(round, key, input, ctx.language), address);
    this.demandSaved(ctx, round, await this.batch.save(round.gemeenteId, row));
  }

  /** Saves one screen of a plain form; the others stay as they are. @returns what is asked around it. @throws what `save` throws */
  async saveScreen(ctx: Ctx, number: number, { secret, address }: Writer, screen: SaveScreen): Promise<ScreenSaved> {
    const round = await this.rounds.publicOne(ctx, number);
    const key = this.keyOf(round, secret);
    const { verdict, around } = await this.db.run(ctx, async (tx) => {
      // two screens of one form at once: the second adds to what the first left
      await hold(tx, 'round', round.id, 'shared');
      await hold(tx, 'form', key.id);
      const stored = await readForm(tx, round.id, key.id);
      const before = viewOf(round, key, stored, ctx);
      const keys = new Set(screen.keys);
      const others = <T>(all: Readonly<Record<string, T>>): [string, T][] =>
        Object.entries(all).filter(([one]) => !keys.has(one));
      const input: SaveForm = {
        answers: Object.fromEntries([...others(before.answers), ...Object.entries(screen.answers)]),
        texts: Object.fromEntries([...others(before.texts), ...Object.entries(screen.texts)]),
        buurt: screen.buurt === undefined ? before.buurt : screen.buurt,
        age: screen.age === undefined ? before.age : screen.age,
        done: screen.done === true || before.handedIn,
      };
      const row = this.judged(round, rowOf(round, key, input, ctx.language), address);
      return {
        verdict: await this.batch.saveIn(tx, round.gemeenteId, row),
        around: aroundScreen(round.definition, input.answers, screen.keys),
      };
    });
    this.demandSaved(ctx, round, verdict);
    return around;
  }

  /** Takes a form back: its answers and texts are gone. Doing it twice is once. @throws instruments.noForm, instruments.roundNotOpen */
  async remove(ctx: Ctx, number: number, secret: string | null): Promise<void> {
    const round = await this.open(ctx, number);
    const key = this.keyOf(round, secret);
    await this.db.run(ctx, (tx) => removeForm(tx, round.id, key.id));
    this.nudge.about(ctx, round.id);
  }

  /** The secret of a form in another browser, from the link in a mail. @throws instruments.noForm */
  async reopen(ctx: Ctx, number: number, secret: string): Promise<string> {
    const round = await this.rounds.publicOne(ctx, number);
    return this.secrets.seal(ofRound(round), this.keyOf(round, secret));
  }

  /** @throws instruments.noForm when the secret is not one of this round. */
  keyOf(round: RoundFrame, secret: string | null): FormKey {
    const key = this.secrets.open(ofRound(round), secret);
    if (key === null) throw instrumentsError('noForm');
    return key;
  }

  private async open(ctx: Ctx, number: number): Promise<RoundFrame> {
    const round = await this.rounds.publicOne(ctx, number);
    if (!takes(round)) throw instrumentsError('roundNotOpen');
    return round;
  }

  /** What was handed in stays so, and what it becomes after that is judged too. */
  private judged(round: RoundFrame, row: FormRow, address: string): FormRow {
    const done = row.done || this.bursts.isHandedIn(placeOf(round), row.id);
    return { ...row, done, marks: done && row.channel === openLink ? this.judge(round, row, address) : [] };
  }

  private demandSaved(ctx: Ctx, round: RoundFrame, verdict: SaveVerdict): void {
    if (verdict === 'closed') throw instrumentsError('roundNotOpen');
    if (verdict === 'elsewhere') throw platformError('missing');
    this.nudge.about(ctx, round.id);
  }

  private judge(round: RoundFrame, { id, answers }: FormRow, address: string): FormRow['marks'] {
    const closed = closedOf(round.definition);
    const scores = answers.filter((_, index) => closed[index]?.kind === 'scale');
    const answered = answers.filter((one) => one !== null).length;
    return this.bursts.handIn({ round: placeOf(round), formId: id, address, scores, answered, now: Date.now() });
  }
}

const openLink = channels.indexOf('link') + 1;
const placeOf = ({ gemeenteId, id }: RoundFrame): string => `${gemeenteId} ${id}`;
const ofRound = ({ gemeenteId, id }: RoundFrame) => ({ gemeenteId, roundId: id });

/** Whether this round takes answers at this moment. */
export const takes = ({ state, opensAt, closesAt }: RoundFrame): boolean =>
  takesAnswers({ state, opensAt: time(opensAt), closesAt: time(closesAt) }, Date.now());

const time = (moment: string | null): number | null => (moment === null ? null : Date.parse(moment));

/** A form as the tables keep it. @throws instruments.answers with what is wrong per question */
export function rowOf(
  round: RoundFrame,
  { id, channel }: FormKey,
  { buurt, age, done, ...input }: FormAnswers & Pick<SaveForm, 'buurt' | 'age' | 'done'>,
  language: string,
): FormRow {
  const checked = checkAnswers(round.definition, input);
  if (!checked.ok) throw instrumentsError('answers', checked.errors);
  const place = buurt === null ? 0 : round.buurten.findIndex(({ code }) => code === buurt) + 1;
  if (buurt !== null && place === 0) throw instrumentsError('answers', [{ path: 'buurt', code: 'choice' }]);
  const numbers = new Map(textsOf(round.definition).map(({ key }, index) => [key, String(index + 1)]));
  return {
    ...{ id, roundId: round.id, channel: channels.indexOf(channel) + 1, language, answers: checked.answers },
    buurt: round.askBuurt ? place : 0,
    age: round.askAge && age !== null ? ageBands.indexOf(age) + 1 : 0,
    texts: Object.fromEntries(Object.entries(checked.texts).map(([key, text]) => [numbers.get(key) ?? '', text])),
    ...{ done, marks: [] },
  };
}

/** What the writer of a form may see again: own texts, unless staff took them away. */
async function readForm(tx: EntityManager, roundId: string, id: string): Promise<Stored | undefined> {
  const [row] = await tx.query<Stored[]>(
    `select f.language, f.handed_in as "handedIn", array_to_json(f.answers) as answers, f.buurt, f.age,
      coalesce(f.draft_texts, (select jsonb_object_agg(t.question, t.text) from form_text t where t.form_id = f.id and t.text <> ''), '{}') as texts
     from form f where f.id = $2 and f.round_id = $1`,
    [roundId, id],
  );
  return row;
}

async function removeForm(tx: EntityManager, roundId: string, id: string): Promise<void> {
  await hold(tx, 'round', roundId, 'shared');
  await hold(tx, 'form', id);
  // what we know of the round may be two seconds old; under the lock nobody closes it
  const open = await tx.query<unknown[]>(
    `select from round where id = $1 and state = 'open' and clock_timestamp() < closes_at`,
    [roundId],
  );
  if (open.length === 0) throw instrumentsError('roundNotOpen');
  await tx.query(
    `with gone as (delete from form where id = $2 and round_id = $1 returning *),
      sheet as (delete from paper_sheet where round_id = $1 and form_id = $2)
     insert into form_delta (round_id, form_id, sign, channel, buurt, age, answers)
     select round_id, id, -1, channel, buurt, age, answers from gone where handed_in and set_aside is null`,
    [roundId, id],
  );
}

function viewOf(round: RoundFrame, { id, channel }: FormKey, stored: Stored | undefined, ctx: Ctx): FormView {
  const { definition } = round;
  const texts = textsOf(definition);
  return {
    id,
    round: { number: round.number, title: round.title, takesAnswers: takes(round) },
    language: stored?.language ?? ctx.language,
    handedIn: stored?.handedIn ?? false,
    assisted: channel === 'assisted',
    questions: definition.questions,
    answers: { ...unpack(definition, stored?.answers ?? []) },
    texts: Object.fromEntries(
      texts.flatMap(({ key }, index) => {
        const text = stored?.texts[String(index + 1)];
        return text === undefined ? [] : [[key, text]];
      }),
    ),
    askBuurt: round.askBuurt,
    askAge: round.askAge,
    buurten: [...round.buurten],
    buurt: stored === undefined ? null : (round.buurten[stored.buurt - 1]?.code ?? null),
    age: stored === undefined ? null : (ageBands[stored.age - 1] ?? null),
  };
}
