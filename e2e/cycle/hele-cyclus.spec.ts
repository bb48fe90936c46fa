import { test } from '../pages/fixture';
import { manyAnswer } from './answers';
import { decide } from './decision';
import { documents } from './documents';
import { writeGoals } from './goals';
import { ideas } from './ideas';
import { monitor } from './monitoring';
import { nextCycle } from './next-cycle';
import { makePlan } from './plan';
import { begin, profile } from './profile';
import { haveRealFiles } from './real-files';
import { report, reportTheRest } from './reporting';
import { inTheirOwnWords, onThePhone, withHelp } from './residents';
import { results } from './results';
import { openRound } from './round';
import { whereWeStand } from './standing';
import { adoptStep } from './steps';
import { followTrace } from './trace';
import { closeVote, everybodyVotes, openVote, outcomeOfVote } from './vote';
import { World } from './world';

/** The gemeente of this journey: what one test makes, the next goes on with. */
const world = new World();

test.describe('de hele cyclus van een wijk', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });
  test.skip(!haveRealFiles, 'the real files of CBS and Pabulib are not there: TEST_DATA');

  test('een gemeente begint, met de echte cijfers van het CBS', async ({ newVisitor }, { outputDir }) => {
    await begin(world, newVisitor, outputDir);
  });
  test('1. een project begint, en het profiel vult zich met cijfers en hun bron', async ({ newVisitor }) => {
    await profile(world, newVisitor);
  });
  test('2. bewoners geven hun mening: op de telefoon, met een brief, op papier en met hulp, in drie talen', async ({
    newVisitor,
  }) => {
    await openRound(world, newVisitor);
    await Promise.all([manyAnswer(world), onThePhone(world, newVisitor)]);
    await inTheirOwnWords(world, newVisitor);
    await withHelp(world, newVisitor);
  });
  test('2. het wiel is er dezelfde avond; wie ontbreekt staat erbij, en kleine groepen niet', async ({
    newVisitor,
  }) => {
    await results(world, newVisitor);
  });
  test('3. een bewoner brengt een idee, anderen steunen het, en de gemeente antwoordt', async ({ newVisitor }) => {
    await ideas(world, newVisitor);
  });
  test('4. bewoners stemmen zoals in Assen; dezelfde keuzes winnen, en iedereen kan het narekenen', async ({
    newVisitor,
  }, { outputDir }) => {
    await openVote(world, newVisitor);
    await everybodyVotes(world, newVisitor);
    await closeVote(world, newVisitor);
    await outcomeOfVote(world, newVisitor, outputDir);
  });
  test('4. het besluit staat er met stemmen, haalbaarheid en redenen naast elkaar', async ({ newVisitor }) => {
    await decide(world, newVisitor);
  });
  test('5. doelen worden meetbaar, bewoners schrijven mee, en er komt een plan met geld', async ({ newVisitor }) => {
    await writeGoals(world, newVisitor);
    await adoptStep(world, 2);
    await makePlan(world, newVisitor);
    await adoptStep(world, 3);
  });
  test('6. twee partners vertellen van vier perioden; de gemeente geeft terug en aanvaardt', async ({ newVisitor }) => {
    await report(world, newVisitor);
    await reportTheRest(world);
    await adoptStep(world, 4);
  });
  test('7. wat partners vertelden staat bij de doelen, en wie achterloopt stuurt bij', async ({ newVisitor }) => {
    await monitor(world, newVisitor);
  });
  test('8. er komen een brief aan de raad, een jaaroverzicht, een dossier en een pagina voor bewoners', async ({
    newVisitor,
  }) => {
    await documents(world, newVisitor);
  });
  test('het spoor loopt van een idee naar een meting, en terug naar wat er gevraagd is', async ({ newVisitor }) => {
    await followTrace(world, newVisitor);
  });
  test('9. iedereen ziet waar de wijk staat', async ({ newVisitor }) => {
    await whereWeStand(world, newVisitor);
  });
  test('10. de volgende cyclus begint als kopie, en de oude blijft zoals zij was', async ({ newVisitor }) => {
    await nextCycle(world, newVisitor);
  });
});
