/** Texts of the hint beside what somebody writes for residents. */
export const nl = {
  easy: 'Dit leest makkelijk.',
  fine: 'Dit leest redelijk. Kortere woorden en zinnen helpen.',
  hard: 'Dit leest moeilijk. Maak de zinnen korter en kies gewone woorden.',
  short: 'Te kort om iets over te zeggen.',
  score: 'Leesbaarheid {score} van 100.',
  long: { one: '{n} zin is lang, bijvoorbeeld:', other: '{n} zinnen zijn lang, bijvoorbeeld:' },
  words: '({n} woorden)',
  proof: 'Een hulp, geen bewijs. Laat iemand meelezen.',
};
