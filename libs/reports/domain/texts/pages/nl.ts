/** Texts of the pages for residents. */
export const nl = {
  title: 'Verhalen uit {wijk}',
  short: 'Verhalen',
  lead: 'Wat bewoners zeiden, wat is besloten en wat er is gedaan.',
  none: 'Er zijn nog geen verhalen over {wijk}. Zodra er een is, staat het hier.',
  back: 'Naar alles over {wijk}',
  frozen: 'Geschreven door de gemeente {gemeente}. Dit staat vast sinds {date}.',
  description: '{title}: wat bewoners zeiden en wat er is gedaan.',
};
