/** Texts of monitoring, for the api. */
export const nl = {
  'may.seeWhereWeStand': 'Zien waar een openbaar project staat',
};
