/** What the pulse asks a mark for. */
export type PulseScale = 'living' | 'outside' | 'others' | 'help' | 'voice';
export type PulseWords = {
  readonly title: string;
  readonly intro: string;
  readonly low: string;
  readonly high: string;
  readonly wish: string;
  readonly wishHelp: string;
  readonly scales: Readonly<Record<PulseScale, { readonly name: string; readonly question: string }>>;
};

/** Dutch words of the pulse. */
export const nl: PulseWords = {
  title: 'Hoe gaat het in uw wijk?',
  intro:
    'Vijf korte vragen over uw wijk.\nU geeft steeds een cijfer van 1 tot 10.\nHet duurt ongeveer twee minuten.\nWilt u iets niet zeggen? Sla de vraag dan over.',
  low: 'heel slecht',
  high: 'heel goed',
  wish: 'Wat moet er in uw wijk als eerste beter?',
  wishHelp: 'Schrijf geen namen op en niets over ziekte.',
  scales: {
    living: { name: 'Wonen in de wijk', question: 'Hoe is het om hier te wonen?' },
    outside: { name: 'Buiten', question: 'Hoe is het buiten, op straat en in het groen?' },
    others: { name: 'Contact', question: 'Hoe gaan mensen hier met elkaar om?' },
    help: { name: 'Hulp en zorg', question: 'Hoe goed kunt u hulp en zorg vinden in de buurt?' },
    voice: { name: 'Meepraten', question: 'Hoe goed wordt er naar bewoners geluisterd?' },
  },
};
