/** Texts that pages of other domains load too; whoever names them loads no page with them. */
export { indicatorTexts } from '../indicator-texts';
