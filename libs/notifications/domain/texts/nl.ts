/** Mail with what somebody asked to hear or has to know for work; and sentences of permission. */
export const nl = {
  'mail.more': { one: '{subject}, en nog {n} bericht', other: '{subject}, en nog {n} berichten' },
  'mail.open': 'Lees meer',
  'mail.leave': 'Ik wil hier niets meer over horen',
  'data.waiting': 'Berichten die nog naar u gaan',
  'data.told': 'Berichten die u kreeg (zonder inhoud)',
  'mail.after': 'U krijgt dit bericht van {gemeente}. U hebt erom gevraagd, of het hoort bij uw werk.',
  'mail.choose': 'Kies waarover u mail krijgt',
  'may.seeOwnMessages': 'Zien wat u zelf hebt gehoord, in al uw gemeenten',
  'may.chooseHearing': 'Kiezen waarover u mail krijgt, en wanneer',
  'data.inbox': 'Berichten die u hier kunt lezen',
  'data.preferences': 'Waarover u mail wilt',
  'retention.told': 'Berichten die iemand van ons kreeg, en een bewerking van het adres zodat niets twee keer komt',
};
