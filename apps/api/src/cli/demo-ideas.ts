import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { IdeaState, IdeaVerb } from '@wijkspoor/proposals/domain';

/** The project and the wijk of the demo that take ideas. */
const project = '0199c0de-0000-7000-8000-000000000001';
const wijk = 'lindehoek';
const settings = {
  themes: ['Groen en water', 'Veilig op straat', 'Elkaar ontmoeten', 'Jong en oud'],
  words: ['gratis geld'],
};

type Step = {
  readonly move: IdeaVerb;
  readonly to: IdeaState;
  readonly words?: string;
  readonly into?: number;
  /** From today; else a week after the step before. */
  readonly days?: number;
};
/** An idea of the demo; days from today. */
type DemoIdea = {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly name: string;
  readonly days: number;
  readonly theme?: string;
  readonly spoor?: string;
  readonly street?: string;
  /** Which of the buurten of the wijk, by name. */
  readonly buurt?: number;
  readonly onPaper?: boolean;
  readonly supporters: number;
  readonly steps: readonly Step[];
  readonly before?: string;
  readonly comments?: readonly { readonly name: string; readonly text: string; readonly role?: string }[];
};

const public_: readonly Step[] = [
  { move: 'submit', to: 'submitted' },
  { move: 'publish', to: 'published' },
];
const ideas: readonly DemoIdea[] = [
  {
    ...{ number: 1, title: 'Meer bankjes bij de vijver', name: 'Wandelaar', days: -150, buurt: 0, supporters: 34 },
    ...{ theme: 'Groen en water', spoor: 'environment', street: 'Vijverlaan' },
    text: 'Veel oudere mensen lopen graag een rondje om de vijver. Nu kunnen zij nergens zitten. Met vier bankjes komen zij vaker buiten.',
    before: 'Zet bankjes bij de vijver. Dan kunnen mensen zitten.',
    steps: [
      ...public_,
      // after the vote about money, and the decision on it
      {
        ...{ move: 'adopt', to: 'adopted', days: -74 },
        words:
          'Bewoners stemden ervoor. Wij zetten vier bankjes met een leuning neer, van de vijver tot aan de winkels.',
      },
      {
        ...{ move: 'plan', to: 'planned', days: -67 },
        words: 'De vier bankjes staan in het plan. Zij komen er binnen een jaar.',
      },
    ],
    comments: [
      { name: 'Buurvrouw', text: 'Mijn moeder zou hier heel blij mee zijn.' },
      { name: '', text: 'Wij kijken met bewoners welke plekken het best zijn.', role: 'gemeente' },
    ],
  },
  {
    ...{ number: 2, title: 'Bankjes om de vijver', name: '', days: -140, buurt: 0, supporters: 6 },
    text: 'Ik wil kunnen zitten als ik met de hond loop.',
    steps: [...public_, { move: 'merge', to: 'merged', into: 1, words: 'Dit lijkt op een idee dat er al was.' }],
  },
  {
    ...{ number: 3, title: 'Een zebrapad bij de school', name: 'Vader van twee', days: -40, buurt: 1, supporters: 51 },
    ...{ theme: 'Veilig op straat', spoor: 'environment', street: 'Schoolstraat' },
    text: 'Auto’s rijden hier hard. Kinderen durven niet alleen over te steken. Een zebrapad maakt het veilig.',
    steps: [...public_, { move: 'consider', to: 'answering', words: 'Wij tellen in mei hoeveel auto’s er rijden.' }],
    comments: [{ name: 'Oma Riet', text: 'Ja! Gisteren ging het bijna mis.' }],
  },
  {
    ...{ number: 4, title: 'Elke week samen koken', name: 'Kok zonder keuken', days: -20, buurt: 2, supporters: 18 },
    ...{ theme: 'Elkaar ontmoeten', spoor: 'participation', onPaper: true },
    text: 'In het buurthuis is een keuken die bijna nooit wordt gebruikt. Laten we daar elke week samen koken en eten.',
    steps: public_,
  },
  {
    ...{ number: 5, title: 'Een kunstgrasveld naast het plein', name: 'Voetballer', days: -35, supporters: 9 },
    ...{ theme: 'Jong en oud', spoor: 'behaviour' },
    text: 'Op gras van plastic kun je ook in de winter voetballen.',
    steps: [
      ...public_,
      {
        ...{ move: 'decline', to: 'declined' },
        words:
          'Kunstgras wordt in de zomer te heet, en er is al een veld op vijf minuten lopen. Wij knappen dat veld op.',
      },
    ],
  },
  {
    ...{ number: 6, title: 'Een plantenbak bij elke voordeur', name: '', days: -2, supporters: 0 },
    text: 'Het staat vrolijk en de buren praten met elkaar.',
    steps: [{ move: 'submit', to: 'submitted' }],
  },
];

/** Days from its writing until everybody can read it. */
const readIn = 7;

/** Ideas of the demo: one in every part of its life, and one that waits to be read. */
export async function loadDemoIdeas(db: pg.ClientBase, gemeenteId: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  await db.query(
    `insert into idea_setting (project_id, open, moderation, words, themes) values ($1, true, 'before', $2, $3) on conflict do nothing`,
    [project, settings.words, settings.themes],
  );
  for (const idea of ideas) await makeIdea(db, idea);
}

/** Always the same id for the same thing, so that loading twice makes one. */
function idOf(what: string): string {
  const hex = createHash('sha256').update(`demo ${what}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

/** The id of an idea of the demo, by its number. */
export const demoIdeaId = (number: number): string => idOf(`idea ${number}`);

async function makeIdea(db: pg.ClientBase, idea: DemoIdea): Promise<void> {
  const { number, title, text, name, days, theme = '', spoor, street = '', steps, onPaper = false } = idea;
  const id = demoIdeaId(number);
  const last = steps.at(-1);
  const into = last?.into === undefined ? null : demoIdeaId(last.into);
  const role = onPaper ? 'gemeente' : 'resident';
  const isPublic = steps.length > 1;
  const made = await db.query(
    `insert into idea (id, number, project_id, wijk_id, state, title, words, street, buurt, spoor, theme, writer_role, writer_name, on_paper,
      merged_into, submitted_at, published_at, ended_on)
     select $1, $2, $3, w.id, $4, $5, $6, $7, (select b.code from wijk_area a
         join area b on b.year = a.year and b.level = 'buurt' and (b.wijk_code = a.code or b.code = a.code) where a.wijk_id = w.id
         order by b.name offset $8 limit 1),
       $9, $10, $11, $12, $13, $14, now() + make_interval(days => $15), case when $16 then now() + make_interval(days => $18) end,
       case when $4 in ('declined', 'done') then current_date end
     from wijk w where w.slug = $17 and w.gemeente_id = current_gemeente() on conflict do nothing`,
    [
      ...[id, number, project, last?.to ?? 'draft', title, text, street, idea.buurt ?? 99, spoor ?? null, theme],
      ...[role, name, onPaper, into, days, isPublic, wijk, Math.min(days + readIn, 0)],
    ],
  );
  if (made.rowCount === 0) return;
  const words = [...(idea.before === undefined ? [] : [idea.before]), text];
  for (const [index, one] of words.entries())
    await db.query(
      `insert into idea_version (idea_id, number, title, words, writer_role, writer_name, state, marks, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(days => $9))`,
      [
        ...[id, index + 1, title, one, role, name, isPublic ? 'shown' : 'waiting'],
        ...[isPublic ? [] : ['newWriter'], days + index],
      ],
    );
  for (const [index, { move, to, words: said = '', days: moved = days + index * readIn }] of steps.entries())
    await db.query(
      `insert into idea_move (idea_id, move, to_state, words, into_id, made_at) values ($1, $2, $3, $4, $5, now() + make_interval(days => $6))`,
      [id, move, to, said, move === 'merge' ? into : null, Math.min(moved, 0)],
    );
  await people(db, id, idea);
}

async function people(
  db: pg.ClientBase,
  id: string,
  { number, supporters, comments = [], days }: DemoIdea,
): Promise<void> {
  await db.query(
    `insert into idea_support (idea_id, supporter) select $1, decode(md5('demo ' || $2::text || ' ' || n), 'hex') from generate_series(1, $3::int) n`,
    [id, number % 2, supporters],
  );
  for (const [index, { name, text, role = 'resident' }] of comments.entries())
    await db.query(
      `insert into idea_comment (id, idea_id, words, writer_role, writer_name, language, state, written_at)
       values ($1, $2, $3, $4, $5, 'nl', 'shown', now() + make_interval(days => $6))`,
      [idOf(`comment ${number} ${index}`), id, text, role, name, Math.min(days + readIn + index + 1, 0)],
    );
}
