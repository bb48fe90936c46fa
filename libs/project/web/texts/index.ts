/** Texts that pages of other domains load too; whoever names them loads no page with them. */
export { cycleTexts } from '../cycle-texts';
export { workTexts } from '../work-texts';
