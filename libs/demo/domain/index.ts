export { type MadeUpForm, madeUpForms } from './made-up-forms';
export { eatingTales, type PartnerTale, reportOf, type ToldIntervention, walkingTales } from './partner-tales';
