// What people of the gemeente, partners and researchers do. Who signs in on the way starts without a session.
const work = '/waterhoven/werk';

export const workers = [
  {
    who: 'Partner',
    thing: 'from “mijn werk” to a report handed in: a first one, what is required and one figure of each part',
    most: 'the words of what was done, learnt and comes next; a second report has most of it already',
    size: 'desktop',
    as: 'partner',
    from: '/mijn-werk',
    async does(hand) {
      await hand.link(/Rapporteren over Koken voor weinig geld/);
      await hand.sees(/Koken voor weinig geld/);
      await hand.pick('Hoe gaat het?', { label: 'Volgens plan' });
      await hand.type('Wat is er gedaan?', 'Elke week kookten wij met twaalf mensen.');
      await hand.type('Stand nu', '18');
      await hand.type('Uren van medewerkers', '36');
      await hand.type('Kosten in euro’s', '1250,50');
      await hand.type('Vrijwilligers', '4');
      await hand.type('Deelnemers, ieder één keer geteld', '22');
      await hand.type('Hoeveel van hen horen bij de doelgroep?', '15');
      await hand.type('Wat hebt u geleerd?', 'Samen boodschappen doen helpt.');
      await hand.type('Wat gaat u doen?', 'Een tweede avond beginnen.');
      await hand.main.getByRole('form', { name: 'De volgende periode' }).getByText('Bewaard om').waitFor();
      await hand.button('Insturen');
      await hand.button('Ja, stuur in');
      await hand.reads('De rapportage is ingestuurd.');
    },
  },
  {
    who: 'Coordinator',
    thing: 'from the page of the gemeente, signed out, to the list of this week',
    most: 'signing in with a password and a code; who is signed in opens the list at its own address',
    size: 'desktop',
    from: '/waterhoven',
    signsInAs: 'coordinator',
    async does(hand, person) {
      await hand.press(hand.page.getByRole('banner').getByRole('link', { name: 'Inloggen' }));
      await hand.link('Inloggen met wachtwoord');
      await hand.signIn(person);
      await hand.link(/^Waterhoven/);
      await hand.sees('Deze week');
    },
  },
  {
    who: 'Wethouder',
    thing: 'signed in: from “mijn werk” to the table of where every project stands, and into one of them',
    most: 'the choice of a gemeente when there is only one',
    size: 'desktop',
    as: 'wethouder',
    from: '/mijn-werk',
    async does(hand) {
      await hand.link(/^Waterhoven/);
      await hand.page.getByRole('table', { name: 'Uw projecten' }).waitFor();
      await hand.link('Gezond in de Lindehoek');
      await hand.sees('Gezond in de Lindehoek');
    },
  },
  {
    who: 'Policy owner',
    thing: 'signed in: from the work page to an invitation sent',
    most: 'the form itself: an address, a role, a button',
    size: 'desktop',
    as: 'beheerder',
    from: work,
    async does(hand) {
      await hand.menu('Mensen');
      await hand.type('E-mailadres', 'nieuw@test.invalid');
      await hand.pick('Rol', { label: 'coördinator' });
      await hand.button('Uitnodiging sturen');
      await hand.main.locator('.ws-outcome').waitFor();
    },
  },
  {
    who: 'Researcher',
    thing: 'signed in: from the work page to the disclosure-controlled tables of a round, downloaded',
    most: 'the way there: project, rounds, round, files; and the file is made while one waits',
    size: 'desktop',
    as: 'onderzoeker',
    from: work,
    async does(hand) {
      await hand.link('Gezond in de Lindehoek');
      await hand.link('Rondes');
      await hand.link('Leefplekmeter vorig jaar');
      await hand.link('Bestanden');
      await hand.button('Maak het bestand');
      const ready = hand.main.getByRole('article', { name: 'Tabellen, CSV' }).first();
      await ready.getByText('Klaar').waitFor({ timeout: 60_000 });
      const coming = hand.page.waitForEvent('download');
      await hand.press(ready.getByRole('link', { name: 'Download het bestand' }));
      await (await coming).path();
    },
  },
];
