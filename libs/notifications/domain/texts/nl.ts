/** Mail with what somebody asked to hear. */
export const nl = {
  'mail.subject': { one: 'Bericht van {gemeente}', other: '{n} berichten van {gemeente}' },
  'mail.open': 'Lees meer',
  'mail.leave': 'Ik wil hier niets meer over horen',
  'mail.after': 'U krijgt dit bericht omdat u daarom hebt gevraagd.',
  'data.waiting': 'Berichten die nog naar u gaan',
  'data.told': 'Berichten die u kreeg (zonder inhoud)',
};
