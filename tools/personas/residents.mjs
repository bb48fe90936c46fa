// What residents do, and who fills in with them.
const wijk = '/waterhoven/lindehoek';

/** Fourteen scores, the open question, and what is asked about oneself (passed over). */
async function answers(hand) {
  for (let number = 1; number <= 15; number++) {
    await hand.reads(`Vraag ${number} van 15`);
    if (number < 15) await hand.choose(hand.page.getByRole('radio', { name: '7', exact: true }));
    await hand.button('Volgende');
  }
  await hand.sees('Wilt u nog iets over uzelf vertellen?');
  await hand.button('Volgende');
  await hand.sees('Klopt het zo?');
  await hand.button('Lever mijn antwoorden in');
  await hand.sees('Bedankt, uw antwoorden zijn binnen');
}

export const residents = [
  {
    who: 'Resident: a vote',
    thing: 'from the page of the wijk to “Uw stem is binnen”, with an address',
    most: 'the postcode and the house number, typed on a phone',
    size: 'phone',
    from: wijk,
    async does(hand) {
      await hand.link('Meekiezen');
      await hand.link('Met uw adres');
      await hand.type('Postcode', '1234AB');
      await hand.type('Huisnummer', '12');
      await hand.choose(hand.main.getByLabel('jaar of ouder'));
      await hand.button('Naar mijn stem');
      await hand.choose(hand.main.getByRole('checkbox').first());
      await hand.button('Stem');
      await hand.sees('Uw stem is binnen');
    },
  },
  {
    who: 'Resident: a whole Leefplekmeter',
    thing: 'from the page of the wijk to “uw antwoorden zijn binnen”, fourteen scores without words',
    most: 'one screen a question: a score and "next", for each of them',
    size: 'phone',
    from: wijk,
    async does(hand) {
      await hand.link('Uw mening geven');
      await hand.button('Begin met vraag 1');
      await answers(hand);
    },
  },
  {
    who: 'Key person',
    thing: 'from the work page to a form handed in together with somebody, marked as assisted',
    most: 'the same questions; then the way to the form, once',
    size: 'phone',
    as: 'sleutelpersoon',
    from: '/waterhoven/werk',
    async does(hand) {
      await hand.menu('Voor anderen invullen');
      await hand.link(/Samen invullen Leefplekmeter dit jaar/);
      await hand.button('Begin een formulier');
      await answers(hand);
    },
  },
];
